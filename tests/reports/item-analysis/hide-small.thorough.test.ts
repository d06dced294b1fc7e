import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cell, cell, hideSmall } from '../../../scripts/reports/item-analysis/hide-small.ts'

/** What a count can be for somebody who sees a cell as it is shown, and nothing else. */
function sizesOf({ state, count }: Cell, most: number): readonly number[] {
  if (state === 'shown') return [count]
  const [from, to] = state === 'small' ? [1, 9] : [10, most]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

it('no small group can be reckoned from a question and its answers, whatever was answered', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 30 }))
  fc.assert(
    fc.property(count, count, count, count, (right, b, c, open) => {
      const leaves = [cell(right), cell(b), cell(c), cell(open)] as const
      const [rightOnes, bOnes, cOnes, openOnes] = leaves
      const wrong = cell(b + c)
      const learners = cell(right + b + c + open)
      hideSmall([
        { total: learners, parts: [rightOnes, wrong, openOnes] },
        { total: wrong, parts: [bOnes, cOnes] },
        { total: learners, parts: [...leaves] },
      ])
      // Who knows less of the total can tell less of what is in it.
      if (learners.state !== 'shown') return
      const found = leaves.map(() => new Set<number>())
      const wrongSizes = new Set(sizesOf(wrong, learners.count))
      const openSizes = new Set(sizesOf(openOnes, learners.count))
      for (const right of sizesOf(rightOnes, learners.count)) {
        for (const b of sizesOf(bOnes, learners.count)) {
          for (const c of sizesOf(cOnes, learners.count)) {
            const open = learners.count - right - b - c
            if (!wrongSizes.has(b + c) || !openSizes.has(open)) continue
            for (const [index, size] of [right, b, c, open].entries()) found[index]?.add(size)
          }
        }
      }
      for (const [index, { state }] of leaves.entries()) {
        if (state === 'small') expect(found[index]?.size).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 300 },
  )
})
