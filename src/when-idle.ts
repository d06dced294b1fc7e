/** Runs a task when the browser has nothing else to do, at the latest after a second. */
export function whenIdle(task: () => void): void {
  // Safari has no idle callback.
  if (window.requestIdleCallback) window.requestIdleCallback(task, { timeout: 1000 })
  else setTimeout(task, 200)
}
