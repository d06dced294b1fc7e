// The browser, as the SCORM adapter needs it.

import { afterFrame } from '../../after-frame.ts'
import { timeOnScreen } from '../../time-on-screen.ts'
import { whenHidden } from '../../when-hidden.ts'
import { whenIdle } from '../../when-idle.ts'
import { whenPainted } from '../../when-painted.ts'
import type { WindowLike } from './find-api.ts'
import type { InteractionQueue, QueueMeans } from './interaction-queue.ts'
import type { PageTime } from './pace.ts'

/** What the adapter needs of the browser: all of time and of windows comes from here. */
export interface ScormEnvironment extends PageTime {
  readonly window: WindowLike
  /** Milliseconds for which the page was on screen so far. */
  readonly onScreen: () => number
  /** Until then nothing is asked: a slow system keeps nobody from the first words. */
  readonly painted: Promise<void>
  /** Runs a task when nothing else is to be done. */
  readonly idle: (task: () => void) => void
  /** Sends records of answers, once it is here: in a package the reader brings it. */
  readonly records: () => ((means: QueueMeans) => InteractionQueue) | undefined
  /** Calls `listener` each time the page is hidden. */
  readonly whenHidden: (listener: () => void) => void
}

export function browserEnvironment(
  window: Window,
  records: ScormEnvironment['records'],
): ScormEnvironment {
  const { document } = window
  return {
    window,
    now: () => new Date(),
    onScreen: timeOnScreen(document),
    idle: whenIdle,
    painted: whenPainted(window),
    breath: () => afterFrame(window, 100),
    records,
    whenHidden: (listener) => whenHidden(document, listener),
  }
}
