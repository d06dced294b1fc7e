// Fixed files to disk: each is written under another name first, so that whatever fails, no file is
// left half written.

import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentFile } from '../compile/source.ts'
import { diskFault } from '../package/write-packages.ts'
import type { Fixed } from './fix-content.ts'

/**
 * @param before the files as they were read; where one has changed since then, all are left alone
 * @returns what went wrong, in words
 * @throws a system error that is none of the disk's faults
 */
export async function writeFixed(
  folder: string,
  before: readonly ContentFile[],
  fixed: Fixed,
): Promise<string | undefined> {
  try {
    return await write(folder, before, fixed)
  } catch (error) {
    const words = diskFault(error)
    if (!words) throw error
    return words
  }
}

async function write(
  folder: string,
  before: readonly ContentFile[],
  { files, renamed }: Fixed,
): Promise<string | undefined> {
  const parts: { readonly part: string; readonly path: string }[] = []
  try {
    for (const old of before) {
      const to = renamed.find(({ from }) => from === old.path)?.to ?? old.path
      const now = files.find(({ path }) => path === to)
      if (!now || Buffer.compare(old.bytes, now.bytes) === 0) continue
      const path = await realpath(join(folder, old.path))
      if (Buffer.compare(await readFile(path), old.bytes) !== 0) return changedMeanwhile(old.path)
      const part = `${path}.part`
      parts.push({ part, path })
      await writeFile(part, now.bytes)
      await chmod(part, (await stat(path)).mode)
    }
    for (const { part, path } of parts) await rename(part, path)
    for (const { from, to } of renamed) await rename(join(folder, from), join(folder, to))
    return undefined
  } finally {
    for (const { part } of parts) await rm(part, { force: true })
  }
}

const changedMeanwhile = (path: string) =>
  `${path} was saved by someone just now, so nothing was changed. Run this again.`
