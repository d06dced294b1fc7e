// The strict system with cmi5 on a web server of its own: another site than the course's, as most are.

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type LrsOptions, type StrictLrs, strictLrs } from './strict-lrs.ts'

export interface LrsServer {
  readonly origin: string
  /** A launch, after all that earlier ones left behind. */
  launch(options?: Omit<LrsOptions, 'origin' | 'record'>): StrictLrs
  close(): void
}

export async function serveLrs(): Promise<LrsServer> {
  let lrs: StrictLrs | undefined
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const allowed = {
      'access-control-allow-origin': headers.origin ?? '*',
      'access-control-allow-methods': 'GET, PUT, POST',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-expose-headers': 'ETag',
    }
    if (method === 'OPTIONS') return response.writeHead(204, allowed).end()
    const body = await textOf(request)
    // What a browser asks of itself is nothing of the course's.
    if (!lrs || url === '/favicon.ico') return response.writeHead(404, allowed).end()
    if (url === '/back') return response.writeHead(200).end('Back in the learning system')
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    )
    const answer = lrs.handle({ method, address: url, headers: given, body })
    response.writeHead(answer.status, { ...answer.headers, ...allowed }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    launch(options = {}) {
      lrs = strictLrs({ ...options, origin, ...(lrs && { record: lrs.record() }) })
      return lrs
    },
    close: () => server.close(),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += part
  return text
}
