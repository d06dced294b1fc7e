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

/** @param address of the page, with all that stands behind the `?` */
export function launchParameters(address: string): Result<LaunchParameters, Fault> {
  const { searchParams } = new URL(address)
  const given = (name: string) => searchParams.get(name)?.trim() ?? ''
  const values = {
    endpoint: webAddress(given('endpoint'), address),
    fetch: webAddress(given('fetch'), address),
    actor: asObject(given('actor')),
    registration: given('registration'),
    activityId: given('activityId'),
  }
  const { endpoint, fetch, actor } = values
  const lost = Object.entries(values).flatMap(([name, value]) => (value ? [] : name))
  if (lost.length > 0 || !endpoint || !fetch || !actor) {
    const detail = `nothing to be used in the address for ${lost.join(', ')}`
    return failed({ kind: 'notFound', detail })
  }
  return ok({ ...values, endpoint: endpoint.replace(/\/?$/, '/'), fetch, actor })
}

/** The whole address; undefined for what is none of the web. */
export function webAddress(text: string, from: string): string | undefined {
  if (!text) return undefined
  try {
    const { href, protocol } = new URL(text, from)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
