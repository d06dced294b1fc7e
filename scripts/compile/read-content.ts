import { createHash } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { byName } from './diagnostic.ts'
import type { ContentFile, Unreadable } from './source.ts'
import { WORDS_TO_AVOID } from './words-to-avoid.ts'

/** Bytes: a text of this length is a book. */
const LARGE = 1_000_000
/** What is read of a large file: the size of a picture is said within it. */
const HEAD = 256 * 1024
const TEXTS = /\.(?:md|vtt|svg)$/i

/** The content folder, and what was read from it before, by path. */
interface Reading {
  readonly folder: string
  readonly before: ReadonlyMap<string, ContentFile>
}

/**
 * All files below a folder, sorted by path. Names that start with `_` or `.` are left out, folders
 * with all that is in them; but for the list of words to avoid. What cannot be read is there too,
 * and says why; the folder itself has the path ''.
 *
 * @param before what was read earlier: a file that has not changed since is the same object again
 */
export async function readContent(
  folder: string,
  before: readonly ContentFile[] = [],
): Promise<readonly ContentFile[]> {
  const reading = { folder, before: new Map(before.map((file) => [file.path, file])) }
  const files = await readFolder(reading, '')
  return [...files].sort((a, b) => byName(a.path, b.path))
}

async function readFolder(reading: Reading, below: string): Promise<readonly ContentFile[]> {
  try {
    const entries = await readdir(join(reading.folder, below), { withFileTypes: true })
    const shown = entries.filter(
      ({ name }) => !/^[._]/.test(name) || below + name === WORDS_TO_AVOID,
    )
    const found = await Promise.all(
      shown.map((entry) =>
        readEntry(reading, below === '' ? entry.name : `${below}/${entry.name}`, entry),
      ),
    )
    return found.flat()
  } catch (error) {
    const code = codeOf(error)
    // It was there a moment ago: someone has just removed it.
    if (code === 'ENOENT' && below !== '') return []
    return withoutBytes(below, FOLDER_FAULTS[code] ?? 'a folder that cannot be opened')
  }
}

async function readEntry(
  reading: Reading,
  path: string,
  entry: Dirent,
): Promise<readonly ContentFile[]> {
  if (entry.isDirectory()) {
    const isNamedAsFile = path.toLowerCase().endsWith('.md')
    return isNamedAsFile ? withoutBytes(path, 'a folder') : readFolder(reading, path)
  }
  try {
    return [await readOnce(reading, path, entry)]
  } catch (error) {
    const code = codeOf(error)
    // As above.
    if (code === 'ENOENT' && !entry.isSymbolicLink()) return []
    return withoutBytes(path, FILE_FAULTS[code] ?? 'not a file')
  }
}

/** Whoever sends a course could have it show files of whoever packs it. */
async function leadsOut(folder: string, place: string): Promise<boolean> {
  return !(await realpath(place)).startsWith(join(await realpath(folder), sep))
}

async function readOnce(
  { folder, before }: Reading,
  path: string,
  entry: Dirent,
): Promise<ContentFile> {
  const place = join(folder, path)
  // Looked at before the file is read: one that changes meanwhile is read again the next time.
  const found = await stat(place)
  const bytes = new Uint8Array()
  if (found.isDirectory()) return { path, bytes, unreadable: 'a link to a folder' }
  // To read a pipe or a device could wait for ever.
  if (!found.isFile()) return { path, bytes, unreadable: 'not a file' }
  if (entry.isSymbolicLink() && (await leadsOut(folder, place)))
    return { path, bytes, unreadable: 'a link out of the folder' }
  const { size, mtimeMs, ctimeMs, ino } = found
  const version = [size, mtimeMs, ctimeMs, ino].join(' ')
  const known = before.get(path)
  if (known?.version === version) return known
  if (size <= LARGE) return { path, version, bytes: new Uint8Array(await readFile(place)) }
  if (TEXTS.test(path)) return { path, bytes, unreadable: 'too large' }
  const large = { place, size, digest: await digestAt(place) }
  return { path, version, bytes: await headOf(place), large }
}

async function digestAt(place: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(place), hash)
  return hash.digest('hex')
}

async function headOf(place: string): Promise<Uint8Array> {
  const file = await open(place)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const withoutBytes = (path: string, unreadable: Unreadable): readonly ContentFile[] => [
  { path, bytes: new Uint8Array(), unreadable },
]

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

const FOLDER_FAULTS: Readonly<Record<string, Unreadable>> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'a file in place of a folder',
}

const FILE_FAULTS: Readonly<Record<string, Unreadable>> = {
  ENOENT: 'a link to nothing',
  ELOOP: 'a link in a circle',
  EACCES: 'not allowed',
  EBUSY: 'in use',
  EPERM: 'in use',
}
