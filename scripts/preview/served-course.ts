// A course at an address of the preview: its page, its plain copy, its outline, its lessons, pictures and videos.

import type { ViteDevServer } from 'vite'
import { PLAIN_COPY } from '../../src/course/plain-copy.ts'
import { typeOf } from '../files/media-types.ts'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { previewPage } from '../package/start-page.ts'
import { plainCopy } from '../plain/plain-copy.ts'
import type { Answer } from './answer.ts'
import { html, json } from './answer.ts'
import type { ShownFor } from './live-course.ts'

/**
 * @param address where the course is: `/course/`
 * @param name what is asked for below it; empty for the page itself
 * @param shown undefined where no course could be made yet
 */
export async function serveCourse(
  address: string,
  name: string,
  shown: ShownFor | undefined,
  server: ViteDevServer,
): Promise<Answer | undefined> {
  if (name === '') {
    if (!shown) return html(await readText(PROJECT_FOLDER, 'scripts/preview/page/no-course.html'))
    const page = await previewPage(shown.course)
    return html(await server.transformIndexHtml(address, page))
  }
  if (!shown) return undefined
  if (name === PLAIN_COPY) return html(await plainCopy(shown.course))
  if (name !== 'outline.json') return courseFile(name, shown)
  const { course, lessons } = shown
  return json({ outline: course.outline, lessonNames: lessons.map(({ name }) => name) })
}

function courseFile(name: string, { course, lessons, content }: ShownFor): Answer | undefined {
  const lesson = lessons.find((file) => file.name === name)
  if (lesson) return { type: 'text/javascript;charset=utf-8', body: lesson.bytes }
  const shown = course.files.find(({ file }) => file === name)
  const found = content.find(({ path }) => path === shown?.path)
  return found && { type: typeOf(name), body: found.large ?? found.bytes }
}
