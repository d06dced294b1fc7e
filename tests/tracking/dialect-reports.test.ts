import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { strictLms } from '../support/strict-lms.ts'
import { aReport, passed } from './samples.ts'

const editions = [
  ['1.2', dialect12],
  ['2004', dialect2004],
] as const

describe('a report in SCORM 1.2', () => {
  it('is the packed state first, then status, score and place', () => {
    expect(dialect12.reportPairs(passed)).toEqual([
      ['cmi.suspend_data', passed.savedState],
      ['cmi.core.lesson_status', 'passed'],
      ['cmi.core.score.raw', '87.5'],
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.lesson_location', passed.place],
    ])
  })

  it.each([
    ['inProgress', 'unknown', 'incomplete'],
    ['inProgress', 'passed', 'incomplete'],
    ['inProgress', 'failed', 'failed'],
    ['complete', 'unknown', 'completed'],
    ['complete', 'passed', 'passed'],
    ['complete', 'failed', 'failed'],
  ] as const)('%s and %s is %s', (completion, success, status) => {
    const pairs = dialect12.reportPairs(aReport({ completion, success }))
    expect(pairs).toContainEqual(['cmi.core.lesson_status', status])
  })
})

describe('a report in SCORM 2004', () => {
  it('is the packed state first, then completion, success, score, place and share', () => {
    expect(dialect2004.reportPairs(passed)).toEqual([
      ['cmi.suspend_data', passed.savedState],
      ['cmi.completion_status', 'completed'],
      ['cmi.success_status', 'passed'],
      ['cmi.score.scaled', '0.875'],
      ['cmi.score.raw', '87.5'],
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.location', passed.place],
      ['cmi.progress_measure', '1'],
    ])
  })

  it('keeps completion and success apart', () => {
    const pairs = dialect2004.reportPairs(aReport({ success: 'passed' }))
    expect(pairs).toContainEqual(['cmi.completion_status', 'incomplete'])
    expect(pairs).toContainEqual(['cmi.success_status', 'passed'])
  })
})

describe.each(editions)('any report in SCORM %s', (edition, dialect) => {
  it('has no score before the check has been finished', () => {
    const elements = dialect.reportPairs(aReport()).map(([element]) => element)
    expect(elements.filter((element) => element.includes('score'))).toEqual([])
  })

  it('is taken by a system that follows the standard to the letter', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    const reports = fc.record({
      completion: fc.constantFrom('inProgress' as const, 'complete' as const),
      success: fc.constantFrom('unknown' as const, 'passed' as const, 'failed' as const),
      score: fc.option(part, { nil: undefined }),
      share: part,
      place: fc.string({ maxLength: 200 }),
      savedState: fc.string({ maxLength: 4096 }),
      shorter: fc.constant([]),
    })
    fc.assert(
      fc.property(reports, (report) => {
        const { api, refused } = launched(edition)
        for (const [element, value] of dialect.reportPairs(report)) {
          expect(api.set(element, value), `${element} ${value}`).toBe('true')
        }
        expect(refused()).toEqual([])
      }),
    )
  })

  it('says a score of two decimals as points of 100', () => {
    const [raw] = dialect
      .reportPairs(aReport({ score: 2 / 3 }))
      .filter(([element]) => element.endsWith('score.raw'))
    expect(raw?.[1]).toBe('66.67')
  })
})

describe('a launch', () => {
  const read = (values: Readonly<Record<string, string>>) => (element: string) =>
    values[element] ?? ''

  it.each([
    ['80', 0.8],
    ['100', 1],
    ['72.5', 0.725],
    [' 75 ', 0.75],
    ['', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['800', undefined],
    ['80%', undefined],
    ['NaN', undefined],
    ['null', undefined],
  ])('reads the mastery score %j of 1.2 as %s', (written, passMark) => {
    const launch = dialect12.readLaunch(read({ 'cmi.student_data.mastery_score': written }))
    expect(launch.passMark).toBe(passMark)
  })

  it.each([
    ['0.8', 0.8],
    ['1', 1],
    ['.75', 0.75],
    ['', undefined],
    ['-0.5', undefined],
    ['80', undefined],
    ['eighty', undefined],
  ])('reads the passing score %j of 2004 as %s', (written, passMark) => {
    const launch = dialect2004.readLaunch(read({ 'cmi.scaled_passing_score': written }))
    expect(launch.passMark).toBe(passMark)
  })

  it.each([
    ['passed', true, true],
    ['completed', true, false],
    ['failed', false, false],
    ['incomplete', false, false],
    ['', false, false],
  ])('knows a lesson status of %j', (status, completed, hasPassed) => {
    const { recorded } = dialect12.readLaunch(read({ 'cmi.core.lesson_status': status }))
    expect(recorded).toEqual({ completed, passed: hasPassed, bestScore: undefined })
  })

  it('takes no zero that a system begins with for a result', () => {
    const launch12 = dialect12.readLaunch(read({ 'cmi.core.score.raw': '0' }))
    const launch2004 = dialect2004.readLaunch(read({ 'cmi.score.scaled': '0' }))
    expect(launch12.recorded.bestScore).toBeUndefined()
    expect(launch2004.recorded.bestScore).toBeUndefined()
  })

  it.each(['', 'normal', 'Normal', 'undefined'])('is normal where the mode is %j', (mode) => {
    expect(dialect12.readLaunch(read({ 'cmi.core.lesson_mode': mode })).mode).toBe('normal')
    expect(dialect2004.readLaunch(read({ 'cmi.mode': mode })).mode).toBe('normal')
  })
})

/** A session that runs, spoken to without our own runtime. */
function launched(edition: '1.2' | '2004') {
  const lms = strictLms(edition)
  const prefix = edition === '1.2' ? 'LMS' : ''
  lms.api[`${prefix}Initialize`]?.('')
  return {
    api: { set: (...pair: string[]) => lms.api[`${prefix}SetValue`]?.(...pair) },
    refused: () => lms.refused,
  }
}
