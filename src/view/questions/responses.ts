// What is chosen so far, whichever kind of question it is.

import { plainText } from '../../course/plain-text.ts'
import type {
  CheckableQuestion,
  LearnerResponse,
  OrderQuestion,
  TextQuestion,
} from '../../course/question.ts'
import {
  choicesOf,
  isPaired,
  lettersOf,
  type PairedQuestion,
  pairsOf,
  rowsOf,
  textOf,
} from '../../course/question-parts.ts'
import { endingOf } from '../../course/scenario.ts'
import { words } from '../words.ts'

export function noResponse(question: CheckableQuestion): LearnerResponse {
  if (question.kind === 'text') return { kind: 'typed', text: '' }
  return isPaired(question) ? { kind: 'paired', pairs: {} } : { kind: 'chosen', letters: [] }
}

/** What is still missing, in words; undefined when the response can be taken. */
export function problemWith(
  question: CheckableQuestion,
  response: LearnerResponse,
): string | undefined {
  if (question.kind === 'scenario') {
    return endingOf(question.steps, lettersOf(response)) ? undefined : words('scenario.none')
  }
  if (question.kind === 'text') {
    return textOf(response).trim() ? undefined : words('text.none')
  }
  if (!isPaired(question)) {
    const none = question.kind === 'order' ? 'order.none' : 'question.none'
    return lettersOf(response).length ? undefined : words(none)
  }
  const pairs = pairsOf(response)
  if (rowsOf(question).every(({ letter }) => pairs[letter])) return undefined
  return words(Object.keys(pairs).length ? 'question.someMissing' : 'question.none')
}

/** Where the gap of the text stands among its parts; -1 where the box comes below it. */
export const gapIn = ({ text }: TextQuestion): number =>
  text.findIndex(({ kind }) => kind === 'gap')

/** The items that letters name, in the letters' order. */
export const itemsIn = ({ items }: OrderQuestion, letters: readonly string[]) =>
  letters.flatMap((letter) => items.find((item) => item.letter === letter) ?? [])

/** "Choice or Collaboration": the words of one choice, or of all that fit. */
export function choiceWords(question: PairedQuestion, numbers: readonly number[]): string {
  const names = numbers.map((number) => plainText(choicesOf(question)[number - 1] ?? []))
  return names.length ? names.reduceRight((other, one) => words('question.or', { one, other })) : ''
}
