import { useLayoutEffect, useRef } from 'preact/hooks'

/** Moves the focus when the value changes, not at the first drawing. */
export function useFocusMove(value: unknown, target: () => HTMLElement | undefined | null): void {
  const last = useRef(value)
  useLayoutEffect(() => {
    if (last.current === value) return
    last.current = value
    target()?.focus()
  }, [value])
}
