import type { Ask, Asked, Lrs } from './lrs.ts'
import type { ProgressDocument } from './progress-document.ts'
import type { StatementMeans } from './statements.ts'

/** What the adapter needs of the browser. */
export interface Cmi5Environment {
  /** Of the page, with the launch parameters in it. */
  readonly address: string
  /** Of the course's words. */
  readonly language: string
  readonly ask: Ask
  readonly now: () => Date
  /** Milliseconds for which the page was on screen so far. */
  readonly onScreen: () => number
  /** Runs a task when nothing else is to be done. */
  readonly idle: (task: () => void) => void
  /** Calls `listener` each time the page is hidden. */
  readonly whenHidden: (listener: () => void) => void
  /** From here on, nothing but these addresses may be asked. */
  readonly askOnly: (...addresses: readonly string[]) => void
  /** Recordings and videos begin without sound. */
  readonly mute: () => void
  /** Leaves the course for the system's own page. */
  readonly goTo: (address: string) => void
}

/** And what a session of it has. */
export interface SessionMeans
  extends Pick<Cmi5Environment, 'address' | 'now' | 'onScreen' | 'idle' | 'goTo'> {
  readonly lrs: Lrs
  readonly statement: StatementMeans
  /** How our own document is asked for, what is in it, and which version of it that is. */
  readonly state: Asked
  readonly document: ProgressDocument
  readonly etag: string
}
