// What a fix has made of the content, to disk.

import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentFile } from '../compile/source.ts'
import { type ChangedFile, writeChanged } from '../files/write-changed.ts'
import type { Fixed } from './fix-content.ts'

/**
 * @param before the files as they were read
 * @returns what went wrong, in words; then nothing was changed
 */
export async function writeFixed(
  folder: string,
  before: readonly ContentFile[],
  { files, renamed }: Fixed,
): Promise<string | undefined> {
  const changed = before.flatMap(({ path, bytes }): readonly ChangedFile[] => {
    const name = renamed.find(({ from }) => from === path)?.to ?? path
    const after = files.find((file) => file.path === name)?.bytes
    return after && Buffer.compare(bytes, after) !== 0 ? [{ path, before: bytes, after }] : []
  })
  const fault = await writeChanged(folder, changed)
  if (fault) return fault
  for (const { from, to } of renamed) await rename(join(folder, from), join(folder, to))
  return undefined
}
