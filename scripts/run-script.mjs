// Runs one of the TypeScript commands.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PROJECT_FOLDER = fileURLToPath(new URL('../', import.meta.url))

/**
 * What a report runs with: it reads exports of any size a row at a time, and would otherwise leave
 * what it has read lying about until the machine is short of memory.
 */
const LITTLE_MEMORY = ['--max-semi-space-size=2', '--max-old-space-size=120']

/** The command ends with the script's exit code. */
export function runScript(name, args) {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const script = join(PROJECT_FOLDER, 'scripts', name)
  const memory = name === 'report.ts' ? LITTLE_MEMORY : []
  const running = spawn(process.execPath, [...memory, '--import', tsx, script, ...args], {
    cwd: PROJECT_FOLDER,
    stdio: 'inherit',
  })
  // Ctrl+C reaches both: the script says its last words, and we end with it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => running.kill('SIGTERM'))
  running.on('exit', (code) => process.exit(code === null ? 1 : code))
}
