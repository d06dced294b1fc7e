// The step that makes sure of a browser: looks for one, else installs one where that is allowed.

import { spawn } from 'node:child_process'
import { findBrowser } from './browser.ts'
import type { Outcome, Step } from './step.ts'

export const browserStep: Step = {
  name: 'A browser for the journeys',
  run: async () => {
    if (findBrowser()) return FOUND
    const said = await installChromium()
    return findBrowser() ? FOUND : { passed: 0, failed: 1, output: `${said}${HOW_TO_GET_ONE}` }
  },
}

const FOUND: Outcome = { passed: 1, failed: 0, output: '' }
const HOW_TO_GET_ONE =
  'No browser was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to the program of one.'

/** Debian and its relatives, as root or with sudo that asks nothing. */
async function installChromium(): Promise<string> {
  if (!(await run('apt-get', '--version')).worked) return ''
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args: string[]) => run(...asRoot, 'apt-get', ...args)
  const updated = await apt('update')
  const installed = await apt('install', '-y', '--no-install-recommends', 'chromium')
  return installed.worked ? '' : `${updated.said}${installed.said}\n`
}

function run(program = '', ...args: readonly string[]) {
  return new Promise<{ readonly worked: boolean; readonly said: string }>((resolve) => {
    const running = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    running.stdout.on('data', (part) => {
      said += part
    })
    running.stderr.on('data', (part) => {
      said += part
    })
    running.on('error', () => resolve({ worked: false, said }))
    running.on('close', (code) => resolve({ worked: code === 0, said }))
  })
}
