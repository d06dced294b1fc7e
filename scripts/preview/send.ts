// An answer, or the part of it that is asked for: without parts, nobody can move about in a video.

import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

/** Both ends belong to it. */
interface Part {
  readonly start: number
  readonly end: number
}

export function send(
  { status = 200, type, body }: Answer,
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('Content-Type', type)
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
  if (typeof body === 'string') {
    response.statusCode = status
    response.end(body)
    return
  }
  const size = 'place' in body ? body.size : body.length
  const part = partOf(headers.range, size)
  response.setHeader('Accept-Ranges', 'bytes')
  response.statusCode = part ? 206 : status
  if (part) response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`)
  const { start, end } = part ?? { start: 0, end: size - 1 }
  response.setHeader('Content-Length', end - start + 1)
  if ('place' in body) {
    // It may have been removed since it was read, which the report says.
    createReadStream(body.place, { start, end })
      .on('error', () => response.destroy())
      .pipe(response)
    return
  }
  response.end(body.subarray(start, end + 1))
}

/** Undefined for the whole: a range that is none, or none of this file, may be passed over (RFC 9110, 14.2). */
function partOf(range: string | undefined, size: number): Part | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end ? { start, end } : undefined
}
