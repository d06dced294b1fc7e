// Content to packages, with all that is said on the way.

import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Compiled, type ContentFile, compile } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { nameOf } from '../compile/names.ts'
import { DEFAULT } from '../compile/organisations/profiles.ts'
import { readContent } from '../compile/read-content.ts'
import { MOST_CHARACTERS } from '../compile/rules/saved-state.ts'
import { type Beside, besidePackages } from '../downloads/beside.ts'
import { onlyFixable } from '../fix/only-fixable.ts'
import { describeDiagnostics } from '../terminal/report.ts'
import { wantsColours } from '../terminal/run.ts'
import { CHECKSUMS, checksumsFile } from './checksums.ts'
import { readLastPackage } from './last-package-file.ts'
import { type CoursePackage, makePackages } from './make-packages.ts'
import { checkPackage } from './package-faults.ts'
import { folderFor, outsideFolders } from './packages-folder.ts'
import { SELF_TESTS, type Target, targetsFor } from './targets.ts'
import { diskFault, writePackages } from './write-packages.ts'

/** Whose packages are made: of one organisation, the default one where none is named, or of all. */
export type Whose = { readonly organisation: string | undefined } | { readonly all: true }

export interface PackOptions {
  /** Packages that try a new learning system are made, too. */
  readonly withSelfTest?: boolean
}

/**
 * Checks the content and writes its packages. Where either cannot be done it says why, leaves
 * `packagesFolder` as it was and answers false. Those of each organisation lie in a folder of its name.
 */
export async function packContent(
  contentFolder: string,
  packagesFolder: string,
  whose: Whose = { organisation: undefined },
  { withSelfTest = false }: PackOptions = {},
): Promise<boolean> {
  const content = await readContent(contentFolder)
  const today = new Date().toISOString().slice(0, 10)
  const asked = 'all' in whose ? undefined : whose.organisation
  const organisation = asked === undefined ? DEFAULT : nameOf(asked)
  const last = await readLastPackage(packagesFolder, organisation)
  const how = { today, drafts: 'left out', last, organisation } as const
  const compiled = onlyFixable(compile(content, how), content, how)
  const options = { colours: wantsColours(), folder: contentFolder }
  process.stdout.write(describeDiagnostics(compiled, options))
  if (!compiled.course) return false
  const drafts = compiled.unready.map(({ path }) => path)
  if (drafts.length) console.log(`Left out, as drafts: ${drafts.join(', ')}`)
  console.log('Making the packages…')
  const courses = 'all' in whose ? compiled.courses : [compiled.course]
  for (const course of courses) {
    const { file, name } = course.organisation
    if (courses.length > 1) console.log(`\nPacking the course for ${name} (${file}).`)
    const folder = folderFor(packagesFolder, file)
    const targets = [
      ...targetsFor(course.outline, course.organisation.hostedAt),
      ...(withSelfTest ? SELF_TESTS : []),
    ]
    if (!(await writeCourse({ ...compiled, course }, content, folder, targets))) return false
  }
  const outside = await outsideFolders(packagesFolder)
  if (outside.length > 0) {
    console.log(
      `\nIn ${packagesFolder}/ itself lie packages of an earlier build: ${outside.join(', ')}. They are not these. You can delete them, and what lies beside them.`,
    )
  }
  return true
}

async function writeCourse(
  compiled: Compiled & { readonly course: Course },
  content: readonly ContentFile[],
  folder: string,
  targets: readonly Target[],
): Promise<boolean> {
  const { course } = compiled
  try {
    const packages = await makePackages(course, content, targets)
    const checked = await Promise.all(
      packages.map(async (made) => ({ made, checks: await checkPackage(made) })),
    )
    const faults = checked.flatMap(({ checks }) => checks.flatMap(({ faults }) => faults))
    if (faults.length > 0) {
      const described = { ...compiled, diagnostics: faults, sources: new Map() }
      process.stdout.write(describeDiagnostics(described, { colours: wantsColours(), folder }))
    }
    if (faults.some(({ level }) => level === 'problem')) return false
    const zips = packages.map(({ name, zip }) => ({ name, bytes: zip }))
    const beside = await besidePackages(course, content, checked)
    const files = [...zips, ...beside]
    await writePackages(folder, [...files, checksumsFile(files)])
    for (const made of packages) console.log(describePackage(folder, made))
    console.log(describeState(course))
    console.log(describeBeside(folder, beside))
    return true
  } catch (error) {
    const words = diskFault(error)
    if (!words) throw error
    console.error(words)
    return false
  }
}

const UPLOAD = 'Upload this file as it is; do not unzip it.'
const WHAT_TO_DO: Readonly<Partial<Record<Target['name'], string>>> = {
  web: 'Unzip it, and open index.html, or put its folder on any web server.',
  hosted: 'Unzip it into the folder that is hosted (docs/hosting.md).',
}

function describePackage(folder: string, made: CoursePackage): string {
  const { name, target, files, zip, shows } = made
  const path = inFolder(folder, name)
  if (target.isSelfTest)
    return `Made ${path} (${kilobytes(zip.length)}). ${UPLOAD} It tries a learning system, and is not for learners.`
  const toOpen = sent(files, /^(index\.html|(player|thin)-.*\.js)$/)
  const toRead = sent(files, /^(?!player-).*\.(js|svg|png|jpe?g|webp)$/)
  const more = shows
    ? `and then what the hosted copy sends, from ${shows}`
    : `and ${toRead} of lessons and pictures while people read (compressed)`
  return [
    `Made ${path} (${kilobytes(zip.length)}). ${WHAT_TO_DO[target.name] ?? UPLOAD}`,
    `  ${toOpen} to open it, ${more}.`,
  ].join('\n')
}

/** P01 refuses a course that needs more. */
const describeState = ({ longestState }: Course) =>
  `A learner who has read and answered everything takes ${longestState} of ${MOST_CHARACTERS} characters of saved state: room for ${MOST_CHARACTERS - longestState} more.`

function describeBeside(folder: string, beside: readonly Beside[]): string {
  const lines = beside.flatMap(({ name, about }) => (about ? [[name, about] as const] : []))
  lines.push([CHECKSUMS, 'whether a file is as it was made'])
  const width = Math.max(...lines.map(([name]) => name.length))
  return [
    `Beside them, in ${folder.replaceAll('\\', '/')}:`,
    ...lines.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
  ].join('\n')
}

const inFolder = (folder: string, name: string) => join(folder, name).replaceAll('\\', '/')

/** What goes over the line for these files, where the system compresses. */
function sent(files: CoursePackage['files'], names: RegExp): string {
  const asked = files.filter(({ name }) => names.test(name))
  return kilobytes(asked.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0))
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`
