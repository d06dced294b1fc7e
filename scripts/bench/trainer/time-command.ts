// A command over a course on the disk, as a trainer starts it: a process of its own.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
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
      `data:text/javascript,process.on('exit',()=>process.stderr.write('most '+process.resourceUsage().maxRSS))`,
      join(PROJECT_FOLDER, 'scripts', script),
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  const milliseconds = performance.now() - start
  // In kilobytes, on every system.
  const [, most = ''] = /most (\d+)$/.exec(stderr) ?? []
  return { milliseconds, megabytes: Number(most) / 1000 }
}
