// The list of files that were made together, each with its SHA-256: `sha256sum -c checksums.txt`
// says whether they are as they were made.

import { createHash } from 'node:crypto'
import { type PackageFile, textFile } from './package-file.ts'

export const CHECKSUMS = 'checksums.txt'

export function checksumsFile(files: readonly PackageFile[]): PackageFile {
  const lines = files.map(({ name, bytes }) => {
    const sum = createHash('sha256').update(bytes).digest('hex')
    return { name, line: `${sum}  ${name}\n` }
  })
  lines.sort((a, b) => (a.name < b.name ? -1 : 1))
  return textFile(CHECKSUMS, lines.map(({ line }) => line).join(''))
}

/** Names in such a list, with its own; what is no line of it is passed by. */
export function namesIn(checksums: string): readonly string[] {
  const names = [...checksums.matchAll(/^[0-9a-f]{64} {2}([^/\\\n]+)$/gm)].map(
    ([, name = '']) => name,
  )
  return names.length > 0 ? [...names, CHECKSUMS] : []
}
