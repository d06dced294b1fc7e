// Vitest's report to numbers.

import type { Outcome } from './step.ts'

/**
 * A file that does not load fails no test of its own, but it is a failure all the same.
 *
 * @param report JSON of Vitest's reporter
 */
export function countTests(code: number, output: string, report: string): Outcome {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] }: Report = JSON.parse(report)
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests)
  const counted = { passed: numPassedTests, failed, output }
  const again = testResults.flatMap((file) => file.assertionResults).filter(wasTriedAgain)
  return again.length === 0 ? counted : { ...counted, note: again.map(inWords).join('\n\n') }
}

interface Report {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly testResults?: readonly { readonly assertionResults: readonly TriedTest[] }[]
}

interface TriedTest {
  readonly fullName: string
  readonly status: string
  /** Of each try. */
  readonly failureMessages: readonly string[]
}

const wasTriedAgain = ({ status, failureMessages }: TriedTest) =>
  status === 'passed' && failureMessages.length > 0

const inWords = ({ fullName, failureMessages }: TriedTest) =>
  `Passed at the second try: ${fullName}\nThe first one: ${failureMessages[0]}`
