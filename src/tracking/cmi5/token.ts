// The token for all requests of a session (cmi5, 8.2). Its address gives it once, so it is asked for
// again only where nothing came back.

import { failed, ok, type Result } from '../../course/result.ts'
import type { Fault } from '../port.ts'
import { asObject } from './json.ts'
import { type AskingMeans, answerOf } from './lrs.ts'

export async function fetchToken(
  address: string,
  means: AskingMeans,
): Promise<Result<string, Fault>> {
  const answer = await answerOf('POST fetch', means, address, { method: 'POST' })
  if (!answer.ok) return answer
  const {
    'auth-token': token,
    'error-code': code,
    'error-text': words,
  } = asObject(answer.value.text) ?? {}
  if (typeof token === 'string' && token !== '') return ok(token)
  const why = code ? `${code} ${words ?? ''}`.trim() : 'answered without a token'
  return failed({ kind: 'notStarted', detail: `POST fetch: ${why}` })
}
