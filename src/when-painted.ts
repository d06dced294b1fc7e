import { afterFrame } from './after-frame.ts'

/**
 * Once the words that stand in the page have been drawn: what blocks the browser after that keeps
 * nobody from reading.
 */
export function whenPainted(window: Window): Promise<void> {
  if (window.performance.getEntriesByType('paint').length > 0) return Promise.resolve()
  return afterFrame(window, LONGEST)
}

/** Milliseconds. */
const LONGEST = 1000
