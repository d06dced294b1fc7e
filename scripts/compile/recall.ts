// What was read of a file holds for as long as all that it was read with does: in the preview, only
// what a change can be seen in is read again.

import type { Diagnostic, Span } from './diagnostic.ts'
import type { DrawingLesson, Facts, Reading, Shelf } from './reading.ts'
import type { ContentFile } from './source.ts'
import type { TargetFile, Targets } from './targets.ts'

type Read<Draft, Made> = (draft: Draft, reading: Reading, facts: Facts) => Made

/** What can be compared as it is; what is told to whom does not matter. */
type Plain = Omit<Reading, 'tell' | 'targets' | 'shelf' | 'transcripts' | 'drawing'>

/** It keeps nothing of a compilation but what was looked at: a course is compiled many times. */
interface Recalled<Made> {
  readonly made: Made
  readonly told: readonly Diagnostic[]
  readonly plain: Plain
  readonly drawing: DrawingLesson | undefined
  readonly facts: Facts
  readonly targets: Looks<TargetFile>
  readonly files: Looks<ContentFile>
  readonly taken: readonly Parameters<Shelf['take']>[]
  readonly transcripts: Reading['transcripts']
}

/** What was looked up, and what was found. */
interface Looks<Found> {
  readonly found: ReadonlyMap<string, Found | undefined>
  /** Whether a name was looked for among all: then any change may matter. */
  readonly amongAll: boolean
}

/** `read`, but not again for a draft while nothing that it looked at has changed. */
export function recalling<Draft extends object, Made>(read: Read<Draft, Made>): Read<Draft, Made> {
  const known = new WeakMap<Draft, Recalled<Made>>()
  return (draft, reading, facts) => {
    const before = known.get(draft)
    if (before && isStillTrue(before, reading, facts)) {
      for (const [file, at] of before.taken) reading.shelf.take(file, at)
      before.told.forEach(reading.tell)
      return before.made
    }
    const recalled = readWatched(read, draft, reading, facts)
    known.set(draft, recalled)
    recalled.told.forEach(reading.tell)
    return recalled.made
  }
}

function readWatched<Draft, Made>(
  read: Read<Draft, Made>,
  draft: Draft,
  reading: Reading,
  facts: Facts,
): Recalled<Made> {
  const { tell: _, targets, shelf, transcripts, drawing, ...plain } = reading
  const told: Diagnostic[] = []
  const watchedTargets = new WatchedTargets(targets)
  const watchedShelf = new WatchedShelf(shelf)
  const made = read(
    draft,
    {
      ...reading,
      targets: watchedTargets,
      shelf: watchedShelf,
      tell: (diagnostic) => told.push(diagnostic),
    },
    facts,
  )
  return {
    made,
    told,
    plain,
    drawing,
    facts,
    targets: watchedTargets.looks,
    files: watchedShelf.looks,
    taken: watchedShelf.taken,
    transcripts,
  }
}

function isStillTrue<Made>(before: Recalled<Made>, reading: Reading, facts: Facts): boolean {
  const { targets, files } = before
  if (before.facts !== facts || targets.amongAll || files.amongAll) return false
  return (
    Object.entries(before.plain).every(([name, value]) =>
      isSame(value, Reflect.get(reading, name)),
    ) &&
    isSameDrawing(before.drawing, reading.drawing) &&
    [...targets.found].every(([path, found]) => isSameTarget(found, reading.targets.get(path))) &&
    [...files.found].every(([path, found]) => found === reading.shelf.find(path)) &&
    isSameMap(before.transcripts, reading.transcripts)
  )
}

/** The settings of course.md are read anew at each change of it: its lists count by what is in them. */
function isSame(before: unknown, now: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(now)) return before === now
  return before.length === now.length && before.every((part, index) => part === now[index])
}

function isSameDrawing(before: DrawingLesson | undefined, now: DrawingLesson | undefined): boolean {
  if (!before || !now) return before === now
  return (
    before.name === now.name &&
    before.outcomes === now.outcomes &&
    isSameMap(before.banks, now.banks)
  )
}

const isSameMap = <Value>(
  before: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
): boolean =>
  before === now ||
  (before.size === now.size && [...now].every(([name, value]) => before.get(name) === value))

function isSameTarget(before: TargetFile | undefined, now: TargetFile | undefined): boolean {
  if (!before || !now) return before === now
  return (
    before.first === now.first &&
    before.leftOut === now.leftOut &&
    before.readable === now.readable &&
    isSameMap(before.names, now.names) &&
    isSameMap(before.headings, now.headings)
  )
}

class WatchedTargets implements Targets {
  readonly #targets: Targets
  readonly #found = new Map<string, TargetFile | undefined>()
  #amongAll = false

  constructor(targets: Targets) {
    this.#targets = targets
  }

  get looks(): Looks<TargetFile> {
    return { found: this.#found, amongAll: this.#amongAll }
  }

  get(path: string): TargetFile | undefined {
    const found = this.#targets.get(path)
    this.#found.set(path, found)
    return found
  }

  keys(): Iterable<string> {
    this.#amongAll = true
    return this.#targets.keys()
  }
}

class WatchedShelf implements Shelf {
  readonly #shelf: Shelf
  readonly #found = new Map<string, ContentFile | undefined>()
  readonly #taken: Parameters<Shelf['take']>[] = []
  #amongAll = false

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  get looks(): Looks<ContentFile> {
    return { found: this.#found, amongAll: this.#amongAll }
  }

  get taken(): readonly Parameters<Shelf['take']>[] {
    return this.#taken
  }

  find(path: string): ContentFile | undefined {
    const found = this.#shelf.find(path)
    this.#found.set(path, found)
    return found
  }

  nearest(path: string): string | undefined {
    this.#amongAll = true
    return this.#shelf.nearest(path)
  }

  surely(path: string): string | undefined {
    this.#amongAll = true
    return this.#shelf.surely(path)
  }

  take(file: ContentFile, at: Span): string {
    this.#taken.push([file, at])
    return this.#shelf.take(file, at)
  }
}
