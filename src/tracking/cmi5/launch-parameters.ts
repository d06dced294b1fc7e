// What a learning system puts into the address that it opens (cmi5, 8.1), in any order.

import { failed, ok, type Result } from '../../course/result.ts'
import type { Fault } from '../port.ts'
import { asObject, type Json } from './json.ts'

export interface LaunchParameters {
  /** It ends in `/`. */
  readonly endpoint: string
  /** Where the token is asked for, once. */
  readonly fetch: string
  readonly actor: Json
  readonly registration: string
  readonly activityId: string
}

const NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']

/** @param address of the page, with all that stands behind the `?` */
export function launchParameters(address: string): Result<LaunchParameters, Fault> {
  const { searchParams } = new URL(address)
  const given = (name: string) => searchParams.get(name)?.trim() ?? ''
  const lost = NAMES.filter((name) => given(name) === '')
  if (lost.length > 0) return notFound(`the address has no ${lost.join(', ')}`)
  const actor = asObject(given('actor'))
  if (!actor) return notFound('the actor in the address is no JSON object')
  const urls = ['endpoint', 'fetch'].map((name) => webAddress(given(name), address))
  const [endpoint, fetch] = urls
  if (!endpoint || !fetch) return notFound('endpoint or fetch in the address is no web address')
  return ok({
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    fetch,
    actor,
    registration: given('registration'),
    activityId: given('activityId'),
  })
}

const notFound = (detail: string) => failed<Fault>({ kind: 'notFound', detail })

/** The whole address; undefined for what is none of the web. */
export function webAddress(text: string, from: string): string | undefined {
  try {
    const { href, protocol } = new URL(text, from)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
