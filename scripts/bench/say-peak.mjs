// Imported before a command: as it ends, the process says how much memory it held at most.

import { readFileSync } from 'node:fs'

process.on('exit', () => console.error(`peak: ${Math.round(kilobytes() / 1000)} MB`))

/** On Linux `maxRSS` of a new process begins with that of the one which started it. */
function kilobytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  const [, own] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(own)
}
