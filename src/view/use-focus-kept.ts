// What has the focus may go: a button whose work is done, a panel that is not true any more. Then the
// page's heading takes it, so that nobody is sent back to the top of the document (UI, 13.10).

import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

export function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let focused: EventTarget | null = null
    const take = ({ target }: FocusEvent) => {
      focused = target
    }
    // Also heard from what is being removed: by the microtask that is told apart.
    const leave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (focused === target && isThere(target)) focused = null
      })
    const observer = new MutationObserver(() => {
      if (!focused || isThere(focused)) return
      focused = null
      if (document.activeElement === document.body) main.current?.querySelector('h1')?.focus()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    addEventListener('focusin', take)
    addEventListener('focusout', leave)
    return () => {
      observer.disconnect()
      removeEventListener('focusin', take)
      removeEventListener('focusout', leave)
    }
  }, [])
}

const isThere = (target: EventTarget | null) => target instanceof Node && target.isConnected
