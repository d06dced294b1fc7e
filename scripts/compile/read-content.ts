import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentFile } from './source.ts'

/**
 * All files below a folder, sorted by path; none where there is no such folder. Names that start
 * with `_` or `.` are left out, folders with all that is in them.
 */
export async function readContent(folder: string): Promise<readonly ContentFile[]> {
  if (!existsSync(folder)) return []
  const paths = await listFiles(folder, '')
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: new Uint8Array(await readFile(join(folder, path))),
    })),
  )
}

async function listFiles(folder: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const shown = entries.filter(({ name }) => !/^[._]/.test(name))
  const found = await Promise.all(
    shown.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? listFiles(folder, path) : [path]
    }),
  )
  return found.flat().sort()
}
