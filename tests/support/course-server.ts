// A web server on this machine with an unzipped package, and a pretend learning system around it.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'
import { send } from '../../scripts/preview/send.ts'

/** What a learning system keeps of one learner, as JSON, by the learner's name. */
type Records = Map<string, string>

export interface CourseServer {
  /** Address of the pretend system's page. */
  readonly lmsPage: (learner: string, options?: Readonly<Record<string, string>>) => string
  readonly origin: string
  readonly records: Records
  /** Paths below the course's folder, in the order in which they were asked for. */
  readonly asked: string[]
  close(): void
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  wav: 'audio/wav',
  vtt: 'text/vtt',
  xml: 'text/xml',
}

/**
 * Serves `zip` below `/course/`, and at `/lms` a page that runs `lmsScript` and then shows the
 * course in a frame. The script keeps its record with `/record`.
 */
export async function serveCourse(zip: Uint8Array, lmsScript: string): Promise<CourseServer> {
  const files = unzipSync(zip)
  const records: Records = new Map()
  const asked: string[] = []

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const learner = searchParams.get('learner') ?? ''
    // With `no-store` a browser would never keep a page to come back to.
    response.setHeader('Cache-Control', 'no-cache')
    const answer = (type: string, body: string | Uint8Array, status = 200) => {
      send({ status, type: TYPES[type] ?? 'text/plain', body }, request, response)
    }
    // A browser asks for it by itself.
    if (pathname === '/favicon.ico') return answer('txt', '')
    if (pathname === '/lms') return answer('html', LMS_PAGE)
    if (pathname === '/lms.js') return answer('js', lmsScript)
    if (pathname === '/record' && request.method === 'POST') {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        records.set(learner, body)
        answer('txt', '')
      })
      return
    }
    if (pathname === '/record') return answer('txt', records.get(learner) ?? '')
    const path = pathname.replace(/^\/course\//, '')
    const file = files[path]
    if (pathname.startsWith('/course/')) asked.push(path)
    if (!file) return answer('txt', 'not found', 404)
    answer(path.split('.').at(-1) ?? '', file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    records,
    asked,
    lmsPage: (learner, options = {}) =>
      `${origin}/lms?${new URLSearchParams({ learner, ...options })}`,
    close: () => server.close(),
  }
}

const LMS_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A learning system</title>
<style>html, body, iframe { block-size: 100%; inline-size: 100%; margin: 0; border: 0; display: block }</style>
<script src="/lms.js"></script>
<iframe title="Course" src="/course/index.html"></iframe>
</html>`
