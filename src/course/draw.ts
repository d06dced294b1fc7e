// Draws questions from a bank. Same seed, same draw. It comes with the reader: nobody takes a check
// before that is there.

import type { DrawRule } from './course.ts'
import type { QuestionId } from './ids.ts'
import type { Draw } from './progress.ts'

type Drawable = DrawRule['bank'][number]

/**
 * Draws `rule.count` questions: at least the asked number for each outcome, questions not met
 * before first, in mixed order unless the author asked for the bank's.
 *
 * @param seed any whole number
 * @param kept questions that stay in the draw, as far as the bank still has them
 */
export function drawQuestions(
  rule: DrawRule,
  met: readonly QuestionId[],
  seed: number,
  kept: readonly QuestionId[] = [],
): readonly QuestionId[] {
  const unseenFirst = (a: Drawable, b: Drawable) =>
    Number(met.includes(a.id)) - Number(met.includes(b.id))
  const drawn = rule.bank.filter(({ id }) => kept.includes(id)).slice(0, rule.count)
  // Sorting is stable: within "unseen" and "seen" the shuffled order stays.
  const rest = [...shuffle(rule.bank, seed)]
    .filter((question) => !drawn.includes(question))
    .sort(unseenFirst)
  const take = (wanted: (question: Drawable) => boolean) => {
    const index = rest.findIndex(wanted)
    if (index >= 0) drawn.push(...rest.splice(index, 1))
  }
  for (const outcome of rule.outcomes) {
    const has = () => drawn.filter(({ outcomes }) => outcomes.includes(outcome)).length
    for (let missing = rule.atLeastForEach - has(); missing > 0; missing--) {
      take(({ outcomes }) => outcomes.includes(outcome))
    }
  }
  while (drawn.length < rule.count && rest.length > 0) take(() => true)
  const ids = drawn.map(({ id }) => id)
  if (!rule.inOrder) return shuffle(ids, seed + 1)
  return rule.bank.map(({ id }) => id).filter((id) => ids.includes(id))
}

/** @param seed any whole number */
export const drawing =
  (seed: number): Draw =>
  (rule, met) =>
    drawQuestions(rule, met, seed)

/** The items in another order; the same order for the same seed. Fisher and Yates. */
export function shuffle<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const mixed = [...items]
  const next = numbers(seed)
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1))
    ;[mixed[index], mixed[other]] = [mixed[other] as Item, mixed[index] as Item]
  }
  return mixed
}

/** Mulberry32: numbers from 0 to below 1, from a seed. */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
