// What a visit has done is kept on the device too, until a later launch shows that the learning
// system has it: a port around a port, so that neither the tracker nor the adapters know of it.

import type { TrackingPort } from './port.ts'

/** One entry of the device's own storage. It may take nothing, and hold what is somebody else's. */
export interface Shelf {
  read(): Readonly<Record<string, unknown>>
  /** @returns whether the device took it */
  write(all: object): boolean
}

export interface DeviceCopy {
  /** To be used in place of the port that it was made of: it learns there whose copies these are. */
  readonly port: TrackingPort
  /** Saved states of the learner's earlier visits. Known from the launch on. */
  found(): readonly string[]
  /**
   * Keeps the newest state, before the system is asked: it may never answer. Nor does a good answer
   * take it away: some say *true*, show what they were given, and have sent nothing (standards, 5).
   */
  keep(savedState: string): void
  /** Keeps a state that is none of this visit's. */
  setAside(savedState: string): void
  forget(savedStates: readonly string[]): void
  /** Whether something is on the device that would be offered back. */
  isKeeping(): boolean
}

const DAY = 24 * 60 * 60 * 1000
const KEPT_FOR = 7 * DAY

/** Saved states, and until when each is kept: milliseconds since 1970. */
type Kept = Readonly<Record<string, number>>

/** @param shelf of this course alone; on it each learner has a place under a key that names nobody */
export function deviceCopy(port: TrackingPort, shelf: Shelf): DeviceCopy {
  /** Undefined before the launch, where nothing is saved, and where the system names no learner. */
  let owner: string | undefined
  let found: readonly string[] = []
  /** The last one of this visit. */
  let newest: string | undefined
  let isKept = false

  function change(add: readonly string[], drop: readonly string[]): boolean {
    if (owner === undefined) return false
    const all = fresh(shelf.read())
    const own = { ...all[owner] }
    for (const state of drop) delete own[state]
    for (const state of add) own[state] = Date.now() + KEPT_FOR
    return shelf.write(withoutEmpty({ ...all, [owner]: own }))
  }

  return {
    port: {
      ...port,
      async open() {
        const opened = await port.open()
        if (!opened.ok) return opened
        const { learner, mode } = opened.value
        owner = mode === 'normal' ? learner : undefined
        const all = fresh(shelf.read())
        // What is too old is not only unread: it goes from the device, whoever's it was.
        shelf.write(all)
        found = Object.keys((owner && all[owner]) || {})
        return opened
      },
    },
    found: () => found,
    keep(savedState) {
      isKept = change([savedState], newest === undefined || newest === savedState ? [] : [newest])
      newest = savedState
    },
    setAside: (savedState) => void change([savedState], []),
    forget(savedStates) {
      found = found.filter((state) => !savedStates.includes(state))
      change([], savedStates)
    },
    isKeeping: () => isKept,
  }
}

/** All that may still be kept. A clock that was put back must not make a year of a week. */
function fresh(all: Readonly<Record<string, unknown>>): Readonly<Record<string, Kept>> {
  const now = Date.now()
  const freshOf = (kept: Kept) =>
    Object.entries({ ...kept }).flatMap(([state, until]) =>
      Number.isFinite(until) && until > now ? [[state, Math.min(until, now + KEPT_FOR)]] : [],
    )
  const owners = Object.entries(all as Readonly<Record<string, Kept>>)
  return withoutEmpty(
    Object.fromEntries(owners.map(([owner, kept]) => [owner, Object.fromEntries(freshOf(kept))])),
  )
}

const withoutEmpty = (all: Readonly<Record<string, Kept>>) =>
  Object.fromEntries(Object.entries(all).filter(([, kept]) => Object.keys(kept).length > 0))
