import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageId, questionId } from '../../src/course/ids.ts'
import * as moves from '../../src/course/progress.ts'
import { join, newProgress, type Progress } from '../../src/course/progress.ts'
import { aBankQuestion, aCheck, aCourse, aLesson } from '../support/builders.ts'

const course = aCourse([aLesson('a', ['start', 'why', 'end'])], {
  check: aCheck([aBankQuestion('one')]),
  roles: ['Manager', 'Senior leader'],
})
const steps: readonly ((progress: Progress) => Progress)[] = [
  (done) => moves.visit(course, done, pageId('a', 'start')),
  (done) => moves.visit(course, done, pageId('a', 'why')),
  (done) => moves.answer(done, questionId('signs'), { kind: 'chosen', letters: ['a'] }),
  (done) => moves.openCheck(course, done, 1),
  (done) => moves.chooseRole(done, 'Manager'),
  (done) => moves.chooseRole(done, 'Senior leader'),
  (done) => moves.reach(done, { completed: true, passed: true, bestScore: 0.9 }),
]
const anyProgress = fc
  .array(fc.constantFrom(...steps), { maxLength: 6 })
  .map((some) => some.reduce((done, step) => step(done), newProgress))

describe('two records of one learner', () => {
  it('join without losing anything that either has', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (there, here) => {
        const both = join(there, here)
        expect(both.seen).toEqual(expect.arrayContaining([...there.seen, ...here.seen]))
        expect(Object.keys(both.answers)).toEqual(
          expect.arrayContaining([...Object.keys(there.answers), ...Object.keys(here.answers)]),
        )
        for (const one of [there, here]) {
          expect(both.reached.bestScore ?? 0).toBeGreaterThanOrEqual(one.reached.bestScore ?? 0)
          expect(both.reached.passed || !one.reached.passed).toBe(true)
        }
      }),
    )
  })

  it('a fresh visit changes nothing', () => {
    fc.assert(
      fc.property(anyProgress, (there) => {
        expect(join(there, newProgress)).toEqual(there)
      }),
    )
  })

  it('come to the same, whichever two of three are joined first', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
      }),
    )
  })

  it('the role of this visit counts, where it has one', () => {
    const manager = moves.chooseRole(newProgress, 'Manager')
    const leader = moves.chooseRole(newProgress, 'Senior leader')
    expect(join(manager, leader).role).toBe('Senior leader')
    expect(join(manager, newProgress).role).toBe('Manager')
  })

  it('the place of this visit counts, where it has one', () => {
    const there = moves.visit(course, newProgress, pageId('a', 'why'))
    const here = moves.visit(course, newProgress, pageId('a', 'end'))
    expect(join(there, here).place).toEqual({ at: 'page', page: pageId('a', 'end') })
    expect(join(there, newProgress).place).toEqual({ at: 'page', page: pageId('a', 'why') })
  })
})
