import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import * as moves from '../../src/course/progress.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { decode, encode, encodeInSizes } from '../../src/course/saved-state.ts'
import { standing } from '../../src/course/standing.ts'
import { anyText } from '../support/any-text.ts'
import {
  aBankQuestion,
  aCheck,
  aChoice,
  aCourse,
  aLesson,
  aPage,
  aSort,
} from '../support/builders.ts'
import { scoreOf } from '../support/finishing.ts'
import { noise } from '../support/noise.ts'
import { tries } from '../support/tries.ts'

const questions = [aBankQuestion('signs'), aBankQuestion('sort-them', { stamp: 'b' })]
const pages = ['start', 'why', 'summary']
const course = aCourse(
  [aLesson('a', [aPage('a', 'start', { questions }), 'why', 'summary']), aLesson('b', ['start'])],
  {
    check: aCheck([aBankQuestion('one'), aBankQuestion('two'), aBankQuestion('three')]),
    roles: ['Front-line worker', 'Manager'],
  },
)
const sort = aSort('sort-them', [
  ['A fire', 'Event'],
  ['No sleep', 'Effect'],
  ['Alone', 'Event'],
])
const chosen = (...letters: string[]) => ({ kind: 'chosen', letters }) as const

const steps: Record<string, (progress: Progress) => Progress> = {
  'opens a page': (done) => moves.visit(course, done, pageId('a', 'why')),
  'takes a role': (done) => moves.chooseRole(done, 'Manager'),
  'takes no role': (done) => moves.chooseRole(done, undefined),
  'skips a lesson': (done) =>
    moves.skip(
      course,
      done,
      pages.map((name) => pageId('a', name)),
    ),
  'answers a choice': (done) => moves.answer(done, questionId('signs'), chosen('b', 'a')),
  'writes a word': (done) =>
    moves.answer(done, questionId('signs'), { kind: 'typed', text: 'Tŷ diogel, 1.5 – “z”_-' }),
  'sorts two of three': (done) =>
    moves.answer(done, questionId('sort-them'), { kind: 'paired', pairs: { a: 1, c: 2 } }),
  'opens the check': (done) => moves.openCheck(course, done, drawing(5)),
  'answers in the check': (done) =>
    moves.keepAnswer(done, done.check.drawn[0] ?? questionId('one'), chosen('a')),
  'finishes the check': (done) =>
    moves.closeCheck(
      course,
      done,
      scoreOf(
        done.check,
        ['one', 'two', 'three'].map((name) => aChoice(name, ['x Yes', 'No'])),
      ),
    ),
}

const anyProgress = fc
  .array(fc.constantFrom(...Object.values(steps)), { maxLength: 20 })
  .map((some) => some.reduce((done, step) => step(done), newProgress))

function read(outline: Outline, text: string) {
  const decoded = decode(outline, text)
  if (decoded.kind !== 'read') throw new Error(`expected to read ${text}, found ${decoded.kind}`)
  return decoded
}

/** A score keeps three decimals. */
const rounded = ({ reached, ...rest }: Progress) => ({
  ...rest,
  reached: {
    ...reached,
    bestScore: reached.bestScore && Math.round(reached.bestScore * 1e3) / 1e3,
  },
})

describe('saved state', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), (progress, counter) => {
        const back = read(course, encode(course, progress, counter))
        expect(rounded(back.progress)).toEqual(rounded(progress))
        expect(back.counter).toBe(counter)
        expect(back.updated).toBe(false)
      }),
    )
  })

  it('holds only characters that no system escapes', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), (progress, counter) => {
        expect(encode(course, progress, counter)).toMatch(/^[0-9a-z._-]+$/)
      }),
    )
  })

  it('is another value at each save, though nothing changed', () => {
    expect(encode(course, newProgress, 1)).not.toBe(encode(course, newProgress, 2))
  })

  it.each(['', '  ', 'null', 'undefined'])('is empty at the first launch: "%s"', (nothing) => {
    expect(decode(course, nothing)).toEqual({ kind: 'none' })
  })

  it.each([
    'page-3',
    '<html><body>Please sign in</body></html>',
    '{"bookmark":"page-3"}',
    'v2;abc;def',
    '1.short.1.',
    '2.abcdefgh.1.newer.layout.',
  ])('of another course or a newer player is told apart: %s', (foreign) => {
    expect(decode(course, foreign)).toEqual({ kind: 'unreadable' })
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(noise(40), (text) => {
        decode(course, text)
        decode(course, `1.abcdefgh.1.${text}`)
      }),
      { numRuns: tries(2000) },
    )
  })

  it('a string that was cut keeps all but its end', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), (progress, at) => {
        const text = encode(course, progress, 1)
        const start = text.split('.').slice(0, 4).join('.').length + 1
        const cut = text.slice(0, Math.max(start, at % text.length))
        const back = read(course, cut).progress
        expect(progress.seen).toEqual(expect.arrayContaining([...back.seen]))
        for (const [id, answer] of Object.entries(back.answers)) {
          expect(answer).toEqual(progress.answers[id as keyof typeof progress.answers])
        }
      }),
    )
  })

  it('a page that was removed is dropped, one that was added is new, one that moved is kept', () => {
    const done = moves.visit(
      course,
      moves.visit(course, newProgress, pageId('a', 'start')),
      pageId('a', 'why'),
    )
    const later = aCourse([aLesson('b', ['start']), aLesson('a', ['summary', 'new', 'start'])])
    const back = read(later, encode(course, done, 1))
    expect(back.updated).toBe(true)
    expect(back.progress.seen).toEqual([pageId('a', 'start')])
    expect(standing(later, back.progress).lessons.map(({ pagesDone }) => pagesDone)).toEqual([0, 1])
  })

  it('says how many pages are new, and nothing where that cannot be known', () => {
    const done = moves.visit(course, newProgress, pageId('a', 'start'))
    const text = encode(course, done, 1)
    const later = aCourse([aLesson('a', ['start', 'new', 'summary', 'newer']), aLesson('b', [])])
    expect(read(later, text).newPages).toBe(2)
    expect(read(course, text).newPages).toBe(0)
    const layoutOfBefore = text.replace(/u[0-9a-z]*\.$/, '')
    expect(read(later, layoutOfBefore).newPages).toBe(0)
    expect(read(later, text.slice(0, -1)).newPages).toBe(0)
  })

  it('in less room has no single answers, and in the least the place and what is done alone', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const [all, less = '', least = ''] = encodeInSizes(course, progress, 7)
        expect(all).toBe(encode(course, progress, 7))
        const [shorter, shortest] = [read(course, less), read(course, least)]
        for (const { progress: kept, counter } of [shorter, shortest]) {
          expect(counter).toBe(7)
          expect(kept.seen).toEqual(progress.seen)
          expect(kept.answers).toEqual({})
          expect(kept.check.answers).toEqual({})
          expect(kept.check.tries).toBe(progress.check.tries)
          expect(kept.reached).toEqual(rounded(progress).reached)
        }
        expect(shorter.progress.check.drawn).toEqual(progress.check.drawn)
        expect(shorter.progress.place).toEqual(progress.place)
        expect(least.length).toBeLessThanOrEqual(less.length)
        expect(less.length).toBeLessThanOrEqual(all.length)
      }),
    )
  })

  it('a lost place becomes the start of its lesson, else home', () => {
    const done = moves.visit(course, newProgress, pageId('a', 'why'))
    const without = aCourse([aLesson('a', ['first', 'summary'])])
    expect(read(without, encode(course, done, 1)).progress.place).toEqual({
      at: 'page',
      page: pageId('a', 'first'),
    })
    const other = aCourse([aLesson('z', ['start'])])
    expect(read(other, encode(course, done, 1)).progress.place).toEqual({ at: 'start' })
  })

  it('a role is known by its name: moved it is kept, renamed or gone it is dropped', () => {
    const done = moves.chooseRole(moves.visit(course, newProgress, pageId('a', 'why')), 'Manager')
    const text = encode(course, done, 1)
    const roleIn = (roles: readonly string[]) => {
      const { place, role } = read({ ...course, roles }, text).progress
      expect(place).toEqual({ at: 'page', page: pageId('a', 'why') })
      return role
    }
    expect(roleIn(['Manager', 'Senior leader', 'Front-line worker'])).toBe('Manager')
    expect(roleIn(['manager'])).toBe('manager')
    expect(roleIn(['Front-line worker', 'Team leader'])).toBeUndefined()
    expect(roleIn([])).toBeUndefined()
  })

  it('an answer is kept when a question is reworded, and dropped when its answers changed', () => {
    const done = moves.answer(newProgress, questionId('signs'), chosen('b'))
    const text = encode(course, done, 1)
    expect(read(course, text).progress.answers[questionId('signs')]).toBeDefined()
    const other = aCourse([
      aLesson('a', [aPage('a', 'start', { questions: [aBankQuestion('signs', { stamp: 'z' })] })]),
    ])
    expect(read(other, text).progress.answers).toEqual({})
  })

  it('what was reached stays when pages and questions are added', () => {
    const done =
      steps['finishes the check']?.(moves.openCheck(course, newProgress, drawing(1))) ?? newProgress
    const later = aCourse([aLesson('new', ['start'])], { check: aCheck([aBankQuestion('new')]) })
    const back = read(
      later,
      encode(course, moves.reach(done, { completed: true, passed: true, bestScore: 0.9 }), 1),
    )
    expect(back.progress.reached).toEqual({ completed: true, passed: true, bestScore: 0.9 })
  })

  it('an open check whose questions are all gone is no longer open', () => {
    const later = aCourse([aLesson('a', pages)], { check: aCheck([aBankQuestion('new')]) })
    const back = read(
      later,
      encode(course, moves.openCheck(course, newProgress, drawing(1)), 1),
    ).progress
    expect(back.check.open).toBe(false)
    expect(back.place).toEqual({ at: 'page', page: pageId('check', 'start') })
  })

  it('what was typed comes back letter by letter, in signs that no system escapes', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const response = { kind: 'typed', text } as const
        const saved = encode(course, moves.answer(newProgress, sort.id, response), 1)
        expect(saved).toMatch(/^[0-9a-z._-]+$/)
        expect(read(course, saved).progress.answers[sort.id]?.response).toEqual(response)
      }),
    )
  })

  it('a typed word takes about as many characters as it has letters', () => {
    const length = (text: string) =>
      encode(course, moves.answer(newProgress, sort.id, { kind: 'typed', text }), 1).length
    expect(length('somewhere safe') - length('')).toBe(15)
  })

  it('sorting keeps cards that were not put anywhere', () => {
    const response = { kind: 'paired', pairs: { b: 2 } } as const
    const done = moves.answer(newProgress, sort.id, response)
    expect(read(course, encode(course, done, 1)).progress.answers[sort.id]?.response).toEqual(
      response,
    )
  })

  it('strings of every layout there has been are still read', () => {
    const folder = new URL('saved-states/', import.meta.url)
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const { progress, counter } = read(course, readFileSync(new URL(file, folder), 'utf8'))
      expect({ file, counter, ...progress }).toMatchSnapshot()
    }
  })
})
