/**
 * Once the words that stand in the page have been drawn: what blocks the browser after that keeps
 * nobody from reading. A page that is not shown is never drawn, so it waits a moment only.
 */
export function whenPainted(window: Window): Promise<void> {
  if (window.performance.getEntriesByType('paint').length > 0) return Promise.resolve()
  return new Promise((go) => {
    setTimeout(go, LONGEST)
    // The next frame draws; a timer set in it runs after that.
    window.requestAnimationFrame(() => setTimeout(go))
  })
}

/** Milliseconds. */
const LONGEST = 1000
