// Vitest's report to numbers.

import type { Outcome } from './step.ts'

/**
 * A file that does not load fails no test of its own, but it is a failure all the same.
 *
 * @param report JSON of Vitest's reporter
 */
export function countTests(code: number, output: string, report: string): Outcome {
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(report)
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed, output }
}
