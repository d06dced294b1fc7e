// Runs one of the TypeScript commands.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PROJECT_FOLDER = fileURLToPath(new URL('../', import.meta.url))

/** The command ends with the script's exit code. */
export function runScript(name, args) {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const script = join(PROJECT_FOLDER, 'scripts', name)
  const running = spawn(process.execPath, ['--import', tsx, script, ...args], {
    cwd: PROJECT_FOLDER,
    stdio: 'inherit',
  })
  // Ctrl+C reaches both: the script says its last words, and we end with it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => running.kill('SIGTERM'))
  running.on('exit', (code) => process.exit(code === null ? 1 : code))
}
