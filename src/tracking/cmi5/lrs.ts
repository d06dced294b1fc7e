// The only caller of the learning system's record store. It never throws, and waits for no answer
// for ever.

import { failed, ok, type Result } from '../../course/result.ts'
import type { TraceWriter } from '../../trace.ts'
import type { Fault } from '../port.ts'

/** As the browser's own `fetch`. */
export type Ask = (address: string, how: RequestInit) => Promise<Response>

export interface AskingMeans {
  readonly ask: Ask
  readonly note: TraceWriter['note']
}

export interface Asked {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** Below the endpoint. */
  readonly resource: string
  readonly parameters?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: string
  /** The version of a document that this one takes the place of. */
  readonly ifMatch?: string | undefined
}

interface Answer {
  readonly text: string
  /** The document's version; empty where the system does not say, or the browser does not let us know. */
  readonly etag: string
}

export interface Refusal extends Fault {
  /** Of HTTP; 0 where nothing was answered. */
  readonly status: number
}

export type Asking = Promise<Result<Answer, Refusal>>

/** The request leaves in this very tick. */
export type Lrs = (asked: Asked) => Asking

/** Some systems never answer; a save that waits for ever would be no save. */
const PATIENCE = 30_000
/** What browsers take along when a page goes away is 64 KiB, of all requests together. */
const MOST_KEPT_ALIVE = 40_000
const LONGEST_DETAIL = 200

export function lrsAt(endpoint: string, token: string, means: AskingMeans): Lrs {
  return async ({ method, resource, parameters = {}, body, ifMatch }) => {
    const query = new URLSearchParams(parameters).toString()
    const headers = {
      Authorization: `Basic ${token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(ifMatch && { 'If-Match': ifMatch }),
    }
    const how = {
      method,
      headers,
      keepalive: body !== undefined && body.length <= MOST_KEPT_ALIVE,
      ...(body !== undefined && { body }),
    }
    return answerOf(
      `${method} ${resource}`,
      means,
      `${endpoint}${resource}${query && `?${query}`}`,
      how,
    )
  }
}

/** Asks, and judges what comes back. */
export async function answerOf(
  what: string,
  { ask, note }: AskingMeans,
  address: string,
  how: RequestInit,
): Asking {
  const told = note(what, [address, String(how.body ?? '')])
  try {
    const response = await ask(address, { ...how, signal: AbortSignal.timeout(PATIENCE) })
    const text = await response.text()
    const { ok: isOk, status, headers } = response
    told(`${status} ${text}`)
    const refused = (kind: Fault['kind'], why: string) =>
      failed({ kind, status, detail: `${what}: ${why}`.slice(0, LONGEST_DETAIL) })
    if (status === 401) return refused('sessionOver', `401 ${text}`)
    if (!isOk) return refused('refused', `${status} ${text}`)
    // After a time-out some systems answer each request with their page to sign in.
    const isPage = /html/i.test(headers.get('content-type') ?? '')
    if (isPage) return refused('sessionOver', 'answered with a page, as to sign in')
    return ok({ text, etag: headers.get('etag') ?? '' })
  } catch (error) {
    return failed({ kind: 'refused', status: 0, detail: `${what}: ${error}` })
  }
}
