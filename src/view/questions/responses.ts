// What is chosen so far, whichever kind of question it is.

import type { Inline } from '../../course/course.ts'
import type { LearnerResponse, Question } from '../../course/question.ts'
import { plainText } from '../blocks/plain-text.ts'
import { words } from '../words.ts'

export const noResponse = (question: Question): LearnerResponse =>
  isPaired(question) ? { kind: 'paired', pairs: {} } : { kind: 'chosen', letters: [] }

export const lettersOf = (response: LearnerResponse): readonly string[] =>
  response.kind === 'chosen' ? response.letters : []

export const pairsOf = (response: LearnerResponse): Readonly<Record<string, number>> =>
  response.kind === 'paired' ? response.pairs : {}

/** What is still missing, in words; undefined when the response can be taken. */
export function problemWith(question: Question, response: LearnerResponse): string | undefined {
  if (!isPaired(question)) {
    return lettersOf(response).length ? undefined : words('question.none')
  }
  const pairs = pairsOf(response)
  if (rowsOf(question).every(({ letter }) => pairs[letter])) return undefined
  return words(Object.keys(pairs).length ? 'question.someMissing' : 'question.none')
}

type PairedQuestion = Extract<Question, { kind: 'match' | 'sort' }>

export const isPaired = (question: Question): question is PairedQuestion =>
  question.kind === 'match' || question.kind === 'sort'

/** One line of a match or sort: what is put somewhere, where it belongs, and why. */
export interface PairRow {
  readonly letter: string
  readonly parts: readonly Inline[]
  readonly right: readonly number[]
  readonly why: readonly Inline[]
}

export function rowsOf(question: PairedQuestion): readonly PairRow[] {
  if (question.kind === 'sort') return question.cards
  return question.items.map((item) => ({ ...item, right: [item.right], why: [] }))
}

/** Where the rows of a match or sort can be put; number 1 first. */
export const choicesOf = (question: PairedQuestion): readonly (readonly Inline[])[] =>
  question.kind === 'sort' ? question.groups : question.options

/** "Choice or Collaboration": the words of one choice, or of all that fit. */
export function choiceWords(question: PairedQuestion, numbers: readonly number[]): string {
  const names = numbers.map((number) => plainText(choicesOf(question)[number - 1] ?? []))
  return names.length ? names.reduceRight((other, one) => words('question.or', { one, other })) : ''
}
