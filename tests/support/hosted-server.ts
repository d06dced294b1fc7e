// A static host on this machine: files, and the headers that docs/hosting.md asks for. It can be down.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'

export interface HostedServer {
  /** Of the folder with the hosted copy. */
  readonly address: string
  /** A page of the host that shows the copy, and may not. */
  readonly foreignPage: string
  /** Names of the files that were asked for, in order. */
  readonly asked: string[]
  /** Puts the copy in the place of the one before. */
  put(zip: Uint8Array): void
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** @param shownIn origins whose pages may show it */
export async function serveHosted(shownIn: string): Promise<HostedServer> {
  let files: Readonly<Record<string, Uint8Array>> = {}
  const asked: string[] = []
  let server: Server | undefined
  let port = 0

  async function up(): Promise<void> {
    const started = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const name = pathname.replace(/^\/hosted\//, '')
      const file = pathname === '/foreign' ? FOREIGN : files[name]
      if (pathname.startsWith('/hosted/')) asked.push(name)
      const isPage = !name.includes('-')
      response.writeHead(file ? 200 : 404, {
        'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html',
        'Content-Security-Policy': `frame-ancestors ${shownIn}`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
        Connection: 'close',
      })
      response.end(file ?? 'not found')
    })
    await new Promise<void>((resolve, reject) => {
      started.once('error', reject)
      started.listen(port, '127.0.0.1', resolve)
    })
    port = (started.address() as AddressInfo).port
    server = started
  }

  async function down(): Promise<void> {
    const stopped = server
    server = undefined
    stopped?.closeAllConnections()
    await new Promise<void>((resolve) => (stopped ? stopped.close(() => resolve()) : resolve()))
  }

  await up()
  return {
    address: `http://localhost:${port}/hosted/`,
    foreignPage: `http://localhost:${port}/foreign`,
    asked,
    put(zip) {
      files = unzipSync(zip)
    },
    up,
    down,
    close: down,
  }
}

const FOREIGN = new TextEncoder().encode(
  '<!doctype html><title>Another site</title><iframe src="/hosted/index.html"></iframe>',
)
