// Debian and its relatives install what is missing, as root or with sudo that asks nothing. A slow
// line, or a lock that somebody holds, costs some minutes at most.

import { spawn } from 'node:child_process'

const MINUTES = 8

const PATIENCE = ['Acquire::http::Timeout=30', 'Acquire::Retries=1', 'DPkg::Lock::Timeout=60']
const OPTIONS = PATIENCE.flatMap((option) => ['-o', option])

/** @returns what was said where it did not work; empty where there is no apt, too */
export async function aptInstall(...names: readonly string[]): Promise<string> {
  if (!(await run('apt-get', '--version')).worked) return ''
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const end = Date.now() + MINUTES * 60_000
  const inTime = (...args: string[]) => {
    const seconds = Math.max(1, Math.ceil((end - Date.now()) / 1000))
    return run(...asRoot, 'timeout', `${seconds}`, 'apt-get', ...OPTIONS, ...args)
  }
  const install = ['install', '-y', '--no-install-recommends', ...names]
  const download = () => inTime(...install, '--download-only')

  // A fresh machine has no lists yet, and an old one has lists of what is gone.
  if (!(await download()).worked) {
    const updated = await inTime('update')
    const downloaded = await download()
    if (!downloaded.worked) return `${updated.said}${downloaded.said}\n`
  }
  // Nothing stops it while it unpacks, which would leave it half installed.
  const installed = await run(...asRoot, 'apt-get', ...OPTIONS, ...install)
  return installed.worked ? '' : `${installed.said}\n`
}

function run(program = '', ...args: readonly string[]) {
  return new Promise<{ readonly worked: boolean; readonly said: string }>((resolve) => {
    const running = spawn(program, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
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
