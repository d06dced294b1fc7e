// What learners write and choose for themselves: in memory, and on the device only where they ask
// for it (product, 7). What they choose is in the tab's own storage too, so that a refresh keeps it.

import type { PrivateNotes } from '../view/view-props.ts'
import { choicesInTab, keepInTab } from './choices-in-tab.ts'

const DAY = 24 * 60 * 60 * 1000
/** After the last change. */
const KEPT_FOR = 30 * DAY

interface Kept {
  readonly text: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** @param courseId courses in one browser do not see each other's notes */
export function privateNotes(courseId: string): PrivateNotes {
  const shelf = `${courseId}.private`
  const kept = new Map<string, Kept>(Object.entries(readShelf(shelf)))
  // A package without stories and ratings has no such part, and so no choices.
  const chosen = new Map(choicesInTab(courseId))
  const written = new Map([
    ...[...kept].map(([name, { text }]) => [name, text] as const),
    ...chosen,
  ])
  const listeners = new Set<() => void>()
  /** Whether the device took it. */
  const store = () => writeShelf(shelf, Object.fromEntries(kept))
  // What is too old is not only unread: it goes from the device.
  store()
  const write = (name: string, text: string) => {
    written.set(name, text)
    if (!kept.has(name)) return
    kept.set(name, { text, until: Date.now() + KEPT_FOR })
    store()
  }
  return {
    read: (name) => written.get(name) ?? '',
    write,
    choose(name, choice) {
      write(name, choice)
      chosen.set(name, choice)
      keepInTab(courseId, chosen)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    leave() {
      chosen.clear()
      keepInTab(courseId, chosen)
    },
    isKept: (name) => kept.has(name),
    keep(name, isWanted) {
      if (isWanted) {
        kept.set(name, { text: written.get(name) ?? '', until: Date.now() + KEPT_FOR })
        if (store()) return true
      }
      kept.delete(name)
      store()
      return false
    },
  }
}

function readShelf(shelf: string): Readonly<Record<string, Kept>> {
  try {
    const all: Record<string, Kept> = JSON.parse(localStorage.getItem(shelf) ?? '{}')
    const fresh = Object.entries(all).filter(
      ([, { text, until }]) => typeof text === 'string' && until > Date.now(),
    )
    return Object.fromEntries(fresh)
  } catch {
    // Blocked, or somebody else's: as if nothing were there.
    return {}
  }
}

function writeShelf(shelf: string, all: Readonly<Record<string, Kept>>): boolean {
  try {
    if (Object.keys(all).length > 0) localStorage.setItem(shelf, JSON.stringify(all))
    else localStorage.removeItem(shelf)
    return true
  } catch {
    return false
  }
}
