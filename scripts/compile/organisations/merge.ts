// What was found for one organisation and what for all, told once.

import type { Diagnostic } from '../diagnostic.ts'
import type { Organisation } from './organisation.ts'

export interface Told {
  readonly organisation: Organisation
  readonly diagnostics: readonly Diagnostic[]
}

/** Each finding once; one that not everybody has says for whom it is. */
export function merge(told: readonly Told[]): readonly Diagnostic[] {
  const [only, ...others] = told
  if (!only || others.length === 0) return only?.diagnostics ?? []
  const whose = new Map<string, { readonly found: Diagnostic; readonly names: Set<string> }>()
  for (const { organisation, diagnostics } of told) {
    for (const found of diagnostics) {
      const key = JSON.stringify(found)
      const known = whose.get(key) ?? { found, names: new Set() }
      known.names.add(organisation.profile.file)
      whose.set(key, known)
    }
  }
  return [...whose.values()].map(({ found, names }) =>
    names.size === told.length || isInProfile(found, told) ? found : forSome(found, [...names]),
  )
}

/** There everybody sees whose it is. */
const isInProfile = ({ at }: Diagnostic, told: readonly Told[]) =>
  told.some(({ organisation }) => organisation.source?.path === at.file)

function forSome(found: Diagnostic, names: readonly string[]): Diagnostic {
  const last = names.at(-1) ?? ''
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
  const whose = names.length > 1 ? `profiles ${list}` : `profile ${list}`
  return { ...found, what: `${found.what} This is so only for the ${whose}.` }
}
