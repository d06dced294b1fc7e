// How every command ends.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

const COMMAND = `
import { run } from './scripts/terminal/run.ts'
await run(async () => {
  for (let line = 0; line < 5000; line++) {
    console.log('x'.repeat(100))
    await new Promise((go) => setImmediate(go))
  }
  console.error('All done.')
  return 3
})
`

describe('a command', () => {
  it('ends quietly, with all done, where nobody reads its words to the end', async () => {
    const running = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', COMMAND],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let said = ''
    running.stderr.on('data', (words) => {
      said += words
    })
    running.stdout.once('data', () => running.stdout.destroy())
    const [code] = await once(running, 'close')
    expect(said).toBe('All done.\n')
    expect(code).toBe(3)
  })
})
