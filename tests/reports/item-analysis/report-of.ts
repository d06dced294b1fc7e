// A report from exports that are written to a folder for it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Course } from '../../../scripts/compile/compiled-course.ts'
import { type ItemReport, itemReport } from '../../../scripts/reports/item-analysis/item-report.ts'
import { collectLearners } from '../../../scripts/reports/item-analysis/learners.ts'
import { course } from './people.ts'

type Written = string | Uint8Array

/** Of one export or more; with little room in memory where so much is said. */
export async function reportOf(
  written: Written | readonly Written[],
  mostInMemory?: number,
  about: Course = course,
): Promise<ItemReport> {
  const folder = await mkdtemp(join(tmpdir(), 'item analysis '))
  const all = typeof written === 'string' || written instanceof Uint8Array ? [written] : written
  try {
    const paths = all.map((_, index) => join(folder, `export ${index + 1}.csv`))
    for (const [index, path] of paths.entries()) await writeFile(path, all[index] ?? '')
    return await itemReport(about, paths, collectLearners(mostInMemory))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What is said instead of a report, without the place of the file. */
export const faultOf = (written: Written | readonly Written[]): Promise<string> =>
  reportOf(written).then(
    () => 'no fault',
    (error: Error) => error.message.replace(/\S*item analysis \S*\//g, ''),
  )
