// The report to disk: each file under another name first, so that none is left half written.

import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * @returns the paths
 * @throws a system error, with the earlier report as it was
 */
export async function writeReport(
  folder: string,
  files: Readonly<Record<'html' | 'csv', string>>,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const all = Object.entries(files).map(([ending, text]) => ({
    path: join(folder, `item-analysis.${ending}`),
    text,
  }))
  try {
    for (const { path, text } of all) await writeFile(`${path}.part`, text)
    for (const { path } of all) await rename(`${path}.part`, path)
  } finally {
    for (const { path } of all) await rm(`${path}.part`, { force: true })
  }
  return all.map(({ path }) => path.replaceAll('\\', '/'))
}
