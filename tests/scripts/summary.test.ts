import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/testing/count-tests.ts'
import type { FinishedStep } from '../../scripts/testing/step.ts'
import { summarise } from '../../scripts/testing/summary.ts'

const step = (name: string, passed: number, failed: number, output = ''): FinishedStep => ({
  name,
  passed,
  failed,
  output,
  seconds: 1.25,
})

describe('the summary of the tests', () => {
  it('has a line for each step, and the sums at its end', () => {
    const steps = [
      step('Types', 1, 0),
      step('Style', 0, 1, 'A line is too long.'),
      step('All tests', 240, 2, 'It broke.'),
    ]
    expect(summarise(steps)).toBe(
      [
        '── Style ──',
        '',
        'A line is too long.',
        '',
        '── All tests ──',
        '',
        'It broke.',
        '',
        'Types        1.3 s   passed',
        'Style        1.3 s   failed',
        'All tests    1.3 s   240 passed, 2 failed',
        '',
        '241 passed, 3 failed',
      ].join('\n'),
    )
  })

  it('says what was left out, and why', () => {
    const leftOut = { ...step('A browser', 0, 0), note: 'There is none here.' }
    expect(summarise([leftOut, step('Tests', 2, 0)])).toBe(
      [
        'A browser    1.3 s   left out',
        'Tests        1.3 s   2 passed',
        '',
        'There is none here.',
        '',
        '2 passed, 0 failed',
      ].join('\n'),
    )
  })

  it('does not show what a step said that passed', () => {
    expect(summarise([step('Types', 1, 0, 'All is well.')])).not.toContain('All is well.')
  })
})

describe('the count of the tests', () => {
  it('is what Vitest reports', () => {
    const report = JSON.stringify({ numPassedTests: 12, numFailedTests: 3 })
    expect(countTests(1, '', report)).toMatchObject({ passed: 12, failed: 3 })
  })

  it('has a failure when a file of tests did not load', () => {
    const report = JSON.stringify({ numPassedTests: 12, numFailedTests: 0 })
    expect(countTests(1, '', report)).toMatchObject({ passed: 12, failed: 1 })
  })

  it('has a failure when Vitest itself fell over', () => {
    expect(countTests(134, '', '{}')).toMatchObject({ passed: 0, failed: 1 })
  })
})
