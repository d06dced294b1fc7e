import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byName } from './diagnostic.ts'
import type { ContentFile, Unreadable } from './source.ts'
import { WORDS_TO_AVOID } from './words-to-avoid.ts'

/**
 * All files below a folder, sorted by path. Names that start with `_` or `.` are left out, folders
 * with all that is in them; but for the list of words to avoid. What cannot be read is there too, and says why; the folder itself has
 * the path ''.
 */
export async function readContent(folder: string): Promise<readonly ContentFile[]> {
  const files = await readFolder(folder, '')
  return [...files].sort((a, b) => byName(a.path, b.path))
}

async function readFolder(folder: string, below: string): Promise<readonly ContentFile[]> {
  try {
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    const shown = entries.filter(
      ({ name }) => !/^[._]/.test(name) || below + name === WORDS_TO_AVOID,
    )
    const found = await Promise.all(
      shown.map((entry) =>
        readEntry(folder, below === '' ? entry.name : `${below}/${entry.name}`, entry),
      ),
    )
    return found.flat()
  } catch (error) {
    return withoutBytes(below, FOLDER_FAULTS[codeOf(error)] ?? 'a folder that cannot be opened')
  }
}

async function readEntry(
  folder: string,
  path: string,
  entry: Dirent,
): Promise<readonly ContentFile[]> {
  if (entry.isDirectory()) {
    const isNamedAsFile = path.toLowerCase().endsWith('.md')
    return isNamedAsFile ? withoutBytes(path, 'a folder') : readFolder(folder, path)
  }
  // To read a pipe or a device could wait for ever.
  if (!entry.isFile() && !entry.isSymbolicLink()) return withoutBytes(path, 'not a file')
  try {
    return [{ path, bytes: new Uint8Array(await readFile(join(folder, path))) }]
  } catch (error) {
    const code = codeOf(error)
    // It was there a moment ago: someone has just removed it.
    if (code === 'ENOENT' && !entry.isSymbolicLink()) return []
    return withoutBytes(path, FILE_FAULTS[code] ?? 'not a file')
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
  EISDIR: 'a link to a folder',
  EACCES: 'not allowed',
  EBUSY: 'in use',
  EPERM: 'in use',
}
