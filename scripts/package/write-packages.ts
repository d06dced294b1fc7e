// Packages to disk, with all that belongs to them: the whole set, or, whatever fails, the earlier one
// as it was.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKSUMS, namesIn } from './checksums.ts'
import type { PackageFile } from './package-file.ts'

/**
 * What the earlier set had and this one has not goes; what is not of a set stays.
 *
 * @throws a system error, with the earlier set as it was where the writing failed
 */
export async function writePackages(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = files.map(({ name }) => name)
  const outdated = (await setIn(folder)).filter((name) => !names.includes(name))
  const pathOf = (name: string) => join(folder, name)
  const partOf = (name: string) => join(folder, `${name}.part`)
  const undo: (() => Promise<void>)[] = []
  const putAside = async (name: string) => undo.unshift(await aside(pathOf(name)))
  try {
    for (const { name, bytes } of files) await writeFile(partOf(name), bytes)
    for (const name of outdated) await putAside(name)
    for (const name of names) {
      await putAside(name)
      await rename(partOf(name), pathOf(name))
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  } finally {
    for (const name of names) await rm(partOf(name), { force: true })
  }
  for (const name of [...outdated, ...names]) await rm(asideOf(pathOf(name)), { force: true })
}

/** Names of the files that were made together. */
async function setIn(folder: string): Promise<readonly string[]> {
  return namesIn(await readFile(join(folder, CHECKSUMS), 'utf8').catch(() => ''))
}

const asideOf = (path: string) => `${path}.earlier`

/** @returns what brings it back */
async function aside(path: string): Promise<() => Promise<void>> {
  try {
    await rename(path, asideOf(path))
    return () => rename(asideOf(path), path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return () => rm(path, { force: true })
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'A file was removed while I was at work. Nothing was changed.',
  ENOSPC: 'There is no room on the disk. Nothing was changed.',
  EDQUOT: 'There is no room left for you on the disk. Nothing was changed.',
  EEXIST: 'There is a file where I need a folder. Move it away, or give it another name.',
  ENOTDIR: 'There is a file where I need a folder. Move it away, or give it another name.',
  EACCES: 'I may not write there.',
  EROFS: 'I may not write there.',
  EPERM: 'Another program is holding the package. Close it there and try again.',
  EBUSY: 'Another program is holding the package. Close it there and try again.',
}

/** What went wrong while writing, in words; undefined when it was none of the disk's faults. */
export function diskFault(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException
  const words = code && WORDS[code]
  return words && (path ? `${words}\n(${path})` : words)
}
