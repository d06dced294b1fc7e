import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDurations } from '../../scripts/compile/durations.ts'
import { dayAfter } from '../../src/course/durations.ts'

const written = (day: Date) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`

/** The day so long after one, as trainers write the time. */
const after = (time: string, year: number, month: number, day: number) => {
  const [duration] = readDurations(time) ?? []
  return duration && written(dayAfter(new Date(year, month - 1, day, 23, 59), duration))
}

describe('the day', () => {
  it.each([
    ['1 day', 2026, 12, 31, '2027-01-01'],
    ['1 week', 2026, 11, 27, '2026-12-04'],
    ['12 weeks', 2026, 11, 27, '2027-02-19'],
    ['1 month', 2026, 11, 27, '2026-12-27'],
    ['1 month', 2027, 1, 31, '2027-02-28'],
    ['1 month', 2028, 1, 31, '2028-02-29'],
    ['6 months', 2026, 8, 31, '2027-02-28'],
    ['12 months', 2028, 2, 29, '2029-02-28'],
    ['1 year', 2026, 3, 29, '2027-03-29'],
    ['13 months', 2026, 12, 31, '2028-01-31'],
  ])('%s after %i-%i-%i is %s', (time, year, month, day, expected) => {
    expect(after(time, year, month, day)).toBe(expected)
  })

  it('of a number of months is in the month that is so many later, and never a later one', () => {
    const day = fc.date({
      min: new Date(2000, 0, 1),
      max: new Date(2100, 0, 1),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const to = dayAfter(from, { months, days: 0 })
        const passed =
          (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth()
        expect(passed).toBe(months)
        expect(to.getDate()).toBeLessThanOrEqual(from.getDate())
      }),
    )
  })
})

describe('times as trainers write them', () => {
  it.each([
    ['1 week', [{ months: 0, days: 7 }]],
    [
      '1 week, 6 months',
      [
        { months: 0, days: 7 },
        { months: 6, days: 0 },
      ],
    ],
    ['1 Month, 6 months and 1 year', [1, 6, 12].map((months) => ({ months, days: 0 }))],
    ['10days', [{ months: 0, days: 10 }]],
  ])('%s can be read', (text, expected) => {
    expect(readDurations(text)).toEqual(expected)
  })

  it.each(['', 'in spring', '1 week, in spring', '0 weeks', '-1 week', '1.5 weeks', 'week', ','])(
    '"%s" cannot',
    (text) => {
      expect(readDurations(text)).toBeUndefined()
    },
  )
})
