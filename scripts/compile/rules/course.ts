// Rules over the whole course: names, keys, outcomes, questions that are there twice.

import type { Key } from '../../../src/course/ids.ts'
import type { Question } from '../../../src/course/question.ts'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { PlacedQuestion } from '../reading.ts'
import { neverChecked } from './outcomes.ts'

/** Q02. */
export function tellSameNames(questions: readonly PlacedQuestion[], tell: Tell): void {
  const first = new Map<string, Span>()
  for (const { question, at } of questions) {
    const other = first.get(question.id)
    if (!other) {
      first.set(question.id, at)
      continue
    }
    tell(
      problem('Q02', at, {
        what: `Two questions are called "${question.id}".`,
        fix: 'give one of them another name.',
        related: [other],
      }),
    )
  }
}

/** Q13. `asked`: outcomes that the draw asks for, where a gap is a Q27. */
export function tellUnchecked(
  outcomes: readonly { readonly at: Span }[],
  bank: readonly Question[],
  asked: readonly number[],
  tell: Tell,
): void {
  const checked = new Set([...asked, ...bank.flatMap((question) => question.outcomes)])
  const numbers = outcomes.map((_, index) => index + 1).filter((number) => !checked.has(number))
  const [first = 0] = numbers
  const at = outcomes[first - 1]?.at
  if (at) tell(neverChecked(numbers, at))
}

/** Q28. */
export function tellSameQuestions(
  inLessons: readonly PlacedQuestion[],
  inBank: readonly PlacedQuestion[],
  tell: Tell,
): void {
  const words = ({ question }: PlacedQuestion) => JSON.stringify(question.text).toLowerCase()
  for (const placed of inBank) {
    const twin = inLessons.find((other) => words(other) === words(placed))
    if (!twin || twin.question.id === placed.question.id || placed.question.text.length === 0)
      continue
    tell(
      warning('Q28', placed.at, {
        what: 'This question is in a lesson too, so people know its answer before the final check.',
        fix: 'ask something else in one of the two places.',
        related: [twin.at],
      }),
    )
  }
}

/** P07. */
export function tellSameKeys(
  named: readonly { readonly id: string; readonly key: Key; readonly at: Span }[],
  tell: Tell,
): void {
  const first = new Map<Key, { readonly id: string; readonly at: Span }>()
  for (const { id, key, at } of named) {
    const other = first.get(key)
    if (!other) first.set(key, { id, at })
    if (!other || other.id === id) continue
    tell(
      problem('P07', at, {
        what: `"${id}" and "${other.id}" have the same short key.`,
        fix: 'rename one of them with a name tag.\n{#another-name}',
        related: [other.at],
      }),
    )
  }
}
