// Reading the same thing again gives the same, so it is read once: in the preview only the file
// that changed is.

import type { Diagnostic, Tell } from './diagnostic.ts'

/** `make`, but once for each thing, as long as the thing is there. It may look at nothing else. */
export function once<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>()
  return (thing) => {
    const before = known.get(thing)
    if (before) return before.made
    const made = make(thing)
    known.set(thing, { made })
    return made
  }
}

/** The same for a list, as long as all that is in it is the same. */
export function onceForAll<Thing extends object, Made>(
  make: (things: readonly Thing[]) => Made,
): (things: readonly Thing[]) => Made {
  const known = new WeakMap<Thing, { readonly things: readonly Thing[]; readonly made: Made }>()
  return (things) => {
    const [first] = things
    const before = first && known.get(first)
    const isSame = before?.things.length === things.length
    if (isSame && things.every((thing, index) => thing === before.things[index])) return before.made
    const made = make(things)
    if (first) known.set(first, { things, made })
    return made
  }
}

/** The same for what tells of mistakes: what was told the first time is told again. */
export function remembering<Thing extends object, Read>(
  read: (thing: Thing, tell: Tell) => Read,
): (thing: Thing, tell: Tell) => Read {
  const readOnce = once((thing: Thing) => {
    const told: Diagnostic[] = []
    return { read: read(thing, (diagnostic) => told.push(diagnostic)), told }
  })
  return (thing, tell) => {
    const { read, told } = readOnce(thing)
    told.forEach(tell)
    return read
  }
}
