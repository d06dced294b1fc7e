import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import * as moves from '../../src/course/progress.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { decode, encode } from '../../src/course/saved-state.ts'
import { pagesLeft, standing } from '../../src/course/standing.ts'
import { aBankQuestion, aCheck, aChoice, aCourse, aLesson } from '../support/builders.ts'
import { scoreOf } from '../support/finishing.ts'

const bank = [aChoice('one', ['x Yes', 'No']), aChoice('two', ['x Yes', 'No'])]
const lessons = [aLesson('a', ['start', 'more']), aLesson('b', ['start'])]
const check = aCheck([aBankQuestion('one'), aBankQuestion('two')])
const course = aCourse(lessons, { check })

const visitAll = (outline: Outline, progress: Progress) =>
  outline.lessons
    .flatMap(({ pages }) => pages)
    .reduce((done, { id }) => moves.visit(outline, done, id), progress)

/** Takes the check and chooses these letters, one for each question. */
function takeCheck(progress: Progress, letters: string, outline = course): Progress {
  const open = moves.openCheck(outline, progress, drawing(1))
  const given = open.check.drawn.reduce(
    (done, id, index) =>
      moves.keepAnswer(done, id, { kind: 'chosen', letters: [letters.charAt(index)] }),
    open,
  )
  return moves.closeCheck(outline, given, scoreOf(given.check, bank))
}

describe('standing', () => {
  it('begins with nothing started', () => {
    const { completion, success, score, share, lessons } = standing(course, newProgress)
    expect({ completion, success, score, share }).toEqual({
      completion: 'notStarted',
      success: 'unknown',
      score: undefined,
      share: 0,
    })
    expect(lessons.map(({ state }) => state)).toEqual(['notStarted', 'notStarted', 'notStarted'])
  })

  it('a lesson is done when each of its pages has been opened', () => {
    const half = moves.visit(course, newProgress, pageId('a', 'start'))
    expect(standing(course, half).lessons[0]?.state).toBe('inProgress')
    const whole = moves.visit(course, half, pageId('a', 'more'))
    expect(standing(course, whole).lessons[0]?.state).toBe('done')
  })

  it('skipped pages count as done', () => {
    const skipped = moves.skip(course, newProgress, [pageId('a', 'start'), pageId('a', 'more')])
    expect(standing(course, skipped).lessons[0]?.state).toBe('done')
  })

  it('reading alone does not complete a course with a final check', () => {
    expect(standing(course, visitAll(course, newProgress)).completion).toBe('inProgress')
  })

  it('lessons read and check passed: complete and passed', () => {
    const done = takeCheck(visitAll(course, newProgress), 'aa')
    expect(standing(course, done)).toMatchObject({
      completion: 'complete',
      success: 'passed',
      score: 1,
      share: 1,
    })
  })

  it('the order does not matter: the check first, then the lessons', () => {
    const done = visitAll(course, takeCheck(newProgress, 'aa'))
    expect(standing(course, done).completion).toBe('complete')
  })

  it('below the pass mark is not called failed', () => {
    const below = takeCheck(visitAll(course, newProgress), 'ab')
    expect(standing(course, below)).toMatchObject({
      completion: 'inProgress',
      success: 'unknown',
      score: 0.5,
    })
  })

  it('unless the course asks for passed and failed', () => {
    const strict = { ...course, statusSent: 'passedAndFailed' } as const
    expect(standing(strict, takeCheck(newProgress, 'bb', strict)).success).toBe('failed')
    expect(standing(strict, newProgress).success).toBe('unknown')
  })

  it('the best score stays when a later try is lower', () => {
    const later = takeCheck(takeCheck(newProgress, 'aa'), 'bb')
    expect(standing(course, later)).toMatchObject({ score: 1, success: 'passed' })
  })

  it('what the learning system has recorded is never made worse', () => {
    const recorded = { completed: true, passed: true, bestScore: 0.9 }
    const back = moves.reach(newProgress, recorded)
    expect(standing(course, takeCheck(back, 'ab')).score).toBe(0.9)
    expect(standing(course, back).completion).toBe('complete')
  })

  it('an optional lesson never holds up completion', () => {
    const optional = aCourse([aLesson('a', ['start']), aLesson('b', ['start'], { optional: true })])
    const done = moves.visit(optional, newProgress, pageId('a', 'start'))
    expect(standing(optional, done).completion).toBe('complete')
  })

  it.each([
    ['allLessons', 'complete', 'inProgress'],
    ['finalCheck', 'inProgress', 'complete'],
  ] as const)('completion by %s', (completion, read, passed) => {
    const outline = { ...course, completion }
    expect(standing(outline, visitAll(outline, newProgress)).completion).toBe(read)
    expect(standing(outline, takeCheck(newProgress, 'aa', outline)).completion).toBe(passed)
  })

  it('a page outside the lessons is no place to come back to', () => {
    const on = moves.visit(course, newProgress, pageId('a', 'more'))
    const aside = moves.visit(course, on, pageId('pages', 'privacy'))
    expect(aside.place).toEqual({ at: 'page', page: pageId('a', 'more') })
  })

  it('an answer to a question that was not drawn is not kept', () => {
    const open = moves.openCheck(course, newProgress, drawing(1))
    const response = { kind: 'chosen', letters: ['a'] } as const
    expect(moves.keepAnswer(open, questionId('other'), response)).toBe(open)
    expect(moves.keepAnswer(newProgress, questionId('one'), response)).toBe(newProgress)
  })
})

describe('ULD6: what comes afterwards', () => {
  const pledge = aLesson('pledge', ['start', 'more'])
  const later = aCourse(lessons, { check, afterwards: [pledge] })
  const visitPledge = (progress: Progress) =>
    pledge.pages.reduce((done, { id }) => moves.visit(later, done, id), progress)

  it('changes no status, score, share or place, whenever it is opened', () => {
    for (const before of [
      moves.visit(later, newProgress, pageId('a', 'start')),
      takeCheck(visitAll(later, newProgress), 'aa', later),
    ]) {
      const after = visitPledge(before)
      expect({ ...standing(later, after), afterwards: [] }).toEqual({
        ...standing(later, before),
        afterwards: [],
      })
      expect(after.place).toEqual(before.place)
      expect(pagesLeft(later, after)).toEqual(pagesLeft(later, before))
    }
  })

  it('holds up no completion', () => {
    const done = takeCheck(visitAll(later, newProgress), 'aa', later)
    expect(standing(later, done)).toMatchObject({ completion: 'complete', share: 1 })
  })

  it('says how far each of its lessons is', () => {
    const half = moves.visit(later, newProgress, pageId('pledge', 'start'))
    expect(standing(later, half).afterwards).toEqual([
      { id: 'pledge', state: 'inProgress', pagesDone: 1 },
    ])
  })

  it('is kept with the place, so that it is there on return', () => {
    const half = moves.visit(later, newProgress, pageId('pledge', 'start'))
    const read = decode(later, encode(later, half, 1))
    expect(read.kind === 'read' && read.progress).toEqual(half)
  })
})
