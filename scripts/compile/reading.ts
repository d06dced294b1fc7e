// What a reader of blocks needs to know of the file it is in and of the whole course.

import type { Block, Source as FactSource, QuestionOutline } from '../../src/course/course.ts'
import type { CheckableQuestion, Question } from '../../src/course/question.ts'
import type { Span, Tell } from './diagnostic.ts'
import type { ContentFile, Source } from './source.ts'
import type { Targets } from './targets.ts'

/** What does not change must stay the same object: recall.ts compares it with what was before. */
export interface Reading {
  readonly source: Source
  readonly tell: Tell
  readonly targets: Targets
  readonly shelf: Shelf
  /** What videos say, by path of the file that has it. */
  readonly transcripts: ReadonlyMap<string, Transcript>
  /** How many outcomes the course has. */
  readonly outcomes: number
  readonly roles: readonly string[]
  /** What questions of this file are for. */
  readonly questions: 'practice' | 'check' | 'bank'
  /** Whether ratings are recorded that do not say. */
  readonly recordRatings: boolean
  /** Of a lesson whose draws are for practice. */
  readonly drawing: DrawingLesson | undefined
  /** A standing page is one page: its `##` are headings inside it, its phone numbers can be pressed. */
  readonly place: 'lesson' | 'standing page'
}

/** The files of the content folder. */
export interface Shelf {
  find(path: string): ContentFile | undefined
  /** One that may be meant by a path that leads to none. */
  nearest(path: string): string | undefined
  /** One that can only be meant. */
  surely(path: string): string | undefined
  /**
   * Names it for the package: no two files share a name, and a changed one gets another.
   *
   * @param at where it is used
   */
  take(found: ContentFile, at: Span): string
}

/** What a video or a recording says. */
export interface Transcript {
  readonly blocks: readonly Block[]
  /** Names of the facts that it cites. */
  readonly facts: readonly string[]
}

/** What a draw in a lesson needs to know of the lesson. */
export interface DrawingLesson {
  readonly banks: Banks
  readonly name: string
  readonly outcomes: readonly number[]
}

/** Questions of each bank, by path. */
export type Banks = ReadonlyMap<string, readonly PlacedQuestion<CheckableQuestion>[]>

/** A name where it is written. */
export interface Named {
  readonly name: string
  readonly at: Span
}

/** A question with the place of its heading. */
export interface PlacedQuestion<Kind extends Question = Question> {
  readonly question: Kind
  readonly outline: QuestionOutline
  /** Names of the facts that it cites. */
  readonly facts: readonly string[]
  readonly at: Span
  /** The name of an earlier rating, as written. */
  readonly compareWith: Named | undefined
}

/** Where each fact is from, by its name. */
export type FactSources = ReadonlyMap<string, FactSource>

/** Undefined where the course has no sources.md. */
export type Facts = FactSources | undefined
