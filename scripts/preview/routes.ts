// What the preview's server gives: the pretend learning system at `/` with the course below
// `/course/`, for one organisation below `/course/example-council/`, the pattern book at
// `/patterns/`, the outcome map at `/outcomes/`, the trainer pack at `/trainer-pack/` and, for one
// organisation, at `/trainer-pack/example-council/`.

import type { ViteDevServer } from 'vite'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { outcomeMap } from '../reports/outcome-map.ts'
import { trainerPackPage } from '../reports/trainer-pack/trainer-pack.ts'
import { type Answer, html, json, said } from './answer.ts'
import type { LiveCourse, ShownCourse, ShownFor } from './live-course.ts'
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
const COURSE = /^(\/(?:(?:patterns\/)?course|trainer-pack)\/)(?:([a-z0-9-]+)\/)?([^/]*)$/

/** @returns undefined for an address that is not the preview's own */
export async function answer(
  address: string,
  { live, patternBook, isLineDown }: Shown,
  server: ViteDevServer,
): Promise<Answer | undefined> {
  const [, place = '', whose, name = ''] = COURSE.exec(address) ?? []
  if (place === '/course/') {
    const isLost = isLineDown && name.startsWith('lessons-')
    const shown = shownTo(live.shown, whose)
    return isLost ? said(503, 'The line is down.') : serveCourse(address, name, shown, server)
  }
  if (place === '/trainer-pack/' && name === '') return trainerPack(shownTo(live.shown, whose))
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

const shownTo = (shown: ShownCourse | undefined, whose: string | undefined) =>
  whose === undefined ? shown : shown?.whose.get(whose)

async function trainerPack(shown: ShownFor | undefined): Promise<Answer | undefined> {
  if (!shown) return undefined
  const page = await trainerPackPage(shown.course, shown.content)
  const none = 'There is no trainer pack yet. Write one in content/trainer-pack.md.'
  return page === undefined ? said(404, none) : html(page)
}

async function page(name: string, server: ViteDevServer): Promise<Answer> {
  const address = `scripts/preview/page/${name}`
  return html(
    await server.transformIndexHtml(`/${address}`, await readText(PROJECT_FOLDER, address)),
  )
}
