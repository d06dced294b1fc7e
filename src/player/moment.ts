// What a guard or an action is given: where the player is, and what a person has just done.

import type { PlayerContext } from './context.ts'
import type { PlayerEvent } from './events.ts'

export interface Moment {
  readonly context: PlayerContext
  readonly event: PlayerEvent
}

/** The event as one of `Type`: the chart calls a guard or an action with no other. */
export const eventOf = <Type extends PlayerEvent['type']>(event: PlayerEvent) =>
  event as Extract<PlayerEvent, { type: Type }>
