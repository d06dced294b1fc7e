import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawQuestions, shuffle } from '../../src/course/draw.ts'
import type { QuestionId } from '../../src/course/ids.ts'
import { aBankQuestion, aCheck } from '../support/builders.ts'

const bank = [1, 2].flatMap((outcome) =>
  ['a', 'b', 'c', 'd'].map((letter) =>
    aBankQuestion(`${letter}${outcome}`, { outcomes: [outcome] }),
  ),
)
const check = aCheck(bank, { count: 5, atLeastForEach: 2, outcomes: [1, 2], inOrder: false })
const outcomeOf = (id: string) => Number(id.at(-1))

describe('a draw', () => {
  it('takes as many questions as asked, each once, enough for each outcome', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawQuestions(check, [], seed)
        expect(new Set(drawn).size).toBe(5)
        for (const outcome of [1, 2]) {
          expect(drawn.filter((id) => outcomeOf(id) === outcome).length).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })

  it('is the same for the same seed, and not for every seed', () => {
    expect(drawQuestions(check, [], 7)).toEqual(drawQuestions(check, [], 7))
    const draws = [1, 2, 3, 4, 5].map((seed) => drawQuestions(check, [], seed).join())
    expect(new Set(draws).size).toBeGreaterThan(1)
  })

  it('prefers questions not met before, outcome by outcome', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const met = bank.filter(({ id }) => /^[ab]/.test(id)).map(({ id }) => id)
        const drawn = drawQuestions({ ...check, count: 4 }, met, seed)
        expect([...drawn].sort()).toEqual(['c1', 'c2', 'd1', 'd2'])
      }),
    )
  })

  it('asks what was met before only where an outcome has nothing new left', () => {
    fc.assert(
      fc.property(fc.integer(), fc.subarray(bank.map(({ id }) => id)), (seed, met) => {
        const drawn = drawQuestions(check, met, seed)
        for (const outcome of [1, 2]) {
          const own = drawn.filter((id) => outcomeOf(id) === outcome)
          const fresh = bank.filter(({ id }) => outcomeOf(id) === outcome && !met.includes(id))
          const freshDrawn = own.filter((id) => !met.includes(id)).length
          expect(freshDrawn).toBeGreaterThanOrEqual(Math.min(2, fresh.length))
        }
      }),
    )
  })

  it('meets the whole bank before it asks anything a third time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 2 }), (seeds) => {
        let met: readonly QuestionId[] = []
        for (const seed of seeds)
          met = [...met, ...drawQuestions({ ...check, count: 4 }, met, seed)]
        expect(new Set(met).size).toBe(8)
      }),
    )
  })

  it('keeps the questions that it is asked to keep, and fills up as asked', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.subarray(
          bank.map(({ id }) => id),
          { maxLength: 3 },
        ),
        (seed, kept) => {
          const drawn = drawQuestions(check, [], seed, kept)
          expect(drawn).toEqual(expect.arrayContaining(kept))
          expect(new Set(drawn).size).toBeGreaterThanOrEqual(5)
          for (const outcome of [1, 2]) {
            expect(drawn.filter((id) => outcomeOf(id) === outcome).length).toBeGreaterThan(1)
          }
        },
      ),
    )
  })

  it('keeps the order of the bank where the author asked', () => {
    const drawn = drawQuestions({ ...check, inOrder: true }, [], 3)
    const places = drawn.map((id) => bank.findIndex((question) => question.id === id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('shuffling', () => {
  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        expect([...shuffle(items, seed)].sort()).toEqual([...items].sort())
      }),
    )
  })
})
