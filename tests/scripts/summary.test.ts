import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_FOLDER } from '../../scripts/package/project.ts'
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

  it('names at its end what failed, where most of a long log is cut away', () => {
    const failures = ['tests/a.test.ts: a learner reads', 'tests/b.test.ts']
    const said = summarise([{ ...step('Tests', 8, 2, 'It broke.'), failures }])
    expect(said.split('\n').slice(-6)).toEqual([
      '',
      'What failed:',
      '  tests/a.test.ts: a learner reads',
      '  tests/b.test.ts',
      '',
      '8 passed, 2 failed',
    ])
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

  it('comes with the names of those that failed, and of files that did not load', () => {
    const file = (name: string, status: string, ...results: readonly (readonly string[])[]) => ({
      name: join(PROJECT_FOLDER, 'tests', name),
      status,
      assertionResults: results.map(([fullName, status]) => ({ fullName, status })),
    })
    const testResults = [
      file('a.test.ts', 'failed', ['a learner reads', 'passed'], ['a learner leaves', 'failed']),
      file('b.test.ts', 'failed'),
      file('c.test.ts', 'passed', ['a trainer writes', 'passed']),
    ]
    const report = JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults })
    expect(countTests(1, '', report).failures).toEqual([
      `${join('tests', 'a.test.ts')}: a learner leaves`,
      join('tests', 'b.test.ts'),
    ])
  })

  it('has a failure when a file of tests did not load', () => {
    const report = JSON.stringify({ numPassedTests: 12, numFailedTests: 0 })
    expect(countTests(1, '', report)).toMatchObject({ passed: 12, failed: 1 })
  })

  it('has a failure when Vitest itself fell over', () => {
    expect(countTests(134, '', '{}')).toMatchObject({ passed: 0, failed: 1 })
  })
})
