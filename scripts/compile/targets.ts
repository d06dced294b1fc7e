// Where a link of the course can lead: files with their headings, known before any page is read.

import { posix } from 'node:path'
import type { PageId } from '../../src/course/ids.ts'
import { didYouMean, namesake, nearest, surely } from './near.ts'

export interface TargetFile {
  /** Its first page; undefined where the file has none, or could not be read. */
  readonly first: PageId | undefined
  /** Page for each heading or question name. */
  readonly names: ReadonlyMap<string, PageId>
  /** Words of each heading inside a page, by its name; empty for a question. */
  readonly headings: ReadonlyMap<string, string>
  /** A draft that is left out of this package. */
  readonly leftOut: boolean
  /** It is in no package: only links inside it lead there. */
  readonly isForTrainers: boolean
  /** Links into a file with faults of its own are not judged. */
  readonly readable: boolean
}

/** By path below the content folder. */
export interface Targets {
  get(path: string): TargetFile | undefined
  keys(): Iterable<string>
}

export type Found =
  | FoundPage
  /** It cannot be judged; the file has a problem of its own. */
  | { readonly kind: 'unknown' }
  | Missing

interface FoundPage {
  readonly kind: 'page'
  readonly page: PageId
  /** Words of the heading inside it. */
  readonly heading: string | undefined
}

interface Missing {
  readonly kind: 'missing'
  readonly what: string
  readonly fix: string
  /** Where it surely was meant to lead, and how that is written. */
  readonly meant?: Omit<FoundPage, 'kind'> & { readonly address: string }
}

/** Follows a link as written in the file at `from`. */
export function follow(targets: Targets, from: string, address: string): Found {
  const [written = '', name = ''] = decoded(address).split('#', 2)
  const path = written === '' ? from : resolvePath(from, written)
  const file = targets.get(path)
  if (!file) return missingFile(targets, from, written, path, name)
  if (!file.readable) return { kind: 'unknown' }
  if (file.isForTrainers && path !== from) {
    return {
      kind: 'missing',
      what: `${written} is for trainers, so learners do not have it.`,
      fix: 'remove the link, or move what learners need from there to a page of their own.',
    }
  }
  if (file.leftOut) {
    return {
      kind: 'missing',
      what: `${written} is a draft, so it is not in the package.`,
      fix: 'remove the link, or set "status: ready" in that file.',
    }
  }
  const page = name === '' ? file.first : file.names.get(name)
  if (page) return { kind: 'page', page, heading: headingOf(file, name) }
  if (name === '')
    return { kind: 'missing', what: `${written} has no page.`, fix: 'remove the link.' }
  const sure = surely(name, file.names.keys())
  const meant = file.names.get(sure ?? '')
  const close = sure ?? nearest(name, file.names.keys())
  return {
    kind: 'missing',
    what: `There is no heading called "${name}" in ${path}.${didYouMean(close)}`,
    fix: close ? `write #${close}.` : 'correct the name after #, or remove it.',
    ...(meant && {
      meant: { page: meant, heading: headingOf(file, sure), address: `${written}#${sure}` },
    }),
  }
}

const headingOf = ({ headings }: TargetFile, name = '') => headings.get(name) || undefined

function missingFile(
  targets: Targets,
  from: string,
  written: string,
  path: string,
  name: string,
): Missing {
  const sure = surely(path, targets.keys())
  const close = sure ?? namesake(path, targets.keys()) ?? nearest(path, targets.keys())
  const likely = close && posix.relative(posix.dirname(from), close)
  const address = `${likely}${name && `#${name}`}`
  const found = sure === undefined ? undefined : follow(targets, from, address)
  return {
    kind: 'missing',
    what: `There is no page ${written}.${didYouMean(likely)}`,
    fix: likely
      ? `write ${likely}.`
      : 'correct the path: it starts from the folder of this file, and leads to a lesson or a page.',
    ...(found?.kind === 'page' && {
      meant: { page: found.page, heading: found.heading, address },
    }),
  }
}

/** A path below the content folder, from one written in a file there. */
export const resolvePath = (from: string, written: string): string =>
  posix.normalize(posix.join(posix.dirname(from), decoded(written.replace(/\\/g, '/'))))

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
