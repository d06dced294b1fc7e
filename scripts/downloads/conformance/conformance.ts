// conformance.html: what was checked on these very files, by which tool, with what result. Every row is
// of a check that this build has run; what only the project's tests try stands apart.

import type { Course } from '../../compile/compiled-course.ts'
import type { CoursePackage } from '../../package/make-packages.ts'
import type { PackageCheck } from '../../package/package-faults.ts'
import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate } from '../../package/template.ts'
import { ownProject, type ThirdParty } from '../../package/third-party.ts'
import { plainStyle } from '../../plain/style.ts'
import { largestFiles, lessonSizes } from './sizes.ts'
import { TESTED } from './tested.ts'

export interface CheckedPackage {
  readonly made: CoursePackage
  readonly checks: readonly PackageCheck[]
}

/** Nothing here hangs on the day or on an earlier build, so that the same commit gives the same page. */
export async function conformancePage(
  course: Course,
  checked: readonly CheckedPackage[],
): Promise<string> {
  const { outline, organisation } = course
  const template = await readText(PROJECT_FOLDER, 'scripts/downloads/conformance/conformance.html')
  const own = await ownProject()
  const tools = new Map(own.builtWith.map((one) => [one.name, one]))
  const builder = `${own.name} ${own.version}`
  const toolOf = (name: string | undefined) => {
    const tool = name === undefined ? undefined : tools.get(name)
    return tool ? `${tool.name} ${tool.version}` : `this build, ${builder}`
  }
  const [first] = checked
  const carried = new Map(
    checked.flatMap(({ made }) => made.thirdParty.map((one) => [one.name, one] as const)),
  )
  return fillTemplate(template, {
    style: `<style>${await plainStyle()}</style>`,
    course: `${outline.title}, version ${outline.version}`,
    organisation: organisation.isDefault ? [] : [{ name: organisation.name }],
    packages: checked.map(({ made }) => ({
      file: made.name,
      size: kilobytes(made.zip.length),
      count: String(made.files.length),
    })),
    builder,
    checks: allChecks(checked).map(({ what, by }) => ({
      what,
      by: toolOf(by),
      result: resultOf(checked, what),
    })),
    tested: TESTED.map(({ what, by }) => ({
      what,
      by: by.map((name) => toolOf(name)).join(', '),
    })),
    measured: first?.made.name ?? '',
    lessons: first ? lessonSizes(course, first.made).map(lessonRow) : [],
    files: first ? largestFiles(first.made.files).map(fileRow) : [],
    parts: [
      { name: `Player, ${builder}`, licence: own.licence },
      ...[...carried.values()].map(partRow),
      ...(outline.licence
        ? [{ name: 'Words and pictures of the course', licence: outline.licence }]
        : []),
      ...(organisation.font
        ? [{ name: `Font, ${organisation.font.file}`, licence: organisation.font.licence }]
        : []),
      {
        name: 'Control documents of SCORM, by ADL and IMS Global',
        licence: 'unchanged, with the notice in each file',
      },
    ],
  })
}

/** Each once: a package without a manifest has fewer. */
function allChecks(checked: readonly CheckedPackage[]): readonly PackageCheck[] {
  const all = checked.flatMap(({ checks }) => checks)
  return all.filter(({ what }, index) => index === all.findIndex((other) => other.what === what))
}

/** A problem never gets as far as here. */
function resultOf(checked: readonly CheckedPackage[], what: string): string {
  const about = checked.flatMap(({ made, checks }) =>
    checks.flatMap((check) => (check.what === what ? [{ made, check }] : [])),
  )
  const told = about.flatMap(({ made, check }) =>
    check.faults.map((fault) => `${made.name}: ${fault.what}`),
  )
  if (told.length > 0) return told.join(' ')
  const [only, ...others] = about
  if (only && others.length === 0 && checked.length > 1) return `Passed, for ${only.made.name}`
  if (about.length < checked.length)
    return `Passed, for the ${about.length} packages that it is about`
  return checked.length === 1 ? 'Passed' : `Passed, for all ${checked.length} packages`
}

const lessonRow = ({ title, words, media, files }: ReturnType<typeof lessonSizes>[number]) => ({
  title,
  words: kilobytes(words),
  media: files.length > 0 ? kilobytes(media) : 'none',
  together: kilobytes(words + media),
})

const fileRow = ({ name, size, sent }: ReturnType<typeof largestFiles>[number]) => ({
  name,
  size: kilobytes(size),
  sent: kilobytes(sent),
})

const partRow = ({ name, version, licence }: ThirdParty) => ({
  name: `${name} ${version}`,
  licence,
})

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`
