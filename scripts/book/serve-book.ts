// A web server on this machine that has the component book, built anew each time its page is opened.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { said } from '../preview/answer.ts'
import { send } from '../preview/send.ts'
import { buildBook } from './build-book.ts'

export interface BookServer {
  readonly address: string
  readonly close: () => void
}

/** @param port 0 for any that is free */
export async function serveBook(port: number): Promise<BookServer> {
  let files = await buildBook()
  let isFresh = true
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = decodeURIComponent(pathname.slice(1))
    try {
      if (name === '' && !isFresh) files = await buildBook()
      isFresh = false
      send(files.get(name) ?? said(404, 'Not in the book.'), request, response)
    } catch (fault) {
      console.error(fault)
      send(said(500, String(fault)), request, response)
    }
  })
  await new Promise<void>((resolve) => {
    // In use: then any that is free.
    server.once('error', () => server.listen(0, 'localhost'))
    server.once('listening', resolve)
    server.listen(port, 'localhost')
  })
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
