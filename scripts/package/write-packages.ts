// Packages to disk: each is written under another name first, so that whatever fails, an earlier
// package stays as it was.

import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackageFile } from './package-file.ts'

/** @throws a system error, with every earlier package untouched where the writing failed */
export async function writePackages(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const moves = files.map(({ name, bytes }) => ({
    bytes,
    part: join(folder, `${name}.part`),
    path: join(folder, name),
  }))
  try {
    for (const { part, bytes } of moves) await writeFile(part, bytes)
    for (const { part, path } of moves) await rename(part, path)
  } finally {
    for (const { part } of moves) await rm(part, { force: true })
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
