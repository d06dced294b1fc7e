// Answers that Markdown does not take for lines of their own: indented under another answer, where
// they would be its feedback, or without a bullet, where they would be more of its words (Q07).

import type { Span } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import { lostAnswer, lostChoice, lostNumber } from '../rules/lost-answers.ts'
import type { BlockToken, ListEntry, ListToken } from '../token-types.ts'
import { findBox } from './box.ts'
import { choiceWords, stepLink } from './step-links.ts'

/** Those that have a box, or the next number. Answers whether there are any. */
export function tellLostAnswers(list: ListToken, reading: Reading): boolean {
  const { source, tell } = reading
  const lost = list.entries.flatMap((entry) => lostLines(entry, source.lexed))
  for (const { at, words, hasBullet } of lost) tell(lostAnswer(words, hasBullet, at))
  return lost.length > 0 || tellLostNumbers(list, reading)
}

interface LostLine {
  /** Without its indent. */
  readonly at: Span
  /** As an answer is best written, without its bullet. */
  readonly words: string
  readonly hasBullet: boolean
}

const BULLET = /^(?:[-*+]|\d{1,9}[.)])[^\S\n]+/
const DASHES = /^-{2,3}[^\S\n]*/
/** In the middle of a text other brackets may well be ordinary words. */
const SURE_BOX = /^(?:\[[^\S\n]?[xX✓✔]?[^\S\n]?\](?![([])|[xX]?\](?=\s)|[☐☑☒□])/

function lostLines({ at, blocks }: ListEntry, text: string): readonly LostLine[] {
  const code = codeIn(blocks)
  return linesBelow(at, text).flatMap(({ words, at }): readonly LostLine[] => {
    const hasBullet = BULLET.test(words)
    const answer = words.replace(hasBullet ? BULLET : DASHES, '')
    const box = hasBullet || SURE_BOX.test(answer) ? findBox(answer) : undefined
    const isCode = code.some(({ start, end }) => start <= at.start && at.start < end)
    if (!box || isCode) return []
    const standard = `${box.isTicked ? '[x]' : '[ ]'} ${answer.slice(box.length)}`
    return [{ at, words: standard, hasBullet }]
  })
}

/** `   2.` under `1.`: only a list of its own, from 1 on, counts on in a reason. */
function tellLostNumbers({ start, entries }: ListToken, { source, tell }: Reading): boolean {
  if (start === undefined) return false
  const lost = entries.flatMap(({ at }, index) => {
    const lines = linesBelow(at, source.lexed)
    const numbered = (number: number) => lines.filter(({ words }) => numberOf(words) === number)
    const own = start + index
    return numbered(own).length > 0 ? [] : numbered(own + 1)
  })
  for (const { words, at } of lost) tell(lostNumber(words, at))
  return lost.length > 0
}

const numberOf = (words: string) => Number(/^(\d{1,9})[.)]\s/.exec(words)?.[1])

/** The lines of an entry behind its first, without their indent. */
function linesBelow(
  at: Span,
  text: string,
): readonly { readonly words: string; readonly at: Span }[] {
  let start = at.start
  const lines = text
    .slice(at.start, at.end)
    .split('\n')
    .map((line) => {
      const words = line.trim()
      const from = start + line.search(/\S|$/)
      start += line.length + 1
      return { words, at: { ...at, start: from, end: from + words.length } }
    })
  return lines.slice(1)
}

const codeIn = (blocks: readonly BlockToken[]): readonly Span[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.entries.flatMap((entry) => codeIn(entry.blocks))
    return block.kind === 'codeText' ? [block.at] : []
  })

/** Q07, for a choice of a story: a line that is nothing but the link to a step. */
export function tellLostChoices({ blocks }: ListEntry, { source, tell }: Reading): void {
  const below = blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []))
  for (const entry of below) {
    const [only, ...others] = choiceWords(entry)
    if (!only || others.length > 0 || !stepLink([only])) continue
    tell(lostChoice(source.text.slice(only.at.start, only.at.end), only.at))
  }
}
