// Opens a file of the content at a place, in whatever the trainer writes with.

import { spawn } from 'node:child_process'
import launch from 'launch-editor'
import type { Place } from './content-report.ts'

/** An editor that cannot be started says so within this many milliseconds. */
const PATIENCE = 400

/**
 * Opens an editor that is running or set (`EDITOR`), at the place; else the system's own program
 * for such files.
 *
 * @param path the file's whole path
 * @returns false where nothing could be opened
 */
export async function openInEditor(path: string, { line, column }: Place): Promise<boolean> {
  const isOpen = await new Promise<boolean>((resolve) => {
    setTimeout(resolve, PATIENCE, true)
    launch(`${path}:${line}:${column}`, () => resolve(false))
  })
  return isOpen || openWithSystem(path)
}

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open', '-t'],
}

function openWithSystem(path: string): Promise<boolean> {
  const [program, ...options] = PROGRAMS[process.platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const opener = spawn(program, [...options, path], { stdio: 'ignore' })
    opener.on('error', () => resolve(false))
    opener.on('exit', (code) => resolve(code === 0))
  })
}
