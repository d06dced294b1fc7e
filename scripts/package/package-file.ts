// What lies in a package.

import { createHash } from 'node:crypto'

export interface PackageFile {
  /** Beside `index.html`; small letters, digits, hyphens and dots. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A file whose name changes with its text: learning systems and browsers keep files for months.
 *
 * @param name with its ending, `player.js` for example
 */
export function hashedFile(name: string, text: string): PackageFile {
  const [stem, ending] = name.split('.')
  return textFile(`${stem}-${hashOf(text)}.${ending}`, text)
}

export function textFile(name: string, text: string): PackageFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
