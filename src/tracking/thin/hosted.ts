import { type Bridge, bridgePort } from './bridge.ts'
import { otherWindow } from './other-window.ts'

/** A port to the package in whose frame `window` is; to nobody where it is in no frame. */
export const bridgeIn = (window: Window): Bridge =>
  bridgePort({
    parent: window.parent === window ? undefined : otherWindow(window, () => window.parent),
    now: () => new Date(),
    wait: (milliseconds, task) => void setTimeout(task, milliseconds),
    visit: String(Math.random()),
  })
