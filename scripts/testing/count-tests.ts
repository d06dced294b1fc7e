// Vitest's report to numbers and names.

import { relative } from 'node:path'
import { PROJECT_FOLDER } from '../package/project.ts'
import type { Outcome } from './step.ts'

/** As much as is read of what Vitest's reporter writes. */
interface Report {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly testResults?: readonly FileReport[]
}

interface FileReport {
  /** Its path. */
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
}

/**
 * A file that does not load fails no test of its own, but it is a failure all the same.
 *
 * @param report JSON of Vitest's reporter
 */
export function countTests(code: number, output: string, report: string): Outcome {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] }: Report = JSON.parse(report)
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed, output, failures: testResults.flatMap(failuresOf) }
}

function failuresOf({ name, status, assertionResults }: FileReport): readonly string[] {
  if (status !== 'failed') return []
  const file = relative(PROJECT_FOLDER, name)
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  return failed.length > 0 ? failed.map(({ fullName }) => `${file}: ${fullName}`) : [file]
}
