// What lies beside the packages: for those who upload them, answer for them, read reports, or teach. No
// learner gets it.

import type { ContentFile } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { lastPackageFile } from '../package/last-package-file.ts'
import { type PackageFile, textFile } from '../package/package-file.ts'
import { answerKeyPage, answerKeyTable } from '../reports/answer-key/answer-key.ts'
import { outcomeMap } from '../reports/outcome-map.ts'
import { trainerPackPage } from '../reports/trainer-pack/trainer-pack.ts'
import { type CheckedPackage, conformancePage } from './conformance/conformance.ts'
import { privacyPage } from './privacy/privacy.ts'
import { readMeFirst } from './read-me-first/read-me-first.ts'
import { sbom } from './sbom/sbom.ts'
import { accessibilityStatement } from './statement/statement.ts'

export interface Beside extends PackageFile {
  /** In words; undefined for what is there for the next build alone. */
  readonly about?: string
}

/** @throws a system error where a picture of the course is no longer there */
export async function besidePackages(
  course: Course,
  content: readonly ContentFile[],
  checked: readonly CheckedPackage[],
): Promise<readonly Beside[]> {
  const packages = checked.map(({ made }) => made)
  const pack = await trainerPackPage(course, content)
  const beside: readonly Beside[] = [
    page('answer-key.html', await answerKeyPage(course), 'what each record in a report means'),
    page('answer-key.csv', answerKeyTable(course), 'the same, for a spreadsheet'),
    page(
      'accessibility-statement.html',
      await accessibilityStatement(course),
      'to publish, in the form that public bodies use',
    ),
    page(
      'privacy.html',
      await privacyPage(course),
      'what is stored, where and how long, for a data protection officer',
    ),
    page(
      'outcomes-and-questions.html',
      await outcomeMap(course),
      'which question checks which outcome',
    ),
    ...(pack === undefined
      ? []
      : [page('trainer-pack.html', pack, 'for trainers: session plans and all answers, to print')]),
    page(
      'conformance.html',
      await conformancePage(course, checked),
      'what was checked on these files, how large they are, and whose work is in them',
    ),
    page('sbom.json', await sbom(course, packages), 'whose work is in them, for programs'),
  ]
  const first = page(
    'READ-ME-FIRST.html',
    await readMeFirst(course, packages, beside),
    'begin here: which file to upload, and the settings of your learning system',
  )
  return [first, ...beside, lastPackageFile(course)]
}

const page = (name: string, text: string, about: string): Beside => ({
  ...textFile(name, text),
  about,
})
