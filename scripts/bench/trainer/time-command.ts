// A command over a course on the disk, as a trainer starts it: a process of its own.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PROJECT_FOLDER } from '../../package/project.ts'

/**
 * @param script in `scripts/`
 * @param folder the one with `content/` in it
 */
export function timeCommand(
  script: string,
  folder: string,
): {
  readonly milliseconds: number
  /** The most memory that it held. */
  readonly megabytes: number
} {
  const start = performance.now()
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      join(PROJECT_FOLDER, 'node_modules/tsx/dist/loader.mjs'),
      '--import',
      pathToFileURL(join(PROJECT_FOLDER, 'scripts/bench/say-peak.mjs')).href,
      join(PROJECT_FOLDER, 'scripts', script),
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  const milliseconds = performance.now() - start
  const [, megabytes] = /peak: (\d+) MB/.exec(stderr) ?? []
  return { milliseconds, megabytes: Number(megabytes) }
}
