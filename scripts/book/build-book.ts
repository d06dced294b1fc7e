// The component book's files: its page, the page of a frame, their scripts, and the examples' pictures.

import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { compile } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { typeOf } from '../files/media-types.ts'
import { bundleStyle, VIEW_READING } from '../package/bundle.ts'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { packagePage } from '../package/start-page.ts'
import { readPatterns } from '../patterns/read-patterns.ts'
import { type Answer, html } from '../preview/answer.ts'

/** By the path below the book's address; empty for the book itself. */
export type BookFiles = ReadonlyMap<string, Answer>

export async function buildBook(): Promise<BookFiles> {
  const { patterns, content } = await readPatterns()
  const { course } = compile(content, { today: '2026-11-22', drafts: 'kept' })
  if (!course) throw new Error('The examples of docs/authoring.md: expected a course, found none')
  const { outline, lessonFiles } = course
  const examples = patterns.flatMap(({ title, page }) => (page ? [{ title, page }] : []))
  const given = virtualBook({ outline, lessonFiles, examples })
  const script = async (name: string): Promise<[string, Answer]> => [
    `${name.split('.')[0]}.js`,
    { type: 'text/javascript;charset=utf-8', body: await bundled(`src/book/${name}`, given) },
  ]
  const page = await readText(PROJECT_FOLDER, 'scripts/book/book.html')
  return new Map<string, Answer>([
    ['', html(page)],
    [
      'pictures.html',
      html('<!doctype html><title>Pictures</title><script src="pictures.js"></script>'),
    ],
    ['frame.html', html(await framePage(course))],
    await script('page.ts'),
    await script('frame.tsx'),
    await script('pictures.ts'),
    ...shownFiles(course, content),
  ])
}

/** As a package's own page, so that the style is the learner's, and nothing more is allowed. */
const framePage = async (course: Course): Promise<string> =>
  packagePage(course, await bundleStyle(course, 'index'), 'frame.js')

function shownFiles(
  { files }: Course,
  content: Awaited<ReturnType<typeof readPatterns>>['content'],
): readonly [string, Answer][] {
  return files.flatMap(({ file, path }): readonly [string, Answer][] => {
    const found = content.find((one) => one.path === path)
    return found ? [[file, { type: typeOf(file), body: found.large ?? found.bytes }]] : []
  })
}

const virtualBook = (given: object): Plugin => ({
  name: 'virtual-book',
  resolveId: (source) => (source === 'virtual:book' ? '\0virtual:book' : undefined),
  load: (id) =>
    id === '\0virtual:book'
      ? `export const { outline, lessonFiles, examples } = ${JSON.stringify(given)}`
      : undefined,
})

async function bundled(entry: string, given: Plugin): Promise<string> {
  const built = await build({
    ...VIEW_READING,
    publicDir: false,
    plugins: [given],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(PROJECT_FOLDER, entry), output: { format: 'iife' } },
    },
  })
  const [script] = (built as Rolldown.RolldownOutput).output
  return script.code
}
