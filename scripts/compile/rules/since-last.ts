// What a package would change for those who have begun with the one before it.

import type { Course } from '../compiled-course.ts'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { Drafts } from '../drafts.ts'
import { answersOf, type LastPackage, recordOf } from '../last-package.ts'
import type { PlacedQuestion } from '../reading.ts'

/** F13, F14, F19 and Q30. */
export function tellSinceLast(
  last: LastPackage,
  course: Course,
  { course: { settings }, lessons, standing }: Drafts,
  questions: readonly PlacedQuestion[],
  tell: Tell,
): void {
  // The last package has no drafts, so nothing can be said of the words.
  const hasDrafts = [...lessons, ...standing].some(
    ({ settings }) => settings.values.status === 'draft',
  )
  const { values, places } = settings
  if (values['new course']) return
  if (places.id && values.id !== last.id) {
    tell(otherId(last.id, values.id, places.id))
    return
  }
  const { words, version, pages } = recordOf(course)
  if (places.version && !hasDrafts && version === last.version && words !== last.words) {
    tell(sameVersion(version, places.version))
  }
  for (const { id, titleAt } of lessons) {
    const before = nameBefore(id, last.pages, pages)
    if (before) tell(otherName(before, id, titleAt))
  }
  for (const { question, at } of questions) {
    const before = last.answers[question.id]
    if (before && isOtherOrder(before, answersOf(question))) tell(otherAnswers(question.id, at))
  }
}

/** Reworded answers stay where they were; one that is found elsewhere has moved. */
const isOtherOrder = (before: readonly string[], now: readonly string[]): boolean =>
  before.length !== now.length ||
  now.some((words, index) => words !== before[index] && before.includes(words))

type Pages = LastPackage['pages']

/** The lesson of the last package that is gone, and had most of the pages of one that is new. */
function nameBefore(lesson: string, last: Pages, now: Pages): string | undefined {
  const pages = now[lesson]
  if (!pages || last[lesson]) return undefined
  return Object.keys(last).find((name) => {
    const before = last[name] ?? []
    return !now[name] && before.filter((page) => pages.includes(page)).length * 2 > before.length
  })
}

const otherName = (before: string, now: string, at: Span) =>
  warning('F19', at, {
    what: `This lesson was "${before}" in the last package and is now "${now}": learners in the middle of it would have to visit its pages again.`,
    fix: `add its old name to the settings of the lesson, or give the file its old name.\nid: ${before}`,
  })

const otherId = (before: string, now: string, at: Span) =>
  problem('F13', at, {
    what: `The course's id was "${before}" in the last package and is now "${now}": learners would lose their place and their results.`,
    fix: `write "id: ${before}" again. If this is meant to be another course, add a line to the settings.\nnew course: yes`,
  })

const sameVersion = (version: string, at: Span) =>
  warning('F14', at, {
    what: `The words changed since the last package, but the version is still ${version}.`,
    fix: `raise it, so that people can tell the two packages apart.\nversion: ${raised(version)}`,
  })

/** 1.4 → 1.5; 2 → 2.1. */
function raised(version: string): string {
  const [first = '1', second = '0'] = version.split('.')
  return `${first}.${Number(second) + 1}`
}

const otherAnswers = (name: string, at: Span) =>
  warning('Q30', at, {
    what: `The number or the order of the answers of "${name}" changed since the last package, so saved answers would point at other words.`,
    fix: `put the answers back in their order, or give the question a new name.\n{#${name}-2}`,
  })
