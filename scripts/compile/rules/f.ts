// F: files of the course.

import { posix } from 'node:path'
import type { CourseFile } from '../course-file.ts'
import { problem, type Span, type Tell, warning, wholeFile } from '../diagnostic.ts'
import type { ListedDraft } from '../files.ts'
import type { ContentFile } from '../source.ts'
import { tellRefusedName } from './file-names.ts'

const EXPECTED_PAGES = ['before-you-start', 'help-and-support', 'accessibility', 'privacy']

/** F01. */
export const noCourseFile = () =>
  problem('F01', wholeFile('course.md'), {
    what: 'There is no course.md in the content folder.',
    fix: 'add one, or let it be made: npm run new -- course. docs/authoring.md shows what stands in it.',
  })

/** F01. */
export const emptyCourseFile = () =>
  problem('F01', wholeFile('course.md'), {
    what: 'course.md is empty.',
    fix: 'write the settings, the title and the list of lessons. docs/authoring.md shows them.',
  })

/** F07. */
export function missingLesson(path: string, at: Span, close: string | undefined) {
  return problem('F07', at, {
    what: `The course lists ${path}, but there is no such file.${close ? ` ${posix.basename(close)} is close.` : ''}`,
    fix: close ? `write ${close}.` : 'correct the link, or add the file.',
  })
}

/** F07. */
export const onlyDrafts = (path: string) =>
  problem('F07', wholeFile(path), {
    what: 'Every lesson of the course is a draft, so there is nothing to pack.',
    fix: 'write this in the settings of a lesson that is ready, or remove its line with "status".\nstatus: ready',
  })

/** F08. */
export const unlisted = (path: string) =>
  warning('F08', wholeFile(path), {
    what: `${path} is not in the course list, so learners will not see it.`,
    fix: 'add it under Lessons in course.md, or start its name with _.',
  })

/** F08. */
export const unused = (path: string) =>
  warning('F08', wholeFile(path), {
    what: `Nothing uses ${path}, so learners will not see it.`,
    fix: 'move it to lessons/ or pages/ if it is one of these, or start its name with _.',
  })

/** F08. */
export const unusedBank = (path: string) =>
  warning('F08', wholeFile(path), {
    what: `No lesson draws from ${path}, so learners will not see its questions.`,
    fix: `add a draw to a lesson, or start the name of the file with _.\n> **Draw:** 3 questions from [the bank](../${path})`,
  })

/** Files that come into the package, or give a page its name. */
const TRAVELS = /\.(?:md|svg|png|jpe?g|webp|mp4|mp3|m4a|wav|vtt)$/i

/** The path itself where it is good, or stays here. */
export function betterName(path: string): string {
  if (!TRAVELS.test(path)) return path
  return path
    .toLowerCase()
    .replace(/[^a-z0-9./_-]+/g, '-')
    .replace(/-+(?=[./]|$)/g, '')
}

/** F10. */
export function tellFileNames(files: readonly ContentFile[], tell: Tell): void {
  for (const { path } of files) {
    if (TRAVELS.test(path) && tellRefusedName(path, tell)) continue
    const better = betterName(path)
    if (path === better) continue
    tell(
      warning('F10', wholeFile(path), {
        what: `Spaces, capitals and other signs in file names break in some learning systems: ${path}.`,
        fix: `call it ${better}, and change the links to it.`,
      }),
    )
  }
}

/** F11. */
export const reviewIsDue = (date: string, at: Span) =>
  warning('F11', at, {
    what: `This content was due for review on ${date}.`,
    fix: 'review it, then change the date.',
  })

/** F12. */
export function tellMissingPages(
  paths: ReadonlySet<string>,
  { roles }: Pick<CourseFile, 'roles'>,
  tell: Tell,
): void {
  for (const name of EXPECTED_PAGES) {
    const path = `pages/${name}.md`
    if (paths.has(path)) continue
    const isForRoles = name === 'before-you-start' && roles.length > 0
    tell(
      warning('F12', wholeFile(path), {
        what: `There is no page "${name}"${isForRoles ? ', so learners have no place to choose their role' : ''}.`,
        fix: `add ${path}, or let it be made with some words to begin with: npm run new -- page ${name}`,
      }),
    )
  }
}

/** F16. */
export function tellAfterwards(lessons: readonly ListedDraft[], tell: Tell): void {
  for (const { part, settings } of lessons) {
    const { assessment, 'remind after': remind } = settings.places
    if (part === 'afterwards' && settings.values.assessment && assessment) {
      tell(checkAfterwards(assessment))
    }
    if (part === 'lessons' && remind) tell(reminderBefore(remind))
  }
}

const checkAfterwards = (at: Span) =>
  problem('F16', at, {
    what: 'The final check is under Lessons; what is under Afterwards never counts.',
    fix: 'move this file to the list under Lessons in course.md, or remove this setting.',
  })

const reminderBefore = (at: Span) =>
  problem('F16', at, {
    what: 'Reminders are for lessons under Afterwards, and this one is under Lessons.',
    fix: 'remove this setting, or move the lesson to the list under Afterwards in course.md.\n## Afterwards\n\n1. [One week later](lessons/13-one-week-later.md)',
  })

/** F16. */
export const secondCheck = (at: Span, first: Span) =>
  problem('F16', at, {
    what: 'There is one final check, and this is a second.',
    fix: 'remove this setting from one of the two lessons.',
    related: [first],
  })
