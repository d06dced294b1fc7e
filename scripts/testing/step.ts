// One step of the tests: a command, how it went, and what it said.

import { spawn } from 'node:child_process'
import { PROJECT_FOLDER } from '../package/project.ts'

export interface Step {
  /** For the summary, in words. */
  readonly name: string
  readonly run: () => Promise<Outcome>
}

export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** What to show when something failed. */
  readonly output: string
  /** Which tests failed, where it is tests. */
  readonly failures?: readonly string[]
  /** What to know all the same, in a sentence. */
  readonly note?: string
}

export interface FinishedStep extends Outcome {
  readonly name: string
  readonly seconds: number
}

/** Steps one after the other; a failed one does not stop those behind it. */
export async function runInTurn(steps: readonly Step[]): Promise<readonly FinishedStep[]> {
  const finished: FinishedStep[] = []
  for (const { name, run } of steps) {
    const start = performance.now()
    const outcome = await run()
    finished.push({ name, ...outcome, seconds: (performance.now() - start) / 1000 })
  }
  return finished
}

/** A check that counts as one: passed when the command ends with 0. */
export function check(name: string, ...command: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runNode(command)
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
    },
  }
}

/** Runs Node in the project's folder. */
export function runNode(
  command: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const running = spawn(process.execPath, command, {
    cwd: PROJECT_FOLDER,
    env: { ...process.env, ...colours },
  })
  return new Promise((resolve) => {
    const said: Buffer[] = []
    running.stdout.on('data', (part) => said.push(part))
    running.stderr.on('data', (part) => said.push(part))
    running.on('error', (error) => resolve({ code: 1, output: String(error) }))
    running.on('close', (code) => resolve({ code: code ?? 1, output: String(Buffer.concat(said)) }))
  })
}
