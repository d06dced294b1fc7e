// What the preview's server gives: the pretend learning system at `/`, the course below `/course/`.

import type { ViteDevServer } from 'vite'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { previewPage } from '../package/start-page.ts'
import type { LiveCourse, ShownCourse } from './live-course.ts'

export interface Answer {
  readonly status?: number
  readonly type: string
  readonly body: string | Uint8Array
}

/** What is asked for while the line is down (the page's own switch). */
const NO_LINE: Answer = { status: 503, type: 'text/plain;charset=utf-8', body: 'The line is down.' }

/**
 * @param isLineDown the lessons' files do not come then
 * @returns undefined for an address that is not the preview's own
 */
export async function answer(
  address: string,
  { shown, report }: LiveCourse,
  server: ViteDevServer,
  isLineDown: boolean,
): Promise<Answer | undefined> {
  if (address === '/') {
    const page = await readText(PROJECT_FOLDER, 'scripts/preview/page/index.html')
    return html(await server.transformIndexHtml('/scripts/preview/page/index.html', page))
  }
  if (address === '/report.json') {
    return { type: 'application/json', body: JSON.stringify(report) }
  }
  if (address === '/course/') {
    if (!shown) return html(await readText(PROJECT_FOLDER, 'scripts/preview/page/no-course.html'))
    const page = await previewPage(shown.course.outline)
    return html(await server.transformIndexHtml('/course/', page))
  }
  const [, name] = /^\/course\/([^/]+)$/.exec(address) ?? []
  if (!name || !shown) return undefined
  return isLineDown ? NO_LINE : courseFile(decodeURIComponent(name), shown)
}

const html = (body: string): Answer => ({ type: 'text/html;charset=utf-8', body })

function courseFile(name: string, { course, lessons, content }: ShownCourse): Answer | undefined {
  const lesson = lessons.find((file) => file.name === name)
  if (lesson) return { type: 'text/javascript;charset=utf-8', body: lesson.bytes }
  const picture = course.pictures.find(({ file }) => file === name)
  const bytes = content.find(({ path }) => path === picture?.path)?.bytes
  return bytes && { type: typeOf(name), body: bytes }
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
}

function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return TYPES[ending] ?? 'application/octet-stream'
}
