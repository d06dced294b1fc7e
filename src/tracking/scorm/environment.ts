// The browser, as the SCORM adapter needs it.

import type { ScormEnvironment } from './adapter.ts'

/** Within this time an interaction is sent even if the page is never idle. */
const LONGEST_WAIT = 1000

export function browserEnvironment(window: Window): ScormEnvironment {
  const { document } = window
  return {
    window,
    now: () => new Date(),
    idle(task) {
      // Safari has no idle callback.
      if ('requestIdleCallback' in window) {
        window.requestIdleCallback(() => task(), { timeout: LONGEST_WAIT })
      } else setTimeout(task, LONGEST_WAIT / 5)
    },
    whenHidden(listener) {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') listener()
      })
    },
  }
}
