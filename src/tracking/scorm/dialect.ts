// What the two editions of SCORM say differently. A dialect calls no learning system: it is tables
// and functions from values to values.

import type { Launch, ProgressReport } from '../port.ts'
import type { ApiName } from './find-api.ts'

/** What the editions say differently of a launch. */
export type SaidAtLaunch = Omit<Launch, 'savedState' | 'learner'>

/** One SetValue. */
export type Pair = readonly [element: string, value: string]

export interface Dialect {
  readonly apiName: ApiName
  readonly functions: Functions
  readonly codes: Codes
  readonly elements: Elements
  /** Longest value of an element, where `value` is longer than that. */
  readonly limitPassed: (element: string, value: string) => number | undefined
  /** Values of a status from the least to the most: it is never set to less than it was. */
  readonly ranks: Readonly<Record<string, readonly string[]>>
  /** Values to set at a first launch, where the system has none of its own. */
  readonly beginning: readonly Pair[]
  /** Without these a save has not been taken; a system may do without the others. */
  readonly essential: readonly string[]
  /** Elements for credit only: scores and statuses. */
  readonly forCredit: readonly string[]
  /** What the launch says, given a way to read; an element that is not there reads as empty. */
  readonly readLaunch: (read: (element: string) => string) => SaidAtLaunch
  /** In the order to send them, the saved state first. */
  readonly reportPairs: (report: ProgressReport) => readonly Pair[]
  readonly sessionTime: (milliseconds: number) => Pair
  /** Asks the system to close the course, where the edition has a word for that. */
  readonly closeCourse: Pair | undefined
}

interface Functions {
  readonly initialise: string
  readonly finish: string
  readonly get: string
  readonly set: string
  readonly commit: string
  readonly lastError: string
  readonly errorWords: string
}

interface Codes {
  /** The session is over. */
  readonly sessionOver: readonly string[]
  /** Initialise was refused because the session runs already. */
  readonly running: readonly string[]
  /** The system does not have the element. */
  readonly unsupported: readonly string[]
  /** Reading found nothing there, which is normal. */
  readonly empty: readonly string[]
}

interface Elements {
  readonly savedState: string
  readonly learner: string
  readonly credit: string
  readonly mode: string
  readonly exit: string
  readonly interactionCount: string
}

/** What both editions call the kinds of a visit. */
export const modeIn = (value: string): 'normal' | 'browse' | 'review' =>
  value === 'browse' || value === 'review' ? value : 'normal'
