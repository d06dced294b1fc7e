import { describe, expect, it } from 'vitest'
import { cell, hideSmall } from '../../../scripts/reports/item-analysis/hide-small.ts'
import { countWords, shareWords } from '../../../scripts/reports/item-analysis/shown.ts'

/** A total and its parts, as a report shows them. */
function shown(...counts: readonly number[]): readonly string[] {
  const parts = counts.map(cell)
  const total = cell(counts.reduce((sum, count) => sum + count, 0))
  hideSmall([{ total, parts }])
  return [total, ...parts].map(countWords)
}

describe('UAD2: a count of people', () => {
  it.each([
    ['groups of ten and more are shown', [20, 10], ['30', '20', '10']],
    ['nobody is no group', [30, 0], ['30', '30', '0']],
    ['a small group takes another with it', [30, 4], ['34', '25 or more', 'under 10']],
    ['of several, the smallest that is left', [40, 20, 4], ['64', '40', '15 or more', 'under 10']],
    ['two small ones may be enough', [40, 7, 7], ['54', '40', 'under 10', 'under 10']],
    [
      'two that are small together are one small group',
      [40, 2, 3],
      ['45', '27 or more', 'under 10', 'under 10'],
    ],
    [
      'limits that leave no choice hide the total too',
      [10, 1],
      ['11 or more', 'hidden', 'under 10'],
    ],
    ['two that can only be nine each', [40, 9, 9], ['58', '40 or more', 'under 10', 'under 10']],
  ])('%s', (_, counts, words) => {
    expect(shown(...counts)).toEqual(words)
  })

  it('a share is as rough as its count', () => {
    const [right, wrong, total] = [cell(30), cell(4), cell(34)]
    hideSmall([{ total, parts: [right, wrong] }])
    expect([shareWords(right, total), shareWords(wrong, total)]).toEqual([
      '73% or more',
      'under 30%',
    ])
  })

  it('a group that two tables have in common is hidden in both', () => {
    const [right, wrong, b, c] = [cell(40), cell(24), cell(20), cell(4)]
    const learners = cell(64)
    hideSmall([
      { total: learners, parts: [right, wrong] },
      { total: wrong, parts: [b, c] },
      { total: learners, parts: [right, b, c] },
    ])
    expect([right, wrong, b, c].map(countWords)).toEqual(['40', '24', '15 or more', 'under 10'])
  })
})
