import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRun, mixedOrder } from '../../src/course/ordering.ts'
import { LETTERS } from '../../src/course/question.ts'

const some = fc.integer({ min: 2, max: 9 }).map((count) => [...LETTERS.slice(0, count)])

describe('the order to start from', () => {
  it('has every line once, and is never the right one', () => {
    fc.assert(
      fc.property(some, fc.integer(), (letters, seed) => {
        const mixed = mixedOrder(letters, seed)
        expect([...mixed].sort()).toEqual(letters)
        expect(mixed).not.toEqual(letters)
      }),
    )
  })

  it('is the same for the whole visit', () => {
    const letters = [...LETTERS.slice(0, 6)]
    expect(mixedOrder(letters, 3)).toEqual(mixedOrder(letters, 3))
    expect(mixedOrder(letters, 3)).not.toEqual(mixedOrder(letters, 4))
  })
})

describe('what is in order', () => {
  it('is all of it in the right order, and one alone in the order turned round', () => {
    fc.assert(
      fc.property(some, (letters) => {
        expect(longestRun(letters)).toBe(letters.length)
        expect(longestRun([...letters].reverse())).toBe(1)
      }),
    )
  })

  it('is all but one where one line was moved', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (letters, a, b) => {
        const from = a % letters.length
        const rest = letters.filter((_, index) => index !== from)
        const moved = rest.toSpliced(b % letters.length, 0, letters[from] ?? '')
        expect(longestRun(moved)).toBeGreaterThanOrEqual(letters.length - 1)
      }),
    )
  })
})
