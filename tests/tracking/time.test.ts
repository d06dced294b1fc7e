import { describe, expect, it } from 'vitest'
import { time12, timespan12, timespan2004, timestamp2004 } from '../../src/tracking/scorm/time.ts'

describe('time', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0S'],
    [12_500, '0000:00:12.50', 'PT12.5S'],
    [12_050, '0000:00:12.05', 'PT12.05S'],
    [59_999, '0000:01:00.00', 'PT1M0S'],
    [300_000, '0000:05:00.00', 'PT5M0S'],
    [3_723_450, '0001:02:03.45', 'PT1H2M3.45S'],
    [360_000_000, '0100:00:00.00', 'PT100H0S'],
    [-5000, '0000:00:00.00', 'PT0S'],
  ])('%i milliseconds last %s in 1.2 and %s in 2004', (milliseconds, in12, in2004) => {
    expect(timespan12(milliseconds)).toBe(in12)
    expect(timespan2004(milliseconds)).toBe(in2004)
  })

  it('ends in 1.2 where four digits of hours end', () => {
    expect(timespan12(36_000_000_000)).toBe('9999:59:59.99')
  })

  it('is the learner’s clock in 1.2, and UTC with two decimals in 2004', () => {
    expect(time12(new Date(2026, 0, 2, 4, 5, 6))).toBe('04:05:06')
    expect(timestamp2004(new Date(Date.UTC(2026, 0, 2, 4, 5, 6)))).toBe('2026-01-02T04:05:06.00Z')
  })
})
