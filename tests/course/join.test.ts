import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import * as moves from '../../src/course/progress.ts'
import {
  type Counted,
  carryOn,
  join,
  newProgress,
  type Progress,
} from '../../src/course/progress.ts'
import { decode, encode } from '../../src/course/saved-state.ts'
import { aBankQuestion, aCheck, aChoice, aCourse, aLesson, aPage } from '../support/builders.ts'
import { scoreOf } from '../support/finishing.ts'
import { tries } from '../support/tries.ts'

const bank = ['one', 'two', 'three', 'four']
const pages = ['start', 'why', 'end'].map((name) => pageId('a', name))
const practice = ['signs', 'sort-them'].map((name) => aBankQuestion(name))
const course = aCourse(
  [aLesson('a', [aPage('a', 'start', { questions: practice }), 'why', 'end'])],
  {
    check: aCheck(
      bank.map((name) => aBankQuestion(name)),
      { count: 2 },
    ),
    roles: ['Manager', 'Senior leader'],
  },
)
const questions = bank.map((name) => aChoice(name, ['x Yes', 'No']))
const chosen = (letter: string) => ({ kind: 'chosen', letters: [letter] }) as const
const letter = fc.constantFrom('a', 'b')

type Step = (progress: Progress) => Progress

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...pages).map(
    (page): Step =>
      (done) =>
        moves.visit(course, done, page),
  ),
  fc.tuple(fc.constantFrom(...practice), letter).map(
    ([{ id }, given]): Step =>
      (done) =>
        moves.answer(done, id, chosen(given)),
  ),
  fc.nat(9).map(
    (seed): Step =>
      (done) =>
        moves.openCheck(course, done, drawing(seed)),
  ),
  fc.tuple(fc.nat(1), letter).map(
    ([index, given]): Step =>
      (done) => {
        const asked = done.check.drawn[index]
        return asked ? moves.keepAnswer(done, asked, chosen(given)) : done
      },
  ),
  fc.constant<Step>((done) => moves.closeCheck(course, done, scoreOf(done.check, questions))),
  fc.constantFrom('Manager', 'Senior leader', undefined).map(
    (role): Step =>
      (done) =>
        moves.chooseRole(done, role),
  ),
  fc.constant<Step>((done) => moves.reach(done, { completed: true, passed: true, bestScore: 0.9 })),
)

const following = (steps: readonly Step[], { progress, counter }: Counted): Counted => ({
  progress: steps.reduce((done, step) => step(done), progress),
  counter: counter + steps.length,
})
const fresh: Counted = { progress: newProgress, counter: 0 }
const anyHistory = fc.array(anyStep, { maxLength: 10 }).map((steps) => following(steps, fresh))

/** What a learner could never do, too: any try, any answers, any counter. */
const anyGiven = fc
  .dictionary(fc.constantFrom(...bank), fc.tuple(letter.map(chosen), fc.nat(2)))
  .map((given) => {
    const each = Object.entries(given)
    const changed = each.filter(([, [, changes]]) => changes > 0)
    return {
      answers: Object.fromEntries(each.map(([id, [response]]) => [id, response])),
      changes: Object.fromEntries(changed.map(([id, [, changes]]) => [id, changes])),
    }
  })
const anyRecord: fc.Arbitrary<Counted> = fc.record({
  counter: fc.nat(3),
  progress: fc.record({
    place: fc.oneof(
      fc.constant({ at: 'start' } as const),
      fc.constant({ at: 'check' } as const),
      fc.constantFrom(...pages).map((page) => ({ at: 'page', page }) as const),
    ),
    role: fc.constantFrom('Manager', 'Senior leader', undefined),
    seen: fc.shuffledSubarray(pages),
    answers: fc.dictionary(
      fc.constantFrom('signs', 'sort-them'),
      fc.record({ response: letter.map(chosen), tries: fc.integer({ min: 1, max: 3 }) }),
    ),
    check: fc
      .tuple(
        fc.record({
          tries: fc.nat(2),
          open: fc.boolean(),
          drawn: fc.shuffledSubarray(bank.map(questionId), { maxLength: 2 }),
          met: fc.shuffledSubarray(bank.map(questionId)),
        }),
        anyGiven,
      )
      .map(([check, given]) => ({ ...check, ...given })),
    reached: fc.record({
      completed: fc.boolean(),
      passed: fc.boolean(),
      bestScore: fc.constantFrom(undefined, 0.2, 0.9),
    }),
  }),
})
const anyCopy = fc.oneof(anyHistory, anyRecord)

/** The order in which pages were seen and questions met says nothing. */
const meant = ({ progress, counter }: Counted) => ({
  counter,
  progress: {
    ...progress,
    seen: [...progress.seen].sort(),
    check: { ...progress.check, met: [...progress.check.met].sort() },
  },
})

const runs = { numRuns: tries(500) }

describe('two copies of one learner’s progress', () => {
  it('join to the same, whichever comes first', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        expect(meant(join(one, other))).toEqual(meant(join(other, one)))
      }),
      runs,
    )
  })

  it('join to the same, whichever two of three are joined first', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (a, b, c) => {
        expect(meant(join(join(a, b), c))).toEqual(meant(join(a, join(b, c))))
      }),
      runs,
    )
  })

  it('a copy joined with itself stays as it is, and so does what it is joined to', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        expect(join(one, one)).toEqual(one)
        expect(meant(join(join(one, other), other))).toEqual(meant(join(one, other)))
      }),
      runs,
    )
  })

  it('are never worse for it: all that either has seen, answered or reached is there', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        const { progress: both } = join(one, other)
        for (const { progress } of [one, other]) {
          const { reached, check } = progress
          expect(both.seen).toEqual(expect.arrayContaining([...progress.seen]))
          expect(both.check.met).toEqual(expect.arrayContaining([...check.met]))
          expect(both.check.tries).toBeGreaterThanOrEqual(check.tries)
          expect(both.reached.bestScore ?? 0).toBeGreaterThanOrEqual(reached.bestScore ?? 0)
          expect(both.reached.passed || !reached.passed).toBe(true)
          expect(both.reached.completed || !reached.completed).toBe(true)
          for (const [id, answer] of Object.entries(progress.answers)) {
            expect(both.answers[questionId(id)]?.tries).toBeGreaterThanOrEqual(answer?.tries ?? 0)
          }
        }
      }),
      runs,
    )
  })

  it('grow with what goes into them: more on one side is never less in both', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (one, more, other) => {
        const grown = join(join(one, more), other)
        expect(meant(join(grown, join(one, other)))).toEqual(meant(grown))
      }),
      runs,
    )
  })

  it('one that went on from the other is what both come to', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), anyHistory, (steps, earlier) => {
        const later = following(steps, earlier)
        expect(meant(join(earlier, later))).toEqual(meant(later))
      }),
      runs,
    )
  })

  it('so does one that was written down and read back', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(anyStep, { maxLength: 8 }), (earlier, steps) => {
        const text = encode(course, earlier.progress, earlier.counter)
        const read = decode(course, text)
        if (read.kind !== 'read') throw new Error(`expected to read ${text}`)
        const later = following(steps, { progress: read.progress, counter: read.counter })
        expect(meant(join(read, later))).toEqual(meant(later))
      }),
    )
  })

  it('keep an answer to the same try that either has, and the later one where both have', () => {
    const asked = following([(done) => moves.openCheck(course, done, drawing(1))], fresh)
    const [first = questionId(''), second = questionId('')] = asked.progress.check.drawn
    const keep = (id: typeof first, given: string): Step => {
      return (done) => moves.keepAnswer(done, id, chosen(given))
    }
    const office = following([keep(first, 'b'), keep(first, 'a')], asked)
    const phone = following([keep(second, 'a'), keep(first, 'b')], asked)
    expect(join(phone, office).progress.check.answers).toEqual({
      [first]: chosen('a'),
      [second]: chosen('a'),
    })
  })
})

describe('what was done before the record was found', () => {
  it('goes on from the record, and makes nothing worse', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, ({ progress: there }, { progress: here }) => {
        const both = carryOn(there, here)
        expect(both.seen).toEqual(expect.arrayContaining([...there.seen, ...here.seen]))
        expect(both.check.met).toEqual(
          expect.arrayContaining([...there.check.met, ...here.check.met]),
        )
        expect(both.check.tries).toBe(there.check.tries + here.check.tries)
        expect(both.reached).toEqual(moves.reach(there, here.reached).reached)
        for (const id of Object.keys({ ...there.answers, ...here.answers }).map(questionId)) {
          const count = (one: Progress) => one.answers[id]?.tries ?? 0
          expect(count(both)).toBe(count(there) + count(here))
          expect(both.answers[id]?.response).toEqual(
            (here.answers[id] ?? there.answers[id])?.response,
          )
        }
      }),
    )
  })

  it('changes nothing where nothing was done', () => {
    fc.assert(
      fc.property(anyHistory, ({ progress }) => {
        expect(carryOn(progress, newProgress)).toEqual(progress)
      }),
    )
  })

  it('has the place, the role and the open try that are on screen', () => {
    const there = following(
      [
        (done) => moves.visit(course, done, pageId('a', 'why')),
        (done) => moves.chooseRole(done, 'Manager'),
        (done) => moves.openCheck(course, done, drawing(1)),
      ],
      fresh,
    ).progress
    const here = moves.openCheck(course, moves.chooseRole(newProgress, 'Senior leader'), drawing(5))
    expect(carryOn(there, here)).toMatchObject({
      place: { at: 'check' },
      role: 'Senior leader',
      check: { open: true, drawn: here.check.drawn },
    })
    expect(carryOn(there, newProgress)).toMatchObject({ role: 'Manager', place: there.place })
  })
})
