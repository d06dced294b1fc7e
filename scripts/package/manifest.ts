// What a learning system reads of a package: fills imsmanifest.template.xml and cmi5.template.xml.

import type { Outline } from '../../src/course/course.ts'
import { plainText } from '../../src/course/plain-text.ts'
import { type PackageFile, textFile } from './package-file.ts'
import { PROJECT_FOLDER, readText } from './project.ts'
import type { Manifest } from './targets.ts'
import { fillTemplate } from './template.ts'

/** What the standards promise room for; Moodle fails with one near 320. */
const LONGEST_TITLE = 200

/**
 * The manifest of a package with one SCO. It sets neither a pass mark nor a completion threshold:
 * with them a system works out completion and success by itself, and takes back what was reached
 * when pages are added or a try goes worse.
 *
 * @param names of every file in the package but the manifest and the control documents
 */
export async function manifestFile(
  outline: Outline,
  { standard, schemaVersion }: Manifest,
  names: readonly string[],
): Promise<PackageFile> {
  const template = await readText(PROJECT_FOLDER, 'imsmanifest.template.xml')
  const filled = fillTemplate(template, {
    [standard]: true,
    schemaVersion,
    id: asXmlId(outline.id),
    title: shorten(outline.title),
    version: outline.version,
    files: [...names].sort().map((name) => ({ name })),
  })
  return textFile('imsmanifest.xml', filled)
}

/**
 * The course structure of cmi5, with one assignable unit. It always says when the unit is satisfied:
 * without that, a system takes it for satisfied at once.
 */
export async function courseStructureFile(outline: Outline): Promise<PackageFile> {
  const template = await readText(PROJECT_FOLDER, 'cmi5.template.xml')
  const isChecked = outline.check !== undefined && outline.statusSent !== 'completed'
  const filled = fillTemplate(template, {
    [isChecked ? 'checked' : 'unchecked']: true,
    iri: `urn:x-course:${asXmlId(outline.id)}`,
    language: outline.language,
    title: shorten(outline.title),
    description: plainText(outline.lead) || shorten(outline.title),
    moveOn: isChecked ? 'CompletedAndPassed' : 'Completed',
    masteryScore: String(Number(outline.passMark.toFixed(4))),
  })
  return textFile('cmi5.xml', filled)
}

/** An `xs:ID` starts with a letter or `_` and has no spaces or colons. */
function asXmlId(id: string): string {
  const safe = id.replace(/[^A-Za-z0-9._-]/g, '-')
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`
}

function shorten(title: string): string {
  const characters = [...title]
  if (characters.length <= LONGEST_TITLE) return title
  return `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`
}
