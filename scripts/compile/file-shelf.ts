// The files of the content folder that travel with the course, and the way to them.

import { posix } from 'node:path'
import { digestOf } from '../files/file-bytes.ts'
import type { Course } from './compiled-course.ts'
import { type Edit, problem, type Span } from './diagnostic.ts'
import { nameOf } from './names.ts'
import { fileIsClose, namesake, nearest, surely } from './near.ts'
import type { Reading, Shelf } from './reading.ts'
import type { ContentFile } from './source.ts'
import { resolvePath } from './targets.ts'

interface Shown {
  /** Name in the package. */
  readonly file: string
  readonly found: ContentFile
  /** The first place that uses it. */
  readonly at: Span
}

/** All files there are, and which of them the course shows. */
export class FileShelf implements Shelf {
  readonly #files: ReadonlyMap<string, ContentFile>
  readonly #shown = new Map<string, Shown>()

  constructor(files: readonly ContentFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]))
  }

  /** The same files, for something else that shows them. */
  get another(): FileShelf {
    return new FileShelf([...this.#files.values()])
  }

  /** In the order in which they were taken. */
  get shown(): readonly Shown[] {
    return [...this.#shown.values()]
  }

  /** Those that are shown, as a course lists them. */
  get files(): Course['files'] {
    return this.shown.map(({ file, found }) => ({ file, path: found.path }))
  }

  find(path: string): ContentFile | undefined {
    return this.#files.get(path)
  }

  nearest(path: string): string | undefined {
    return namesake(path, this.#like(path)) ?? nearest(path, this.#like(path))
  }

  surely(path: string): string | undefined {
    return surely(path, this.#like(path))
  }

  /** A text is never meant where a picture is asked for. */
  #like(path: string): readonly string[] {
    return [...this.#files.keys()].filter((name) => isText(name) === isText(path))
  }

  take(found: ContentFile, at: Span): string {
    const { name, ext } = posix.parse(found.path)
    const file = `${nameOf(name)}-${digestOf(found).slice(0, 8)}${ext.toLowerCase()}`
    if (!this.#shown.has(file)) this.#shown.set(file, { file, found, at })
    return file
  }
}

const isText = (path: string) => path.endsWith('.md')

export interface WrittenFile {
  /** As it stands in the text. */
  readonly address: string
  readonly at: Span
  /** What is meant to be there: `picture`. */
  readonly what: string
  /** Puts another address in its place. */
  readonly rewrite: (better: string) => readonly Edit[]
}

/** On another site. */
export const isElsewhere = (address: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)

/** Undefined where there is no such file, or none that can be read; that has been told. */
export function findFile(written: WrittenFile, reading: Reading): ContentFile | undefined {
  const { address, at, what } = written
  const { source, shelf, tell } = reading
  if (isElsewhere(address)) {
    tell(elsewhere(what, at))
    return undefined
  }
  const path = resolvePath(source.path, address)
  const file = shelf.find(path) ?? shelf.find(shelf.surely(path) ?? '')
  if (!file || file.path !== path) tell(missing(written, path, reading))
  return file?.unreadable ? undefined : file
}

/** M07. */
const elsewhere = (what: string, at: Span) =>
  problem('M07', at, {
    what: `This ${what} is on another site. Many workplaces block other sites, and they can see who is watching.`,
    fix: `put the file in ${what === 'picture' ? 'images' : 'media'}/ and link to it there, if its licence allows that.`,
  })

/** M01. */
function missing(
  { address, at, what, rewrite }: WrittenFile,
  path: string,
  { source, shelf }: Reading,
) {
  const sure = shelf.surely(path)
  const close = sure ?? shelf.nearest(path)
  const likely = close && posix.relative(posix.dirname(source.path), close)
  return problem('M01', at, {
    what: `There is no ${path}.${fileIsClose(path, close)}`,
    fix: likely ? `write ${likely}.` : `put the ${what} there, or correct the path ${address}.`,
    edits: likely && sure ? rewrite(likely) : [],
  })
}
