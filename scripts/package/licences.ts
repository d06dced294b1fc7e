// The licences of what others wrote and the package carries: theirs ask to be passed on.

import { readdir } from 'node:fs/promises'
import type { CourseOrganisation } from '../compile/compile.ts'
import { type PackageFile, textFile } from './package-file.ts'
import { readText } from './project.ts'

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/**
 * @param modules files that went into the player
 * @param font of the organisation
 */
export async function licencesFile(
  modules: readonly string[],
  font: CourseOrganisation['font'],
): Promise<PackageFile> {
  const folders = new Set(modules.flatMap((file) => IN_PACKAGE.exec(file)?.[1] ?? []))
  const notices = await Promise.all([...folders].map(noticeOf))
  const own = font ? [`${font.file}\n\n${font.licence}`] : []
  return textFile('licences.txt', `${[...notices.sort(), ...own].join('\n\n')}\n`)
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readText(folder, 'package.json'))
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
  if (!file) throw new Error(`Licence of ${name}: expected a LICENSE file, found none`)
  const text = await readText(folder, file)
  return `${name} ${version}\n\n${text.trim()}`
}
