// How the course speaks to whatever keeps its record. No word of an LMS stands here.

import type { Reached } from '../course/progress.ts'
import type { Result } from '../course/result.ts'
import type { Trace } from '../trace.ts'

/**
 * A learning system, as the course sees it. No method throws, whatever the system does.
 * `save` and `leave` write nothing when the launch's mode is neither `normal` nor `practice`.
 */
export interface TrackingPort {
  /** What was asked of the system, from the first call on. */
  readonly trace: Trace
  /** Finds the system and starts a session. */
  open(): Promise<Result<Launch, Fault>>
  /** Writes a report and commits it. Ok means that the system said so; `check` tells whether it is so. */
  save(report: ProgressReport): Promise<Result<Saved, Fault>>
  /** Sent after the state is safe, in idle moments; a refusal stops nothing. */
  record(interaction: Interaction): void
  /** What it holds of the learner, as far as this visit knows; nothing before it was opened. */
  held(): Held
  /** While it is paused the system is not called at all: another window uses the course. */
  pause(isPaused: boolean): void
  /**
   * Writes what is new, commits and ends the session, at once: the page is going away. Where none
   * was started it does nothing, and one may be opened later, by a page that came back.
   *
   * @param report undefined where there was nothing to report in the whole visit
   * @param by `learner`: with *Save and leave*, so the system may close the course; else `page`
   */
  leave(report: ProgressReport | undefined, by?: LeftBy): void
}

export interface Held {
  /** In the system's own names: found at the launch, or taken since. */
  readonly values: readonly (readonly [name: string, value: string])[]
  /** How many records of answers are among them. */
  readonly answers: number
}

export type LeftBy = 'learner' | 'page'

export interface Launch {
  /** Empty at the first launch. */
  readonly savedState: string
  /** The system has not taken it yet, or not kept it: it was told in this visit, by an earlier page. */
  readonly isUnsaved?: boolean
  /** `practice`: nothing is recorded, progress stays on the device; `unkept`: not even there. */
  readonly mode: 'normal' | 'browse' | 'review' | 'practice' | 'unkept'
  /** The visit counts for nothing: no status, score or answer is sent, only the place. */
  readonly isUncredited?: boolean
  /** 0–1, where the system gives one. */
  readonly passMark: number | undefined
  /** What the system's record says already. */
  readonly recorded: Reached
  /** The same for the same learner, and readable by nobody; undefined where the system names none. */
  readonly learner: string | undefined
}

export interface Saved {
  readonly at: Date
  /** The system has no room for single answers, so they are not in it (X06). */
  readonly isShort?: boolean
  /** Reads back what was written, in an idle moment; not there where a system cannot be asked. */
  readonly check?: () => Promise<Result<Checked, Fault>>
}

export interface Checked {
  readonly isShort: boolean
}

/** What the record should say now: the best there has been. */
export interface ProgressReport {
  readonly completion: 'inProgress' | 'complete'
  readonly success: 'unknown' | 'passed' | 'failed'
  /** 0–1; undefined until the check has been finished. */
  readonly score: number | undefined
  /** 0–1. */
  readonly share: number
  /** Words for people who read the record. */
  readonly place: string
  readonly savedState: string
  /** The same with less in it, for a system that has little room: the longest first. */
  readonly shorter: readonly string[]
}

/** One record of one response, in the terms that SCORM and xAPI share. */
export interface Interaction {
  /** Of `\w` alone. */
  readonly id: string
  readonly type:
    | 'choice'
    | 'true-false'
    | 'matching'
    | 'sequencing'
    | 'fill-in'
    | 'performance'
    | 'likert'
  readonly objectives: readonly string[]
  /** The question and, in a rating, its statement, each as one line. */
  readonly text: readonly string[]
  /** What the letters and numbers of the patterns stand for, in written order. */
  readonly parts: readonly Part[]
  readonly response: Pattern
  readonly right: readonly Pattern[]
  /** In a text that is accepted. */
  readonly caseMatters: boolean
  /** A number, 0–1: the part that was found. */
  readonly outcome: 'right' | 'wrong' | 'neutral' | number
  /** Points in the score. */
  readonly weight: number
  readonly at: Date
  /** Milliseconds from the question on screen to the answer. */
  readonly latency: number
}

export interface Part {
  /** As xAPI calls it; it has no list for the two answers of a true or false. */
  readonly list: 'choices' | 'source' | 'target' | 'scale' | 'steps' | 'answers'
  readonly id: string
  readonly words: string
  /** In a story: the name of the step that it is a choice of. */
  readonly step?: string
}

/** A text; true or false; or parts, of a letter or number, or of two that belong together. */
export type Pattern = string | boolean | readonly (readonly string[])[]

export interface Fault {
  readonly kind: FaultKind
  /** For the help desk, not for the learner: the system's own code and words. */
  readonly detail: string
}

export type FaultKind =
  /** No learning system was found. */
  | 'notFound'
  /** It was found and did not start. */
  | 'notStarted'
  /** It refused, or answered with something else. */
  | 'refused'
  /** It says that the session is over; asking again will not help. */
  | 'sessionOver'
