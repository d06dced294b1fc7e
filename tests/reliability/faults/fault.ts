// What a fault is: what is done to a visit, and what has to become of it.

import type { Played } from '../../../src/launch/course.tsx'
import type { Ending, Visit, WordId } from '../learner.ts'
import type { Cmi5Manners, Edition, ScormEdition, ScormManners, Status } from '../systems.ts'

/** From the middle of the visit on, for as long as the fault says. */
export interface Trouble {
  isOn: boolean
}

export interface Outcome {
  /** What the learner reads at the home, where it is about the fault. */
  readonly atStart?: WordId
  /** What stands on the screen a second after the last answer. */
  readonly soon: WordId
  /** And two and a half minutes later, where that is something else. */
  readonly later?: WordId
  /** Where the next launch finds all that was done. */
  readonly kept: 'system' | 'device' | 'nothing' | 'as before'
  /** What the record says when the visit is over. */
  readonly status: Status
}

export interface Fault {
  /** Goes on from "A system that", "A visit that" or the like: the group's own beginning. */
  readonly name: string
  readonly scorm?: (trouble: Trouble, edition: ScormEdition) => ScormManners
  readonly cmi5?: (trouble: Trouble) => Cmi5Manners
  readonly outcome: Outcome
  /** Editions in which it ends otherwise. */
  readonly but?: Readonly<Partial<Record<Edition, Outcome>>>
  /** Milliseconds; to the end of the visit, if nothing is said. */
  readonly lasts?: number
  /** The next launch is by the same manners; else it is by good ones. */
  readonly isAgain?: boolean
  /** The learner has been here before: has answered, or passed. */
  readonly earlier?: 'answered' | 'passed'
  /** What has become since of the state that was saved then. */
  readonly found?: (state: string) => string
  readonly midway?: (visit: Visit) => Promise<void>
  readonly ends?: Ending
  /** What is played at the next launch. */
  readonly next?: Played
  readonly isDeviceFull?: boolean
  /** Why it cannot be better. */
  readonly why?: string
}

export interface FaultGroup {
  /** How each name of its faults begins. */
  readonly begins: string
  readonly faults: readonly Fault[]
}

export const outcomeIn = ({ outcome, but }: Fault, edition: Edition): Outcome =>
  but?.[edition] ?? outcome

export const isFor = ({ scorm, cmi5 }: Fault, edition: Edition): boolean =>
  (edition === 'cmi5' ? cmi5 : scorm) !== undefined
