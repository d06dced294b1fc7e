/** Calls `listener` each time the page is hidden: it may never be shown again. */
export function whenHidden(document: Document, listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener()
  })
}
