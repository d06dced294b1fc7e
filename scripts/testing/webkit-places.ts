// Where WebKitGTK's small browser may be, which stands for Safari. It can be driven on Linux alone,
// and only beside two more programs: its driver, and a screen that nobody sees.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inPath } from './in-path.ts'

export const canDriveWebKit = (): boolean =>
  process.platform === 'linux' &&
  ['WebKitWebDriver', 'Xvfb'].every((name) => inPath(name).some((place) => existsSync(place)))

/** Each family of systems has a folder of its own for it: Fedora, Arch, Debian. */
export const webkitPlaces = (): readonly string[] =>
  ['/usr/libexec', '/usr/lib', ...foldersIn('/usr/lib', /-linux-gnu/)]
    .flatMap((folder) => foldersIn(folder, /^webkit2?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))

function foldersIn(folder: string, like: RegExp): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => like.test(name))
    .map((name) => join(folder, name))
}
