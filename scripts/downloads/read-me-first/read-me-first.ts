// READ-ME-FIRST.html: one page for whoever puts the course into a learning system. Each system's part
// is one page of paper (product, UA13).

import type { Course } from '../../compile/compiled-course.ts'
import { CHECKSUMS } from '../../package/checksums.ts'
import type { CoursePackage } from '../../package/make-packages.ts'
import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate } from '../../package/template.ts'
import { plainStyle } from '../../plain/style.ts'
import type { Beside } from '../beside.ts'
import { KNOWN, type LearningSystem, SYSTEMS } from './systems.ts'

/**
 * @param packages those that were made, the one to use first
 * @param beside what else lies in the folder
 */
export async function readMeFirst(
  { outline, organisation }: Pick<Course, 'outline' | 'organisation'>,
  packages: readonly Pick<CoursePackage, 'name' | 'target' | 'zip' | 'shows'>[],
  beside: readonly Pick<Beside, 'name' | 'about'>[],
): Promise<string> {
  const template = await readText(
    PROJECT_FOLDER,
    'scripts/downloads/read-me-first/read-me-first.html',
  )
  const played = packages.filter(({ target }) => !target.isSelfTest)
  const hasCompleted = packages.some(({ target }) => target.statusSent === 'completed')
  return fillTemplate(template, {
    style: `<style>${await plainStyle()}</style>`,
    course: `${outline.title}, version ${outline.version}`,
    organisation: organisation.isDefault ? [] : [{ name: organisation.name }],
    first: played[0]?.name ?? '',
    hosted: hostedIn(packages),
    packages: played.map(({ name, target, zip }) => ({
      file: name,
      size: `${Math.ceil(zip.length / 1000)} kB`,
      use: target.use,
    })),
    ...wordsOfStatus(outline),
    selfTest: wordsOfSelfTest(packages.filter(({ target }) => target.isSelfTest)),
    hasCheck: outline.check !== undefined,
    passMark: `${Math.round(outline.passMark * 100)}%`,
    practice: outline.recordPracticeAnswers,
    stuck: hasCompleted ? `${MAPPING} ${OTHER}` : MAPPING,
    beside: beside.flatMap(({ name, about }) => (about ? [{ file: name, about }] : [])),
    checksums: CHECKSUMS,
    systems: SYSTEMS.map((system) => asValues(system, hasCompleted)),
  })
}

/** Where the course is hosted, and which files belong to that. */
function hostedIn(packages: readonly Pick<CoursePackage, 'name' | 'target' | 'shows'>[]) {
  const copy = packages.find(({ target }) => target.name === 'hosted')
  const thin = packages.find(({ target }) => target.isThin)
  return copy && thin?.shows ? [{ address: thin.shows, copy: copy.name, thin: thin.name }] : []
}

const MAPPING =
  'Ask the learner to open the menu, then What is sent about me, and look at the status. If it says Passed or Complete there, or Check this learning system says that passed or completed was taken, your system has it and shows something else: let Passed count as complete.'
const OTHER =
  'If that cannot be set, use the package that sends completed, in the same activity. Where it is not said there either, something is still to be done: the home of the course says what.'

/** It lies in the folder only where it was asked for. */
function wordsOfSelfTest(made: readonly Pick<CoursePackage, 'name'>[]): string {
  if (made.length === 0)
    return 'Whoever builds these packages makes it with npm run build -- --self-test.'
  const names = made.map(({ name }) => name).join(' or ')
  return `Upload ${names} in an activity of its own, as you would upload the course, open it, leave it, and open it again as the same learner.`
}

/** What a status is, as the course sends it (authoring format, 13.4). */
function wordsOfStatus({ check, statusSent }: Course['outline']) {
  const never = 'The course never sends failed: some systems end an attempt when they see it.'
  if (!check || statusSent === 'completed') {
    return {
      done: 'Completed counts',
      never,
      status: 'incomplete, then completed.',
    }
  }
  if (statusSent === 'passedAndFailed') {
    return {
      done: 'Passed and Completed both count',
      never: 'Your organisation asked for failed to be sent, too: do not let it end the attempt.',
      status: 'incomplete, then passed, or failed until the check is passed.',
    }
  }
  return {
    done: 'Passed and Completed both count',
    never,
    status: 'incomplete, then passed. SCORM 2004 has completed beside it.',
  }
}

const asValues = ({ id, name, settings }: LearningSystem, hasCompleted: boolean) => ({
  id,
  name,
  settings: settings
    .filter(({ isOfCompleted }) => hasCompleted || !isOfCompleted)
    .map(({ words, known }) => ({
      words: words.text,
      known: KNOWN[known],
      class: known === 'advice' ? 'advice' : 'confirmed',
    })),
})
