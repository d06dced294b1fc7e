// Where Firefox may be, whatever the system.

import { readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inPath } from './in-path.ts'

export function firefoxPlaces(): readonly string[] {
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'))
  }
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
    )
  }
  return ['firefox-esr', 'firefox'].flatMap(inPath).filter((place) => !isSnap(place))
}

const LARGEST_SCRIPT = 100_000

/** A Firefox in a snap sees no profile of ours, so it cannot be driven. A script may stand for it. */
function isSnap(place: string): boolean {
  try {
    const program = realpathSync(place)
    const isScript = statSync(program).size < LARGEST_SCRIPT
    return /\bsnap\b/.test(isScript ? readFileSync(program, 'latin1') : program)
  } catch {
    return false
  }
}
