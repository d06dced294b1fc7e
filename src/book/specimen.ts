// What a page of the component book shows.

import type { ComponentChildren } from 'preact'
import type { Outline } from '../course/course.ts'
import type { Progress } from '../course/progress.ts'
import type { PlayerEvent } from '../player/events.ts'
import type { AppProps } from '../view/view-props.ts'

/** All that opens. */
export const EVERYTHING = 'everything'

/** Where a component stands, and how it came there. What is not said is as at the first visit. */
export interface State
  extends Partial<Omit<AppProps, 'player' | 'notes' | 'visitSeed' | 'newSeed' | 'onQuickExit'>> {
  /** In the book; a screen of one state needs none. */
  readonly label?: string
  readonly outline?: Outline
  readonly progress?: Progress
  /** What has happened before it is drawn. */
  readonly events?: readonly PlayerEvent[]
  /** What is pressed once it is drawn, one after the other, by the words on it. */
  readonly press?: readonly string[] | typeof EVERYTHING
  /** The line goes, once it is drawn. */
  readonly isOffline?: boolean
  /** What is written into the search, after all is pressed. */
  readonly search?: string
  /** A piece of a screen; the whole screen where there is none. */
  readonly piece?: () => ComponentChildren
  /** In place of the whole course. */
  readonly alone?: () => ComponentChildren
}

/** One component, in a frame of its own. */
export interface Specimen {
  readonly group: string
  /** Unique in the book. */
  readonly name: string
  /** Several only for pieces: of screens, one frame has one. */
  readonly states: readonly State[]
}
