// Content to packages, with all that is said on the way.

import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { compile } from '../compile/compile.ts'
import { readContent } from '../compile/read-content.ts'
import { describeDiagnostics } from '../terminal/report.ts'
import { wantsColours } from '../terminal/run.ts'
import { lastPackageFile, readLastPackage } from './last-package-file.ts'
import { type CoursePackage, makePackages } from './make-packages.ts'
import { packageFaults } from './package-faults.ts'
import { diskFault, writePackages } from './write-packages.ts'

/**
 * Checks the content and writes its packages. Where either cannot be done it says why, leaves
 * `packagesFolder` as it was and answers false.
 */
export async function packContent(contentFolder: string, packagesFolder: string): Promise<boolean> {
  const content = await readContent(contentFolder)
  const today = new Date().toISOString().slice(0, 10)
  const last = await readLastPackage(packagesFolder)
  const compiled = compile(content, { today, drafts: 'left out', last })
  const options = { colours: wantsColours(), folder: contentFolder }
  process.stdout.write(describeDiagnostics(compiled, options))
  if (!compiled.course) return false
  const drafts = compiled.unready.map(({ path }) => path)
  if (drafts.length) console.log(`Left out, as drafts: ${drafts.join(', ')}`)
  try {
    const packages = await makePackages(compiled.course, content)
    const faults = (await Promise.all(packages.map(packageFaults))).flat()
    const described = { ...compiled, diagnostics: faults, sources: new Map() }
    if (faults.length > 0) {
      process.stdout.write(describeDiagnostics(described, { ...options, folder: packagesFolder }))
    }
    if (faults.some(({ level }) => level === 'problem')) return false
    const zips = packages.map(({ name, zip }) => ({ name, bytes: zip }))
    await writePackages(packagesFolder, [...zips, lastPackageFile(compiled.course)])
    for (const made of packages) console.log(describePackage(packagesFolder, made))
    return true
  } catch (error) {
    const words = diskFault(error)
    if (!words) throw error
    console.error(words)
    return false
  }
}

function describePackage(folder: string, { name, files, zip }: CoursePackage): string {
  const path = join(folder, name).replaceAll('\\', '/')
  const toOpen = sent(files, /^(index\.html|player-.*\.js)$/)
  const toRead = sent(files, /^(?!player-).*\.(js|svg|png|jpe?g|webp)$/)
  return [
    `Made ${path} (${kilobytes(zip.length)}). Upload this file as it is; do not unzip it.`,
    `  ${toOpen} to open it, and ${toRead} of lessons and pictures while people read (compressed).`,
  ].join('\n')
}

/** What goes over the line for these files, where the system compresses. */
function sent(files: CoursePackage['files'], names: RegExp): string {
  const asked = files.filter(({ name }) => names.test(name))
  return kilobytes(asked.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0))
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`
