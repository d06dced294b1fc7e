import { describe, expect, it } from 'vitest'
import type { LessonOutline, Outline, PageOutline } from '../../src/course/course.ts'
import { keyOf, lessonId, pageId } from '../../src/course/ids.ts'
import { chooseRole, newProgress, type Progress, visit } from '../../src/course/progress.ts'
import { report } from '../../src/tracking/report.ts'

const page = (lesson: string, name: string, title: string): PageOutline => {
  const id = pageId(lesson, name)
  return { id, key: keyOf(id), title, note: undefined, questions: [], file: 0 }
}

const lesson = (
  name: string,
  title: string,
  pages: readonly PageOutline[],
  more: Partial<LessonOutline> = {},
): LessonOutline => ({
  id: lessonId(name),
  title,
  minutes: 5,
  outcomes: [],
  assessment: false,
  optional: false,
  noteLine: '',
  note: undefined,
  remindAfter: [],
  pages,
  ...more,
})

const course: Outline = {
  id: 'a-course',
  title: 'A course',
  version: '1.0',
  language: 'en',
  lead: [],
  minutes: 10,
  passMark: 0.8,
  completion: 'allLessonsAndFinalCheck',
  statusSent: 'completedAndPassed',
  recordPracticeAnswers: false,
  suggestsNext: false,
  quickExit: { kind: 'off' },
  roles: ['Manager'],
  owner: '',
  reviewBy: '',
  licence: '',
  contact: '',
  outcomes: [],
  lessons: [
    lesson('trauma', 'What trauma is', [page('trauma', 'start', 'Three words')]),
    lesson('response', 'Responses', [
      page('response', 'signs', 'Signs'),
      page('response', 'story', 'Sam’s story'),
      page('response', 'helped', 'What helped'),
    ]),
    lesson('check', 'Check your learning', [page('check', 'start', 'Before the check')], {
      assessment: true,
    }),
  ],
  afterwards: [],
  standingPages: [page('pages', 'support', 'Support')],
  check: {
    lesson: lessonId('check'),
    count: 1,
    atLeastForEach: 0,
    outcomes: [],
    inOrder: true,
    tries: undefined,
    bank: [],
    file: 0,
  },
  fingerprint: 'k3f9c2ab',
}

const place = (progress: Partial<Progress>, outline = course) =>
  report(outline, { ...newProgress, ...progress }, ['']).place

const at = (lesson: string, name: string): Partial<Progress> => ({
  place: { at: 'page', page: pageId(lesson, name) },
})

describe('the place in a report', () => {
  it('is the lesson, the page and its title', () => {
    expect(place(at('response', 'helped'))).toBe('Lesson 2, page 3: What helped')
  })

  it('is the title of the final check, on its pages and in it', () => {
    expect(place(at('check', 'start'))).toBe('Check your learning')
    expect(place({ place: { at: 'check' } })).toBe('Check your learning')
  })

  it('says that nothing was begun, also where the page is not there any more', () => {
    expect(place({})).toBe('Not started')
    expect(place(at('response', 'removed'))).toBe('Not started')
  })

  it('is never longer than 200 characters', () => {
    const title = `${'x'.repeat(170)}😀${'y'.repeat(90)}`
    const long = { ...course, lessons: [lesson('long', '', [page('long', 'a', title)])] }
    const words = place(at('long', 'a'), long)
    expect(words).toMatch(/^Lesson 1, page 1: x+😀y+…$/u)
    expect(words.length).toBe(200)
  })

  it('cuts no character in two', () => {
    const long = {
      ...course,
      lessons: [lesson('long', '', [page('long', 'a', `x${'😀'.repeat(150)}`)])],
    }
    const words = place(at('long', 'a'), long)
    expect(words).toMatch(/^Lesson 1, page 1: x😀+…$/u)
    expect(words.length).toBeLessThanOrEqual(200)
  })
})

describe('a report', () => {
  const finished: Progress = {
    ...newProgress,
    check: { ...newProgress.check, tries: 1 },
    reached: { completed: true, passed: true, bestScore: 0.9 },
  }
  const below: Progress = {
    ...newProgress,
    check: { ...newProgress.check, tries: 1 },
    reached: { completed: false, passed: false, bestScore: 0.4 },
  }

  it('is in progress, unknown and without a score at the start', () => {
    expect(report(course, newProgress, ['state'])).toEqual({
      completion: 'inProgress',
      success: 'unknown',
      score: undefined,
      share: 0,
      place: 'Not started',
      savedState: 'state',
      shorter: [],
    })
  })

  it('is the same whatever role was chosen', () => {
    const asManager = chooseRole(finished, 'Manager')
    expect(report(course, asManager, ['state'])).toEqual(report(course, finished, ['state']))
  })

  it('says what share of the pages was seen', () => {
    const half = ['signs', 'story'].reduce(
      (progress, name) => visit(course, progress, pageId('response', name)),
      newProgress,
    )
    expect(report(course, half, ['']).share).toBe(0.4)
  })

  it.each([
    ['completed', 'unknown', 'unknown'],
    ['completedAndPassed', 'passed', 'unknown'],
    ['passedAndFailed', 'passed', 'failed'],
  ] as const)('where %s is sent, a pass is %s and less is %s', (statusSent, pass, less) => {
    const outline = { ...course, statusSent }
    expect(report(outline, finished, [''])).toMatchObject({ success: pass, score: 0.9 })
    expect(report(outline, below, [''])).toMatchObject({ success: less, score: 0.4 })
  })

  it('says nothing of success where the course has no check', () => {
    const plain = { ...course, check: undefined }
    expect(report(plain, finished, [''])).toMatchObject({
      completion: 'complete',
      success: 'unknown',
      score: undefined,
    })
  })
})
