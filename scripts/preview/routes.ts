// What the preview's server gives: the pretend learning system at `/` with the course below
// `/course/`, for one organisation below `/course/example-council/`, the pattern book at `/patterns/`, the outcome map at `/outcomes/`.

import type { ViteDevServer } from 'vite'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { outcomeMap } from '../reports/outcome-map.ts'
import { type Answer, html, json, said } from './answer.ts'
import type { LiveCourse } from './live-course.ts'
import type { PatternBook } from './pattern-book.ts'
import { serveCourse } from './served-course.ts'

/** What the addresses lead to. */
export interface Shown {
  readonly live: LiveCourse
  readonly patternBook: () => Promise<PatternBook>
  /** Then the lessons' files do not come. */
  readonly isLineDown: boolean
}

/** A course, then whose it is, then a file of it. */
const COURSE = /^(\/(?:patterns\/)?course\/)(?:([a-z0-9-]+)\/)?([^/]*)$/

/** @returns undefined for an address that is not the preview's own */
export async function answer(
  address: string,
  { live, patternBook, isLineDown }: Shown,
  server: ViteDevServer,
): Promise<Answer | undefined> {
  const [, place = '', whose, name = ''] = COURSE.exec(address) ?? []
  if (place === '/course/') {
    const isLost = isLineDown && name.startsWith('lessons-')
    const shown = whose === undefined ? live.shown : live.shown?.whose.get(whose)
    return isLost ? said(503, 'The line is down.') : serveCourse(address, name, shown, server)
  }
  if (place === '/patterns/course/' && whose === undefined) {
    return serveCourse(address, name, (await patternBook()).shown, server)
  }
  switch (address) {
    case '/':
      return page('index.html', server)
    case '/report.json':
      return json(live.report)
    case '/patterns/':
      return page('patterns.html', server)
    case '/patterns/patterns.json':
      return json((await patternBook()).patterns)
    case '/outcomes/':
      return live.shown && html(await outcomeMap(live.shown.course))
    default:
      return undefined
  }
}

async function page(name: string, server: ViteDevServer): Promise<Answer> {
  const address = `scripts/preview/page/${name}`
  return html(
    await server.transformIndexHtml(`/${address}`, await readText(PROJECT_FOLDER, address)),
  )
}
