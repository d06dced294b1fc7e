// Keeps our own document in the State API, over whatever version of it is there.

import { ok, type Result } from '../../course/result.ts'
import type { Fault, ProgressReport } from '../port.ts'
import type { SessionMeans } from './environment.ts'
import type { Refusal } from './lrs.ts'
import {
  best,
  documentIn,
  documentText,
  EMPTY,
  joined,
  PROGRESS,
  type ProgressDocument,
} from './progress-document.ts'

export interface ProgressKeeper {
  document(): ProgressDocument
  /** Takes note of what was told in a statement. */
  note(told: Partial<ProgressDocument>): void
  /** The first request leaves in this very tick. Nothing is asked where nothing is news. */
  keep(report: ProgressReport): Promise<Result<undefined, Fault>>
  held(): readonly (readonly [name: string, value: string])[]
}

export function progressKeeper({
  lrs,
  state,
  ...found
}: Pick<SessionMeans, 'lrs' | 'state' | 'document' | 'etag'>): ProgressKeeper {
  let { document, etag } = found
  let kept = documentText(document)

  async function put(): Promise<Result<undefined, Refusal>> {
    const text = documentText(document)
    const ifMatch = etag
    // Until this one is answered, nobody knows which version is there.
    etag = ''
    const answer = await lrs({ ...state, method: 'PUT', body: text, ifMatch })
    if (!answer.ok) return answer
    kept = text
    // Where the system does not say which version this is now, the next one asks for none.
    etag = answer.value.etag
    return ok(undefined)
  }

  /** Another window or device has written. What it reached stays; the place is that of this window. */
  async function putOver(): Promise<Result<undefined, Refusal>> {
    const there = await lrs(state)
    if (!there.ok) return there
    document = joined(document, documentIn(there.value.text))
    etag = there.value.etag
    return put()
  }

  return {
    document: () => document,
    note: (told) => {
      document = { ...document, ...told }
    },
    async keep({ savedState, place, score }) {
      document = { ...document, savedState, place, score: best(document.score, score) }
      if (documentText(document) === kept) return ok(undefined)
      const first = await put()
      return first.ok || !isConflict(first.fault) ? first : putOver()
    },
    held: () => (kept === documentText(EMPTY) ? [] : [[PROGRESS, kept]]),
  }
}

const isConflict = ({ status }: Refusal) => status === 409 || status === 412
