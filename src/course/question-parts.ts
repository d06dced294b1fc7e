// What a question asks for and what a learner gave, whichever kind of question it is.

import type { Inline } from './course.ts'
import type {
  CheckableQuestion,
  LearnerResponse,
  MatchQuestion,
  Question,
  SortQuestion,
} from './question.ts'

export const isCheckable = (question: Question): question is CheckableQuestion =>
  question.kind !== 'rating'

/** Whether what is chosen in a lesson stays in the window: no progress and no record knows of it. */
export const isPrivate = (question: Question): boolean =>
  question.kind === 'scenario' || (question.kind === 'rating' && !question.recorded)

export type PairedQuestion = MatchQuestion | SortQuestion

/** A match or a sort: each row is put somewhere. The others are answered with letters. */
export const isPaired = (question: Question): question is PairedQuestion =>
  question.kind === 'match' || question.kind === 'sort'

/** One line of a match or sort: what is put somewhere, where it belongs, and why. */
export interface PairRow {
  readonly letter: string
  readonly parts: readonly Inline[]
  /** Numbers of the choices that fit, the first written first. */
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

/** The letters of a response; none where it is missing or of another kind. */
export const lettersOf = (response: LearnerResponse | undefined): readonly string[] =>
  response?.kind === 'chosen' ? response.letters : []

/** What was typed; empty where it is missing or of another kind. */
export const textOf = (response: LearnerResponse | undefined): string =>
  response?.kind === 'typed' ? response.text : ''

/** The pairs of a response; none where it is missing or of another kind. */
export const pairsOf = (response: LearnerResponse | undefined): Readonly<Record<string, number>> =>
  response?.kind === 'paired' ? response.pairs : {}
