// The record of the last package, beside it: what the next one is compared with.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Course } from '../compile/compiled-course.ts'
import { type LastPackage, readRecord, recordOf } from '../compile/last-package.ts'
import { DEFAULT } from '../compile/organisations/profiles.ts'
import { type PackageFile, textFile } from './package-file.ts'
import { foldersOfLast } from './packages-folder.ts'

const NAME = 'last-package.json'

/** @returns undefined where no package was made yet, or the record cannot be read */
export async function readLastPackage(
  packagesFolder: string,
  organisation: string = DEFAULT,
): Promise<LastPackage | undefined> {
  for (const folder of foldersOfLast(packagesFolder, organisation)) {
    const text = await readFile(join(folder, NAME), 'utf8').catch(() => undefined)
    if (text !== undefined) return readRecord(text)
  }
  return undefined
}

export const lastPackageFile = (course: Course): PackageFile =>
  textFile(NAME, JSON.stringify(recordOf(course)))
