// Where packages lie: each organisation's in a folder of its name, with all that belongs to them.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT } from '../compile/organisations/profiles.ts'

export const folderFor = (packagesFolder: string, organisation: string): string =>
  join(packagesFolder, organisation)

/** Folders to look for what was made last: once, the default one's lay outside any. */
export const foldersOfLast = (packagesFolder: string, organisation: string): readonly string[] => [
  folderFor(packagesFolder, organisation),
  ...(organisation === DEFAULT ? [packagesFolder] : []),
]

/** Packages that an earlier build left outside any folder, where somebody could take them for new ones. */
export async function outsideFolders(packagesFolder: string): Promise<readonly string[]> {
  const names = await readdir(packagesFolder)
  return names.filter((name) => name.endsWith('.zip')).sort()
}
