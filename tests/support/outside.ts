// A proxy for what is not on this machine: it lets nothing through, and tells what was asked for.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Outside {
  readonly port: number
  /** Who is told each address. */
  readonly hearers: Set<(address: string) => void>
  close(): void
}

export async function watchOutside(): Promise<Outside> {
  const hearers: Outside['hearers'] = new Set()
  const tell = (address: string) => {
    for (const hear of hearers) hear(address)
  }
  const server = createServer(({ url = '' }, response) => {
    tell(url)
    response.writeHead(502).end()
  }).on('connect', ({ url }, socket) => {
    tell(`https://${url}`)
    socket.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, hearers, close: () => server.close() }
}
