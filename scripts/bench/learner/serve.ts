// A package on this machine's web server, in a frame inside a learning system that is as slow as asked.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** Contents by name. */
export type Files = ReadonlyMap<string, Uint8Array | string>

export interface Served {
  /** @param name of the file in the frame */
  readonly lmsPage: (name: string, lmsDelay: number) => string
  close(): void
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

export async function serve(files: Files, compressed: boolean): Promise<Served> {
  const bodies = new Map(
    [...files].map(([name, content]) => [name, compressed ? gzipSync(content) : content]),
  )
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/lms') {
      response.writeHead(200, { 'content-type': TYPES.html })
      return response.end(LMS_PAGE)
    }
    const name = pathname.replace('/course/', '')
    const body = bodies.get(name)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      'cache-control': 'max-age=3600',
      ...(compressed && { 'content-encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    lmsPage: (name, lmsDelay) =>
      `${origin}/lms?${new URLSearchParams({ name, delay: `${lmsDelay}` })}`,
    close: () => server.close(),
  }
}

/** SCORM 1.2, in memory. Each call is kept, with the time at which it began. */
const LMS_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A learning system</title>
<style>html, body, iframe { height: 100%; width: 100%; margin: 0; border: 0; display: block }</style>
<body>
<script>
const asked = new URLSearchParams(location.search)
const delay = Number(asked.get('delay'))
const values = { 'cmi.core.student_id': 'bench', 'cmi.core.lesson_status': 'not attempted', 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.interactions._count': '0' }
window.calls = []
const call = (name, answer) => (element, value) => {
  const start = performance.now()
  while (performance.now() - start < delay);
  calls.push({ name, element, at: performance.timeOrigin + start, took: performance.now() - start })
  return answer(element, value)
}
window.API = {
  LMSInitialize: call('initialise', () => 'true'),
  LMSFinish: call('finish', () => 'true'),
  LMSGetValue: call('get', (element) => values[element] ?? ''),
  LMSSetValue: call('set', (element, value) => { values[element] = value; return 'true' }),
  LMSCommit: call('commit', () => 'true'),
  LMSGetLastError: call('lastError', () => '0'),
  LMSGetErrorString: call('errorString', () => ''),
  LMSGetDiagnostic: call('diagnostic', () => ''),
}
const frame = document.createElement('iframe')
frame.title = 'Course'
frame.src = '/course/' + asked.get('name')
document.body.append(frame)
</script>
</html>`
