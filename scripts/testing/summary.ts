// What the tests say at the end.

import type { FinishedStep } from './step.ts'

/**
 * What failed in full, then a line for each step, what to know, what failed by name (the end is what
 * is left of a long log), and `N passed, N failed`.
 */
export function summarise(steps: readonly FinishedStep[]): string {
  const failures = steps.filter(({ failed }) => failed > 0)
  const width = Math.max(...steps.map(({ name }) => name.length))
  const lines = steps.map(({ name, seconds, passed, failed }) => {
    const time = `${seconds.toFixed(1)} s`.padStart(8)
    return `${name.padEnd(width)} ${time}   ${count(passed, failed)}`
  })
  const notes = steps.flatMap(({ note }) => (note ? ['', note] : []))
  const named = failures.flatMap(({ failures = [] }) => failures)
  const names = named.length > 0 ? ['', 'What failed:', ...named.map((name) => `  ${name}`)] : []
  return [...failures.map(showFailure), ...lines, ...notes, ...names, '', total(steps)].join('\n')
}

const showFailure = ({ name, output }: FinishedStep) => `── ${name} ──\n\n${output.trim()}\n`

function count(passed: number, failed: number): string {
  if (passed + failed === 0) return 'left out'
  if (passed + failed === 1) return failed === 1 ? 'failed' : 'passed'
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`
}

function total(steps: readonly FinishedStep[]): string {
  const passed = steps.reduce((sum, step) => sum + step.passed, 0)
  const failed = steps.reduce((sum, step) => sum + step.failed, 0)
  return `${passed} passed, ${failed} failed`
}
