// The small course as packages: built once for a file of tests.

import { unzipSync } from 'fflate'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { TARGETS, type Target } from '../../scripts/package/targets.ts'
import { content, course } from './a-course.ts'

/** The kinds of package with a SCORM manifest. */
export const SCORM_TARGETS = TARGETS.flatMap((target) =>
  target.manifest ? { ...target, manifest: target.manifest } : [],
)

export const packages = await makePackages(course, content)

/** What someone finds who unzips it: names and texts. */
export function unzipped(ending: Target['name']): ReadonlyMap<string, string> {
  const made = packages.find(({ name }) => name.includes(`-${ending}.`))
  if (!made) throw new Error(`Packages: expected one for ${ending}`)
  const files = Object.entries(unzipSync(made.zip))
  return new Map(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

/** The text of the one file whose name fits. */
export function fileIn(files: ReadonlyMap<string, string>, name: RegExp): string {
  const [first] = [...files].filter(([other]) => name.test(other))
  if (!first) throw new Error(`Package: expected a file like ${name}`)
  return first[1]
}
