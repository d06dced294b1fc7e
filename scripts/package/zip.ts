// The only import of fflate.

import { zipSync } from 'fflate'
import type { PackageFile } from './package-file.ts'

/**
 * A zip of the files at its root. The same files give the same bytes on any machine, in any time
 * zone and from any order.
 */
export function zipFiles(files: readonly PackageFile[]): Uint8Array {
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  return zipSync(Object.fromEntries(byName.map(({ name, bytes }) => [name, bytes])), {
    level: 9,
    os: 0,
    // Local time on purpose: a zip has no time zone, so an ISO time would differ by machine.
    mtime: new Date(1980, 0, 1),
  })
}
