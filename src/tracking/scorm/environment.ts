// The browser, as the SCORM adapter needs it.

import { afterFrame } from '../../after-frame.ts'
import { timeOnScreen } from '../../time-on-screen.ts'
import { whenHidden } from '../../when-hidden.ts'
import { whenIdle } from '../../when-idle.ts'
import { whenPainted } from '../../when-painted.ts'
import type { ScormEnvironment } from './adapter.ts'

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
