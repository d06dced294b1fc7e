// What learners write and choose for themselves: in memory, and on the device only where they ask
// for it (product, 7). What they choose is in the tab's own storage too, so that a refresh keeps it.

import type { PrivateNotes } from '../view/view-props.ts'
import { choicesInTab, keepChoicesInTab } from './choices-in-tab.ts'
import { readShelf, writeShelf } from './shelf.ts'

const DAY = 24 * 60 * 60 * 1000
/** After the last change. */
const KEPT_FOR = 30 * DAY

export interface NotesOfVisit extends PrivateNotes {
  /** The learner has left: what was chosen is not written into the tab again. */
  forgetChoices(): void
}

interface Kept {
  readonly text: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** @param courseId courses in one browser do not see each other's notes */
export function privateNotes(courseId: string): NotesOfVisit {
  const shelf = `${courseId}.private`
  const kept = new Map<string, Kept>(freshIn(shelf))
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
      keepChoicesInTab(courseId, chosen)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forgetChoices: () => chosen.clear(),
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

const freshIn = (shelf: string) =>
  Object.entries(readShelf(shelf)).filter((entry): entry is [string, Kept] => isFresh(entry[1]))

function isFresh(kept: unknown): boolean {
  const { text, until } = (kept ?? {}) as Partial<Kept>
  return typeof text === 'string' && Number(until) > Date.now()
}
