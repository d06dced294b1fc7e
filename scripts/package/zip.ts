// The only import of fflate.

import { gzipSync, unzipSync, type ZipOptions, zipSync } from 'fflate'
import type { PackageFile } from './package-file.ts'

/** To compress them once more takes long and gains nothing. */
const SMALL_ALREADY = /\.(?:mp4|m4a|mp3)$/

/**
 * A zip of the files at its root. The same files give the same bytes on any machine, in any time
 * zone and from any order.
 */
export function zipFiles(files: readonly PackageFile[]): Uint8Array {
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const packed = byName.map(({ name, bytes }): [string, [Uint8Array, ZipOptions]] => [
    name,
    [bytes, { level: SMALL_ALREADY.test(name) ? 0 : 9 }],
  ])
  return zipSync(Object.fromEntries(packed), {
    os: 0,
    // Local time on purpose: a zip has no time zone, so an ISO time would differ by machine.
    mtime: new Date(1980, 0, 1),
  })
}

/** @returns undefined for what is no zip */
export function unzipFiles(zip: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(zip)
  } catch {
    return undefined
  }
}

/** What a file weighs where it is sent compressed: the same on any machine. */
export const sentSize = (bytes: Uint8Array): number => gzipSync(bytes, { mtime: 0 }).length
