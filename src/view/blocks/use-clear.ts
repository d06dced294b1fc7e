import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'

interface Cleared {
  readonly note: string
  readonly isKept: boolean
}

/**
 * *Clear*, and the way back from it until something new is written or the page is left. What was
 * cleared is off the device at once, so that nobody else finds it: what can be brought back is in
 * this window's memory alone.
 */
export function useClear(name: string, onClear: () => void, onBringBack?: (note: string) => void) {
  const notes = useCourse().notes()
  const note = notes.read(name)
  /** The note that the last words were about. */
  const settled = useRef(note)
  const [cleared, setCleared] = useState<Cleared>()
  /** What came of a button: it goes with the next letter. */
  const [passing, say] = useState('')
  useLayoutEffect(() => {
    if (settled.current === note) return
    settled.current = note
    setCleared(undefined)
    say('')
  }, [note])
  return {
    passing,
    say,
    cleared,
    clear() {
      const isKept = notes.isKept(name)
      notes.keep(name, false)
      onClear()
      settled.current = notes.read(name)
      const hasWayBack = onBringBack !== undefined && (note !== '' || cleared !== undefined)
      if (hasWayBack && note !== '') setCleared({ note, isKept })
      say(hasWayBack ? '' : words('private.cleared'))
    },
    /** @returns what came of it, in words */
    bringBack() {
      if (!cleared) return ''
      const { note, isKept } = cleared
      settled.current = note
      onBringBack?.(note)
      setCleared(undefined)
      const said = words('private.back')
      if (!isKept) return said
      return `${said} ${words(notes.keep(name, true) ? 'private.kept' : 'private.notAllowed')}`
    },
  }
}
