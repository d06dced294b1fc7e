// The licences of what others wrote and the package carries: theirs ask to be passed on.

import { readdir } from 'node:fs/promises'
import type { CourseOrganisation } from '../compile/compiled-course.ts'
import { type PackageFile, textFile } from './package-file.ts'
import { readText } from './project.ts'
import { foldersOf, thirdPartyIn } from './third-party.ts'

/**
 * @param modules files that went into the player
 * @param font of the organisation
 */
export async function licencesFile(
  modules: readonly string[],
  font: CourseOrganisation['font'],
): Promise<PackageFile> {
  const notices = await Promise.all(foldersOf(modules).map(noticeOf))
  const own = font ? [`${font.file}\n\n${font.licence}`] : []
  return textFile('licences.txt', `${[...notices.sort(), ...own].join('\n\n')}\n`)
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version } = await thirdPartyIn(folder)
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
  if (!file) throw new Error(`Licence of ${name}: expected a LICENSE file, found none`)
  const text = await readText(folder, file)
  return `${name} ${version}\n\n${text.trim()}`
}
