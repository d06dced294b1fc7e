// A course is changed while learners are in the middle of it (X08).

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import { allPages, findPage, questionOutlines } from '../../src/course/outline.ts'
import * as moves from '../../src/course/progress.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { decode, encode } from '../../src/course/saved-state.ts'
import { standing } from '../../src/course/standing.ts'
import { aBankQuestion, aCheck, aChoice, aCourse, aLesson, aPage } from '../support/builders.ts'
import { scoreOf } from '../support/finishing.ts'
import { tries } from '../support/tries.ts'

const LESSONS = ['listen', 'respond']
const PAGES = ['start', 'why', 'how', 'end']
const BANK = ['one', 'two', 'three', 'four']

/** What an author may do to a course between two versions, but for giving things other names. */
const anyCourse: fc.Arbitrary<Outline> = fc
  .record({
    lessons: fc.shuffledSubarray(LESSONS, { minLength: 1 }),
    pages: fc.array(fc.shuffledSubarray(PAGES, { minLength: 1 }), { minLength: 2, maxLength: 2 }),
    title: fc.constantFrom('As it was', 'In other words'),
    stamp: fc.constantFrom('a', 'b'),
    bank: fc.shuffledSubarray(BANK, { minLength: 1 }),
    count: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ lessons, pages, title, stamp, bank, count }) =>
    aCourse(
      lessons.map((lesson, index) =>
        aLesson(
          lesson,
          (pages[index] ?? []).map((name) => {
            const questions = [aBankQuestion(`${lesson}-${name}`, { stamp })]
            return aPage(lesson, name, { title: `${title}: ${name}`, questions })
          }),
          { title: `${title}: ${lesson}` },
        ),
      ),
      {
        check: aCheck(
          bank.map((name) => aBankQuestion(name, { stamp })),
          { count },
        ),
      },
    ),
  )

const questions = BANK.map((name) => aChoice(name, ['x Yes', 'No']))

/** A learner's way through a course, as whole numbers that each course reads in its own way. */
const anyWay = fc.array(fc.tuple(fc.nat(5), fc.nat(99)), { maxLength: 14 })

function walked(course: Outline, way: readonly (readonly [number, number])[]): Progress {
  return way.reduce((done, [what, number]) => {
    const pages = allPages(course)
    const page = pages[number % pages.length]
    const asked = done.check.drawn[number % Math.max(1, done.check.drawn.length)]
    const response = { kind: 'chosen', letters: [number % 2 ? 'a' : 'b'] } as const
    if (what < 2 && page) return moves.visit(course, done, page.id)
    if (what === 2 && page?.questions[0]) return moves.answer(done, page.questions[0].id, response)
    if (what === 3) return moves.openCheck(course, done, drawing(number))
    if (what === 4 && asked) return moves.keepAnswer(done, asked, response)
    return what === 5 ? moves.closeCheck(course, done, scoreOf(done.check, questions)) : done
  }, newProgress)
}

function carried(before: Outline, progress: Progress, now: Outline) {
  const decoded = decode(now, encode(before, progress, 5))
  if (decoded.kind !== 'read') throw new Error(`expected to read it, found ${decoded.kind}`)
  return decoded
}

const stampIn = (course: Outline, id: string) =>
  questionOutlines(course).find((question) => question.id === id)?.stamp

describe('X08, UA12: a course that was updated', () => {
  it('keeps all that is still there, makes up nothing, and takes back nothing reached', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, anyWay, (before, now, way) => {
        const progress = walked(before, way)
        const back = carried(before, progress, now).progress
        const { reached, seen, answers, check } = progress
        expect(back.seen).toEqual(seen.filter((page) => findPage(now, page)))
        for (const [id, answer] of Object.entries(answers)) {
          const isSame = stampIn(now, id) === stampIn(before, id)
          expect(back.answers[questionId(id)]).toEqual(isSame ? answer : undefined)
        }
        expect(Object.keys(answers)).toEqual(expect.arrayContaining(Object.keys(back.answers)))
        expect(check.drawn).toEqual(expect.arrayContaining([...back.check.drawn]))
        expect(back.check.tries).toBe(check.tries)
        expect(back.reached).toEqual(reached)
      }),
      { numRuns: tries(500) },
    )
  })

  it('leaves every learner where they can go on', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, anyWay, (before, now, way) => {
        const { place, check } = carried(before, walked(before, way), now).progress
        if (place.at === 'page') expect(findPage(now, place.page)).toBeDefined()
        if (place.at === 'check') expect(check.drawn).not.toEqual([])
        if (check.open) expect(check.drawn).not.toEqual([])
      }),
      { numRuns: tries(500) },
    )
  })

  it('knows each of its pages that was not there, and no other', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, anyWay, (before, now, way) => {
        const pagesOf = ({ lessons }: Outline) =>
          lessons.flatMap(({ pages }) => pages.map(({ id }) => id))
        const added = pagesOf(now).filter((page) => !pagesOf(before).includes(page))
        expect(carried(before, walked(before, way), now).newPages).toBe(added.length)
      }),
      { numRuns: tries(500) },
    )
  })

  const old = aCourse([aLesson('a', ['start', 'end']), aLesson('b', ['start'])])
  const done = ['a/start', 'a/end', 'b/start'].reduce((progress, page) => {
    const [lesson = '', name = ''] = page.split('/')
    return moves.visit(old, progress, pageId(lesson, name))
  }, newProgress)

  it.each<[change: string, now: Outline, newPages: number, doneOf: readonly number[]]>([
    ['as it was', old, 0, [2, 1]],
    [
      'a page added',
      aCourse([aLesson('a', ['start', 'new', 'end']), aLesson('b', ['start'])]),
      1,
      [2, 1],
    ],
    ['a page removed', aCourse([aLesson('a', ['start']), aLesson('b', ['start'])]), 0, [1, 1]],
    ['pages moved', aCourse([aLesson('b', ['start']), aLesson('a', ['end', 'start'])]), 0, [1, 2]],
    [
      'a lesson with another title',
      aCourse([aLesson('a', ['start', 'end'], { title: 'Renamed' }), aLesson('b', ['start'])]),
      0,
      [2, 1],
    ],
    [
      'a lesson under another name',
      aCourse([aLesson('c', ['start', 'end']), aLesson('b', ['start'])]),
      2,
      [0, 1],
    ],
  ])('%s', (_, now, newPages, doneOf) => {
    const back = carried(old, done, now)
    expect(back.newPages).toBe(newPages)
    const { lessons, completion } = standing(now, back.progress)
    expect(lessons.map(({ pagesDone }) => pagesDone)).toEqual(doneOf)
    // What was reached is not taken back.
    expect(completion).toBe('complete')
  })
})
