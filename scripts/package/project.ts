// Where this project's own files lie, wherever its commands are called from.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url))

/** With line feeds alone: a checkout on Windows may turn line ends, a package must not differ. */
export async function readText(...path: readonly string[]): Promise<string> {
  return (await readFile(join(...path), 'utf8')).replaceAll('\r\n', '\n')
}
