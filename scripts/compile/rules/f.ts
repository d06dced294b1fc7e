// F: files of the course.

import { posix } from 'node:path'
import type { CourseFile } from '../course-file.ts'
import { problem, quietly, type Span, type Tell, warning, wholeFile } from '../diagnostic.ts'
import type { ListedDraft } from '../files.ts'
import { nameOf, withoutAccents } from '../names.ts'
import { fileIsClose } from '../near.ts'
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
    what: `The course lists ${path}, but there is no such file.${fileIsClose(path, close)}`,
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

/**
 * For each file that travels under a name that breaks somewhere, a better one: each once, and none
 * that another file has, on some systems in whatever letters.
 */
export function betterNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const better = new Map<string, string>()
  for (const path of paths) {
    const isLeft = !TRAVELS.test(path) || tellRefusedName(path, quietly)
    const name = isLeft ? path : betterName(path)
    if (name === path) continue
    const others = paths.filter((other) => other !== path).map((other) => other.toLowerCase())
    better.set(path, freeName(name, new Set([...others, ...better.values()])))
  }
  return better
}

function freeName(path: string, taken: ReadonlySet<string>): string {
  const { dir, name, ext } = posix.parse(path)
  const isFree = (path: string) => !taken.has(path) && !tellRefusedName(path, quietly)
  let free = path
  for (let number = 2; !isFree(free); number++) free = posix.join(dir, `${name}-${number}${ext}`)
  return free
}

function betterName(path: string): string {
  const { dir, name, ext } = posix.parse(path)
  const folders = dir.split('/').map(betterPart)
  return posix.join(...folders, `${betterPart(name)}${ext.toLowerCase()}`)
}

/** No name that is refused for its length comes of it, with a number behind it. */
const LONGEST = 80

const GOOD = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9._])?)?$/

/** What starts with a dot or _ would be left out; of a name without letters nothing would be left. */
function betterPart(part: string): string {
  if (GOOD.test(part)) return part
  const plain = withoutAccents(part)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+/, '')
    .slice(0, LONGEST)
    .replace(/-+(?=\.|$)/g, '')
  return /[a-z0-9]/.test(plain) ? plain : nameOf(part)
}

/** F10. */
export function tellFileNames(files: readonly ContentFile[], tell: Tell): void {
  const better = betterNames(files.map(({ path }) => path))
  for (const { path } of files) {
    if (TRAVELS.test(path)) tellRefusedName(path, tell)
    const name = better.get(path)
    if (name === undefined) continue
    tell(
      warning('F10', wholeFile(path), {
        what: `Spaces, capitals and other signs in file names break in some learning systems: ${path}.`,
        fix: `call it ${name}, and change the links to it.`,
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
