// The browser, as the SCORM adapter needs it.

import { timeOnScreen } from '../../time-on-screen.ts'
import { whenHidden } from '../../when-hidden.ts'
import { whenIdle } from '../../when-idle.ts'
import { whenPainted } from '../../when-painted.ts'
import type { ScormEnvironment } from './adapter.ts'

export function browserEnvironment(window: Window): ScormEnvironment {
  const { document } = window
  return {
    window,
    now: () => new Date(),
    onScreen: timeOnScreen(document),
    idle: whenIdle,
    painted: whenPainted(window),
    whenHidden: (listener) => whenHidden(document, listener),
  }
}
