// A browser as small as the SCORM adapter can do with, its time and idle moments in the test's hand.

import type { ScormEnvironment } from '../../src/tracking/scorm/environment.ts'
import type { WindowLike } from '../../src/tracking/scorm/find-api.ts'
import { recordQueue } from '../../src/tracking/scorm/records.ts'

export interface PretendBrowser extends ScormEnvironment {
  /** Moves the clock on, in milliseconds. */
  wait(milliseconds: number): void
  /** Runs what was left for idle moments, and what that leaves for later ones. */
  rest(): void
  /** Puts the page into the background. */
  hide(): void
}

/** A window as a learning system fills it. */
export function aWindow(
  own: Readonly<Record<string, unknown>> = {},
  above: { parent?: WindowLike; opener?: WindowLike } = {},
): WindowLike {
  const window = { parent: null as WindowLike | null, opener: null, ...above, ...own }
  // As in a browser, the topmost window is its own parent.
  window.parent ??= window
  return window
}

/** The course in a frame of a page that offers `apis`. */
export function aBrowser(apis: Readonly<Record<string, unknown>>): PretendBrowser {
  const begin = new Date(2026, 10, 22, 14, 2, 3).getTime()
  let time = begin
  const tasks: (() => void)[] = []
  const listeners: (() => void)[] = []
  return {
    window: aWindow({}, { parent: aWindow(apis) }),
    now: () => new Date(time),
    onScreen: () => time - begin,
    painted: Promise.resolve(),
    breath: () => Promise.resolve(),
    records: () => recordQueue,
    idle: (task) => void tasks.push(task),
    whenHidden: (listener) => void listeners.push(listener),
    wait(milliseconds) {
      time += milliseconds
    },
    rest() {
      for (let task = tasks.shift(); task; task = tasks.shift()) task()
    },
    hide() {
      for (const listener of listeners) listener()
    },
  }
}
