// Packages of others: what is known of one from its own package.json.

import { join } from 'node:path'
import { PROJECT_FOLDER, readText } from './project.ts'

export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** As its package.json says it. */
  readonly licence: string
}

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/** Folders of the packages that modules are from. */
export const foldersOf = (modules: readonly string[]): readonly string[] => [
  ...new Set(modules.flatMap((file) => IN_PACKAGE.exec(file)?.[1] ?? [])),
]

export async function thirdPartyIn(folder: string): Promise<ThirdParty> {
  const { name, version, license } = JSON.parse(await readText(folder, 'package.json'))
  return { name, version, licence: String(license) }
}

/** One that this project uses, by its name. */
export const thirdParty = (name: string): Promise<ThirdParty> =>
  thirdPartyIn(join(PROJECT_FOLDER, 'node_modules', name))

/** This project's own name, version and licence, and what it is built and tested with. */
export async function ownProject(): Promise<
  ThirdParty & { readonly builtWith: readonly ThirdParty[] }
> {
  const { devDependencies } = JSON.parse(await readText(PROJECT_FOLDER, 'package.json'))
  const builtWith = await Promise.all(Object.keys(devDependencies).sort().map(thirdParty))
  return { ...(await thirdPartyIn(PROJECT_FOLDER)), builtWith }
}
