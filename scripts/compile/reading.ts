// What a reader of blocks needs to know of the file it is in and of the whole course.

import type { QuestionOutline } from '../../src/course/course.ts'
import type { Question } from '../../src/course/question.ts'
import type { Span, Tell } from './diagnostic.ts'
import type { FileShelf } from './file-shelf.ts'
import type { DrawingLesson } from './practice-draws.ts'
import type { Source } from './source.ts'
import type { Targets } from './targets.ts'
import type { Transcript } from './transcripts.ts'

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

/** The files of the content folder; one that is shown is taken. */
export type Shelf = Pick<FileShelf, 'find' | 'nearest' | 'surely' | 'take'>

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
