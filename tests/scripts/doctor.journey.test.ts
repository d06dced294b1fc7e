// The command itself: exit codes and words.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

function node(...arguments_: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', ...arguments_], {
    cwd: ROOT,
    encoding: 'utf8',
  })
}

describe('the doctor', () => {
  it('ends with 1 where there is a problem, and says it on one page', () => {
    const { status, stdout } = node('scripts/doctor.ts', 'nowhere')
    expect(status).toBe(1)
    expect(stdout).toBe(
      'nowhere:1:1   Problem F01\n  There is no such folder.\n\n  How to fix it: correct the name of the folder, or make it and put a course.md in it.\n\n1 problem in 0 files. Fix the problems to make the package.\n',
    )
  })
})

describe('a command with a fault of its own', () => {
  it('ends with 2: words first, then the trace', () => {
    const folder = mkdtempSync(join(tmpdir(), 'command-'))
    const command = join(folder, 'command.mts')
    const run = JSON.stringify(join(ROOT, 'scripts/terminal/run.ts'))
    writeFileSync(
      command,
      `import { pathToFileURL } from 'node:url'\nconst { run } = await import(pathToFileURL(${run}).href)\nawait run(async () => { throw new Error('Page 7 has no key') })\n`,
    )
    const { status, stderr } = node(command)
    rmSync(folder, { recursive: true })
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^\nThis is a fault in the tool\. [\s\S]*Error: Page 7 has no key\n {4}at /,
    )
  })
})
