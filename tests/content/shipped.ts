// The course that is shipped, as the compiler reads it, and words for whoever mends it.

import { join, posix } from 'node:path'
import { expect } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import type { Span } from '../../scripts/compile/diagnostic.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import { wordsOf } from '../../scripts/compile/sentences.ts'
import { placeOf, type Source } from '../../scripts/compile/source.ts'
import type { Block, LessonOutline, PageBody, PageOutline } from '../../src/course/course.ts'
import type { PageId } from '../../src/course/ids.ts'
import { allLessons } from '../../src/course/outline.ts'
import type { CheckableQuestion, Question } from '../../src/course/question.ts'
import { doctor, OPTIONS } from '../compile/course-files.ts'

const files = await readContent(join(import.meta.dirname, '../../content'))

export const compiled = compile(files, { ...OPTIONS, drafts: 'left out' })

/** Text of each drawing, by the name of its file. */
export const drawings: ReadonlyMap<string, string> = new Map(
  files
    .filter(({ path }) => path.endsWith('.svg'))
    .map(({ path, bytes }) => [posix.basename(path), new TextDecoder().decode(bytes)]),
)

/** The course of the default organisation. */
export const course: Course = compiled.course ?? expect.fail(doctor(compiled))

export const { outline } = course

/** Where each stands is to be told to a writer: a place in a file. */
export interface Page {
  readonly outline: PageOutline
  readonly body: PageBody
  /** Undefined for a page of the menu. */
  readonly lesson: LessonOutline | undefined
  readonly course: Course
}

/** Those of the default organisation, and what is another page for another one. */
export const pages: readonly Page[] = compiled.courses.flatMap((one) =>
  pagesOf(one).filter(({ body }) => {
    const same = pagesOf(course).find((page) => page.body.id === body.id)
    return one === course || JSON.stringify(same?.body) !== JSON.stringify(body)
  }),
)

function pagesOf(one: Course): readonly Page[] {
  const bodies = new Map(
    one.lessonFiles.flatMap((file) => file.pages).map((body) => [body.id, body]),
  )
  const placed = [
    ...allLessons(one.outline).flatMap((lesson) => lesson.pages.map((page) => ({ lesson, page }))),
    ...one.outline.standingPages.map((page) => ({ lesson: undefined, page })),
  ]
  return placed.flatMap(({ lesson, page }) => {
    const body = bodies.get(page.id)
    return body ? [{ outline: page, body, lesson, course: one }] : []
  })
}

/** Pages of the menu that list what stands elsewhere, or that others wrote. */
export const isList = ({ body }: Page): boolean =>
  ['pages/sources', 'pages/glossary', 'pages/resources'].includes(body.id)

/** The questions of the final check. */
export const bank: readonly CheckableQuestion[] = course.lessonFiles.flatMap((file) => file.bank)

/** Those of the pages, and those that are drawn on them for practice. */
export const questions: readonly Question[] = pages.flatMap(({ body }) => questionsIn(body.blocks))

function questionsIn(blocks: readonly Block[]): readonly Question[] {
  const found: Question[] = []
  // Blocks are plain data, so this goes through all of them.
  JSON.stringify(blocks, (_, value) => {
    if (value?.kind === 'question') found.push(value.question)
    if (value?.kind === 'practiceDraw') found.push(...value.bank)
    return value
  })
  return found
}

/** The page that some place in a file belongs to. */
export function pageAt(file: string, offset: number): PageId | undefined {
  const before = [...compiled.pagePlaces].filter(([, at]) => at.file === file && at.start <= offset)
  return before.sort(([, a], [, b]) => b.start - a.start)[0]?.[0]
}

/** Where a page begins. */
export function placeOfPage({ body, outline }: Page): string {
  const at = compiled.pagePlaces.get(body.id)
  const source = at && compiled.sources.get(at.file)
  return source ? `${placeIn(source, at.start)}, page "${outline.title}"` : outline.title
}

/** Where some words stand, as well as can be said: places and links may stand between them. */
function placeOfWords(words: string, near: Pick<Span, 'file' | 'start'>): string {
  const first = wordsOf(words).slice(0, 6).map(escaped)
  const pattern = new RegExp(first.join('[^\\p{L}\\d]+'), 'u')
  const here = compiled.sources.get(near.file)
  // What a page takes from elsewhere: an organisation's section, a question that is drawn.
  for (const [source, start] of [
    ...(here ? [[here, near.start] as const] : []),
    ...[...compiled.sources.values()].map((source) => [source, 0] as const),
  ]) {
    const found = pattern.exec(source.text.slice(start))
    if (found) return placeIn(source, start + found.index)
  }
  return here ? placeIn(here, near.start) : near.file
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Of words on a page. */
export function placeOnPage(words: string, page: Page): string {
  const at = compiled.pagePlaces.get(page.body.id)
  return at ? placeOfWords(words, at) : page.outline.title
}

export const placeOfQuestion = ({ id }: Question): string =>
  `${placeOfHeading(id)}, question {#${id}}`

/** Of a step of a story. */
export const placeOfStep = (name: string, story: Question): string =>
  `${placeOfHeading(name === 'start' ? story.id : name)}, step {#${name}}`

/** Of words in a question. */
export function placeOfWordsOfQuestion(words: string, question: Question): string {
  const at = headingOf(question.id)
  if (!at) return placeOfQuestion(question)
  return placeOfWords(words, { file: at.source.path, start: at.start })
}

function placeOfHeading(name: string): string {
  const at = headingOf(name)
  return at ? placeIn(at.source, at.start) : 'content'
}

/** Of a question or a step. */
function headingOf(name: string) {
  for (const source of compiled.sources.values()) {
    const heading = new RegExp(`^####? .*\\{#${escaped(name)}\\}`, 'm').exec(source.text)
    if (heading) return { source, start: heading.index }
  }
  return undefined
}

/** As an editor finds it. */
export const placeIn = (source: Source, offset: number): string =>
  `content/${source.path}:${placeOf(source, offset).line}`

/** Fails with a line for each place, and with what to do, in words for a writer. */
export function expectNothingToMend(places: readonly string[], whatToDo: string): void {
  // What is the same for several organisations is said once.
  const each = [...new Set(places)]
  if (each.length === 0) return
  const count = each.length === 1 ? 'One place' : `${each.length} places`
  expect.fail(`${count} to mend. ${whatToDo}\n\n${each.map((place) => `  ${place}`).join('\n')}\n`)
}
