/**
 * Once the next frame has been drawn, in a task of its own. A page that is not shown is never drawn,
 * so it waits a moment only.
 *
 * @param longest in milliseconds
 */
export function afterFrame(window: Window, longest: number): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, longest)
    // The next frame draws; a timer set in it runs after that.
    window.requestAnimationFrame(() => setTimeout(go))
  })
}
