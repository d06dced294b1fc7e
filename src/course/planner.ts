// A plan that learners write for themselves (authoring format, 5.9).

import type { Block, ForRoles, Inline } from './course.ts'
import type { Duration } from './durations.ts'

export interface PlannerBlock {
  readonly kind: 'planner'
  readonly label: 'planner' | 'pledge'
  readonly title: readonly Inline[]
  /** What stands above the boxes. */
  readonly blocks: readonly Block[]
  /** Each has another label. */
  readonly boxes: readonly PlannerBox[]
  /** How often there is the set of boxes. */
  readonly actions: number
  /** When the calendar file reminds, counted from the day on which it is made. */
  readonly remindAfter: readonly Duration[]
}

/** Words without form: they go into a box, a file, a calendar. */
export interface PlannerBox {
  readonly label: string
  readonly ideas: readonly PlannerIdea[]
}

export interface PlannerIdea {
  readonly text: string
  /** Undefined for everyone. */
  readonly meantFor: ForRoles | undefined
}
