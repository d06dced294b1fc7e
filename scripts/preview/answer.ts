// What the preview's server sends back.

import type { LargeFile } from '../compile/source.ts'

export interface Answer {
  /** 200 where none is given. */
  readonly status?: number
  readonly type: string
  /** Of a large file, where it is. */
  readonly body: string | Uint8Array | Pick<LargeFile, 'place' | 'size'>
}

export const html = (body: string): Answer => ({ type: 'text/html;charset=utf-8', body })

export const json = (value: unknown): Answer => ({
  type: 'application/json',
  body: JSON.stringify(value),
})

/** Words for the page's own status line. */
export const said = (status: number, body: string): Answer => ({
  status,
  type: 'text/plain;charset=utf-8',
  body,
})
