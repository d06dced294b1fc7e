// Questions as written, and what a learner gives. A new kind fails to compile until marking, view,
// saved state and dialects know it.

import type { Block, ForRoles, Inline } from './course.ts'
import type { QuestionId } from './ids.ts'

export type Question = CheckableQuestion | RatingQuestion

/** Those whose answers can be right. */
export type CheckableQuestion =
  | ChoiceQuestion
  | MatchQuestion
  | SortQuestion
  | OrderQuestion
  | TextQuestion
  | ScenarioQuestion

interface QuestionBase {
  readonly id: QuestionId
  readonly text: readonly Inline[]
  /** Scene-setting, before the question itself. */
  readonly scene: readonly Block[]
  readonly outcomes: readonly number[]
  /** Never of a question that counts; undefined for everyone. */
  readonly meantFor: ForRoles | undefined
}

interface CheckableBase extends QuestionBase {
  readonly points: number
  /** Never scored, in the bank either. */
  readonly practice: boolean
  /** Part marks instead of all or nothing. */
  readonly partMarks: boolean
  readonly keepOrder: boolean
  /** In practice; undefined is any number. */
  readonly tries: number | undefined
  readonly hint: readonly Block[]
  readonly why: readonly Block[]
  readonly ifRight: readonly Block[]
  readonly ifNotYet: readonly Block[]
  readonly ifPartlyRight: readonly Block[]
}

export interface ChoiceQuestion extends CheckableBase {
  readonly kind: 'choice' | 'trueFalse'
  readonly choose: 'one' | 'many'
  /** Said to the learner, where the author gave it ("Choose 2"). */
  readonly chooseCount: number | undefined
  readonly answers: readonly Answer[]
}

/** One of the options, in written order; its letter is its place there (`a` first). */
export interface Answer {
  readonly letter: string
  readonly parts: readonly Inline[]
  readonly right: boolean
  readonly feedback: readonly Block[]
}

export interface MatchQuestion extends CheckableBase {
  readonly kind: 'match'
  /** Head of the left and of the right column; empty for a list. */
  readonly leftHead: string
  readonly rightHead: string
  readonly items: readonly MatchItem[]
  /** In written order; number 1 first. More than the items where some fit nothing. */
  readonly options: readonly (readonly Inline[])[]
}

export interface MatchItem {
  readonly letter: string
  readonly parts: readonly Inline[]
  /** The number of its option. */
  readonly right: number
}

export interface SortQuestion extends CheckableBase {
  readonly kind: 'sort'
  readonly groups: readonly (readonly Inline[])[]
  readonly cards: readonly SortCard[]
}

export interface SortCard {
  readonly letter: string
  readonly parts: readonly Inline[]
  /** Numbers of the groups it fits, the first written first. */
  readonly right: readonly number[]
  readonly why: readonly Inline[]
}

/** Things to put in order (authoring format, 6.6). */
export interface OrderQuestion extends CheckableBase {
  readonly kind: 'order'
  /** In the right order. */
  readonly items: readonly OrderItem[]
}

export interface OrderItem {
  readonly letter: string
  readonly parts: readonly Inline[]
  /** Why it stands where it does. */
  readonly feedback: readonly Block[]
}

/** A word or a few, typed: into the gap of the text, or a box below it (authoring format, 6.5). */
export interface TextQuestion extends CheckableBase {
  readonly kind: 'text'
  /** No slip of spelling is forgiven. */
  readonly exactSpelling: boolean
  /** Capitals count, and so does each letter. */
  readonly caseMatters: boolean
  /** Those that are accepted, and those that were expected. */
  readonly answers: readonly TextAnswer[]
}

export interface TextAnswer {
  readonly text: string
  readonly right: boolean
  readonly feedback: readonly Block[]
}

/** Characters that a learner can type. */
export const LONGEST_TEXT = 60

/** A branching story (authoring format, 6.8). */
export interface ScenarioQuestion extends CheckableBase {
  readonly kind: 'scenario'
  /** In written order; the story starts with the first. */
  readonly steps: readonly ScenarioStep[]
}

export interface ScenarioStep {
  /** The name of its heading; `start` for the first. */
  readonly name: string
  /** Empty for the first. */
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
  /** None: the step is an ending. */
  readonly choices: readonly ScenarioChoice[]
  /** What an ending says of itself. */
  readonly ending: Ending | undefined
}

export type Ending = 'helpful' | 'mixed' | 'harder'

export interface ScenarioChoice {
  readonly letter: string
  readonly parts: readonly Inline[]
  /** The index of the step it leads to. */
  readonly to: number
  readonly feedback: readonly Block[]
}

/** How things are for the learner, on a scale: no answer is right (authoring format, 6.7). */
export interface RatingQuestion extends QuestionBase {
  readonly kind: 'rating'
  /** Asks how sure one is; else about anything. */
  readonly isConfidence: boolean
  /** The scale in words, from low to high; number 1 first. */
  readonly steps: readonly (readonly Inline[])[]
  /** What is rated. One without words where that is the question itself. */
  readonly statements: readonly RatingStatement[]
  /** Kept with the progress and sent; else it is private, and nobody is told. */
  readonly recorded: boolean
  /** The earlier rating that this one shows the change from. */
  readonly earlier: EarlierRating | undefined
}

export interface RatingStatement {
  readonly letter: string
  readonly parts: readonly Inline[]
  /** What could be done: for every step but the highest. */
  readonly idea: readonly Block[]
}

export interface EarlierRating {
  readonly id: QuestionId
  /** Letter of a statement → its letter there; only those that are in both. */
  readonly letters: Readonly<Record<string, string>>
}

/** What a learner gave. Letters and numbers follow the written order, never the shuffled one. */
export type LearnerResponse =
  /**
   * In a scenario the letters are a path: the choice at each step, from the start. Where things
   * are put in order, they are in the learner's order.
   */
  | { readonly kind: 'chosen'; readonly letters: readonly string[] }
  /**
   * Letter of a card or item → number of its group or option; what is not put is not there. In a
   * rating: letter of a statement → number of its step.
   */
  | { readonly kind: 'paired'; readonly pairs: Readonly<Record<string, number>> }
  | { readonly kind: 'typed'; readonly text: string }

export const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
