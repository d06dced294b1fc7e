// Changed and new content files to disk: each is written under another name first, so that whatever
// fails, no file is left half written.

import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskFault } from '../package/write-packages.ts'

export interface ChangedFile {
  /** Below the folder. */
  readonly path: string
  /** As it was read; undefined for a new file. */
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array
}

/**
 * All or, where one has been saved by someone since it was read, none.
 *
 * @returns what went wrong, in words
 * @throws a system error that is none of the disk's faults
 */
export async function writeChanged(
  folder: string,
  files: readonly ChangedFile[],
): Promise<string | undefined> {
  const parts: { readonly part: string; readonly path: string }[] = []
  try {
    for (const { path, before, after } of files) {
      const target = join(folder, path)
      const now = await readFile(target).catch(() => undefined)
      if (!isSame(now, before)) return before ? changedMeanwhile(path) : isThere(path)
      await mkdir(dirname(target), { recursive: true })
      // A link stays one: what it leads to is written.
      const real = before ? await realpath(target) : target
      parts.push({ part: `${real}.part`, path: real })
      await writeFile(`${real}.part`, after)
      if (before) await chmod(`${real}.part`, (await stat(real)).mode)
    }
    for (const { part, path } of parts) await rename(part, path)
    return undefined
  } catch (error) {
    const words = diskFault(error)
    if (!words) throw error
    return words
  } finally {
    for (const { part } of parts) await rm(part, { force: true })
  }
}

const isSame = (now: Uint8Array | undefined, before: Uint8Array | undefined): boolean =>
  now && before ? Buffer.compare(now, before) === 0 : now === before

const changedMeanwhile = (path: string) =>
  `${path} was saved by someone just now, so nothing was changed. Run this again.`

const isThere = (path: string) => `There is a file ${path} already, so nothing was changed.`
