import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * What has the focus may go: a button whose work is done, a panel that is over. Then the heading
 * takes it, so that nobody is sent back to the top of the document (UI, 13.10).
 */
export function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = main
    if (!current) return
    let focused: Node | undefined
    current.addEventListener('focusin', ({ target }) => {
      focused = target as Node
    })
    new MutationObserver(() => {
      const isLost = document.activeElement === document.body && !focused?.isConnected
      if (isLost && focused) current.querySelector('h1')?.focus({ preventScroll: true })
      if (isLost) focused = undefined
    }).observe(current, { childList: true, subtree: true })
  }, [])
}
