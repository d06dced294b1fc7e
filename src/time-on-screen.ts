/**
 * Milliseconds for which the page was on screen so far, to the second. A timer counts them: none runs
 * while a page is frozen or a device sleeps, and none knows of a clock that was moved.
 */
export function timeOnScreen(document: Document): () => number {
  let seconds = 0
  setInterval(() => {
    if (document.visibilityState === 'visible') seconds += 1
  }, 1000)
  return () => seconds * 1000
}
