// Pages, questions and settings → one outline and its lesson files.

import type {
  CheckOutline,
  CompletionRule,
  LessonFile,
  LessonOutline,
  Outline,
  PageOutline,
} from '../../src/course/course.ts'
import { hash } from '../../src/course/ids.ts'
import { allPages } from '../../src/course/outline.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import type { Bodies } from './bodies.ts'
import { readCheck, settingsAt } from './check.ts'
import type { Part } from './course-file.ts'
import { problem, type Tell, wholeFile } from './diagnostic.ts'
import type { Drafts } from './drafts.ts'
import type { Draw } from './draws.ts'
import { packLessons } from './lesson-files.ts'
import { tellSameKeys, tellSameNames, tellSameQuestions, tellUnchecked } from './rules/course.ts'
import { drawsFromCheck } from './rules/draws.ts'
import { secondCheck, tellAfterwards, unusedBank } from './rules/f.ts'
import { tellSamePlace } from './rules/question-ideas.ts'
import { tellLongState } from './rules/saved-state.ts'

interface Made {
  readonly outline: Outline
  readonly lessonFiles: readonly LessonFile[]
  readonly longestState: number
}

interface Check {
  readonly outline: CheckOutline
  readonly bank: readonly CheckableQuestion[]
}

export function assemble(drafts: Drafts, bodies: Bodies, tell: Tell): Made {
  const check = findCheck(drafts, bodies, tell)
  tellAfterwards(drafts.lessons, tell)
  tellOfAll(drafts, bodies, tell)
  tellDraws(bodies, tell)
  if (check) {
    const { atLeastForEach, outcomes } = check.outline
    tellUnchecked(drafts.course.outcomes, check.bank, atLeastForEach ? outcomes : [], tell)
  }
  const packed = packLessons(
    bodies.lessons.map((lesson) => ({
      bodies: lesson.bodies,
      bank: lesson.outline.id === check?.outline.lesson ? check.bank : undefined,
    })),
    bodies.standing.map(({ body }) => body),
  )
  const listed = bodies.lessons.map(({ outline }, index) => {
    const file = packed.lessons[index] ?? 0
    return { ...outline, pages: outline.pages.map((page) => ({ ...page, file })) }
  })
  const checkAt = listed.findIndex(({ id }) => id === check?.outline.lesson)
  const under = (part: Part) => listed.filter((_, index) => drafts.lessons[index]?.part === part)
  const lessons = under('lessons')
  const standingPages = bodies.standing.map(({ outline }) => ({
    ...outline,
    file: packed.standing,
  }))
  const outline = {
    ...settingsOf(drafts, lessons, tell),
    lead: bodies.lead,
    lessons,
    afterwards: under('afterwards'),
    standingPages,
    check: check && { ...check.outline, file: packed.lessons[checkAt] ?? 0 },
  }
  const whole = { ...outline, fingerprint: fingerprintOf(outline) }
  const questions = { ...questionsOf(bodies), bank: check?.bank ?? [] }
  const at = wholeFile(drafts.course.source.path)
  const longestState = tellLongState(whole, questions, at, tell)
  return { outline: whole, lessonFiles: packed.files, longestState }
}

const questionsOf = ({ lessons, standing }: Bodies) => ({
  practice: [...lessons, ...standing].flatMap(({ questions }) =>
    questions.map(({ question }) => question),
  ),
  draws: lessons.flatMap(({ practiceDraws }) => practiceDraws.map(({ block }) => block)),
})

function findCheck({ lessons, course }: Drafts, bodies: Bodies, tell: Tell): Check | undefined {
  const placed = lessons.flatMap(({ settings, source }, index) => {
    const lesson = bodies.lessons[index]
    const at = settingsAt(settings.places.assessment, source.path)
    return lesson?.outline.assessment ? [{ ...lesson, path: source.path, at }] : []
  })
  const [first, ...others] = placed
  if (!first) return undefined
  for (const { at } of others) tell(secondCheck(at, first.at))
  return readCheck(first, bodies.banks, course.settings.values['tries at the final check'], tell)
}

/** Rules that look at the whole course. */
function tellOfAll({ lessons, standing: menu }: Drafts, bodies: Bodies, tell: Tell): void {
  const inLessons = [...bodies.lessons, ...bodies.standing].flatMap(({ questions }) => questions)
  const inBanks = [...bodies.banks.values()].flat()
  tellSameNames([...inLessons, ...inBanks], tell)
  tellSameQuestions(inLessons, inBanks, tell)
  tellSamePlace([...inLessons, ...inBanks], tell)
  const pages = lessons.flatMap(({ pages }, index) =>
    (bodies.lessons[index]?.outline.pages ?? []).flatMap(({ id, key }, place) => {
      const at = pages[place]?.at
      return at ? [{ id, key, at }] : []
    }),
  )
  const drawn = bodies.lessons.flatMap(({ practiceDraws }) =>
    practiceDraws.flatMap(({ questions }) => questions),
  )
  const questions = [...inLessons, ...inBanks, ...drawn].map(({ outline: { id, key }, at }) => ({
    id,
    key,
    at,
  }))
  const standing = bodies.standing.map(({ outline: { id, key } }, index) => {
    return { id, key, at: wholeFile(menu[index]?.source.path ?? '') }
  })
  tellSameKeys([...pages, ...standing, ...questions], tell)
}

/** F08 for banks, and Q28 for lessons that draw from the check's bank before the check. */
function tellDraws({ lessons, banks }: Bodies, tell: Tell): void {
  const bankOf = (draw: Draw | 'unreadable') => (draw === 'unreadable' ? undefined : draw.bank)
  const used = lessons.flatMap(({ draws }) => draws.map(bankOf))
  // A draw that names no bank may be meant for one that nothing else uses.
  const isDrawMissing = lessons.some(({ outline, draws }) => outline.assessment && !draws.length)
  if (!isDrawMissing && used.every((bank) => bank && banks.has(bank))) {
    for (const bank of banks.keys()) if (!used.includes(bank)) tell(unusedBank(bank))
  }
  const check = lessons.findIndex(({ outline }) => outline.assessment)
  const forCheck = lessons[check]?.draws.map(bankOf) ?? []
  for (const { practiceDraws } of lessons.slice(0, Math.max(0, check))) {
    for (const { draw } of practiceDraws) {
      if (forCheck.includes(draw.bank)) tell(drawsFromCheck(draw.linkAt))
    }
  }
}

type FromSettings = Omit<
  Outline,
  'lead' | 'lessons' | 'afterwards' | 'standingPages' | 'check' | 'fingerprint'
>

function settingsOf(
  { course, organisation }: Drafts,
  lessons: readonly LessonOutline[],
  tell: Tell,
): FromSettings {
  const { values } = course.settings
  const counted = lessons.filter(({ optional }) => !optional)
  return {
    id: values.id,
    title: course.title,
    version: values.version,
    language: values.language,
    minutes: values.minutes ?? counted.reduce((sum, { minutes }) => sum + minutes, 0),
    passMark: values['pass mark'],
    completion: completionOf(course, lessons, tell),
    statusSent: values['status sent'],
    recordPracticeAnswers: values['record practice answers'],
    suggestsNext: values.order,
    roles: course.roles,
    quickExit: organisation.profile.quickExit,
    owner: values.owner,
    reviewBy: values['review by'],
    licence: values.licence,
    contact: values.contact,
    outcomes: course.outcomes.map(({ text }) => text),
  }
}

function completionOf(
  { settings }: Drafts['course'],
  lessons: readonly LessonOutline[],
  tell: Tell,
): CompletionRule {
  const { values, places } = settings
  const hasCheck = lessons.some(({ assessment }) => assessment)
  const asked = values.completion
  if (asked === undefined) return hasCheck ? 'allLessonsAndFinalCheck' : 'allLessons'
  if (!hasCheck && asked !== 'allLessons' && places.completion) {
    tell(
      problem('F05', places.completion, {
        what: '"completion" asks for the final check, but no lesson is one.',
        fix: 'write "completion: all lessons", or add this line to the settings of the lesson that is the check.\nassessment: yes',
      }),
    )
  }
  return asked
}

/** Eight hexadecimal digits, from names and stamps; rewording changes nothing. */
function fingerprintOf(outline: Omit<Outline, 'fingerprint' | keyof FromSettings>) {
  const namesOf = (page: PageOutline) => [
    page.id,
    ...page.questions.map(({ id, stamp }) => `${id} ${stamp}`),
  ]
  const names = [
    ...allPages(outline).flatMap(namesOf),
    ...(outline.check?.bank ?? []).map(({ id, stamp }) => `${id} ${stamp}`),
  ]
  return hash(names.join('\n')).toString(16).padStart(8, '0')
}
