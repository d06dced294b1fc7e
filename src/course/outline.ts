// Questions one can ask an outline: where a page is, what comes before and after it.

import type { LessonOutline, Outline, PageOutline, QuestionOutline } from './course.ts'
import type { NoteId, PageId } from './ids.ts'

/** A page where it stands. Standing pages have no lesson. */
export interface PlacedPage {
  readonly page: PageOutline
  readonly lesson: LessonOutline | undefined
}

export function findPage(outline: Outline, id: PageId): PlacedPage | undefined {
  for (const lesson of outline.lessons) {
    const page = lesson.pages.find((page) => page.id === id)
    if (page) return { page, lesson }
  }
  const page = outline.standingPages.find((page) => page.id === id)
  return page && { page, lesson: undefined }
}

/** The pages of the lessons, in reading order. */
export const readingOrder = (outline: Outline): readonly PageOutline[] =>
  outline.lessons.flatMap((lesson) => lesson.pages)

export function pageAfter(outline: Outline, id: PageId): PageOutline | undefined {
  const pages = readingOrder(outline)
  const index = pages.findIndex((page) => page.id === id)
  return index < 0 ? undefined : pages[index + 1]
}

export function pageBefore(outline: Outline, id: PageId): PageOutline | undefined {
  const pages = readingOrder(outline)
  return pages[pages.findIndex((page) => page.id === id) - 1]
}

/** Opens by itself once, after the first Start (authoring format, 8). */
export const beforeYouStart = (outline: Outline): PageOutline | undefined =>
  outline.standingPages.find((page) => page.id === 'pages/before-you-start')

/** The lesson in which the final check is taken. */
export const checkLesson = (outline: Outline): LessonOutline | undefined =>
  outline.lessons.find(({ id }) => id === outline.check?.lesson)

/** The note that covers a page, and all the pages that it covers: the lesson's, or the page alone. */
export interface CoveringNote {
  readonly id: NoteId
  readonly over: 'lesson' | 'page'
  readonly pages: readonly PageId[]
}

/** The notes over a page that stand between a learner and it, the lesson's first. */
export function notesOver(outline: Outline, id: PageId): readonly CoveringNote[] {
  const placed = findPage(outline, id)
  if (!placed) return []
  const { page, lesson } = placed
  const notes: CoveringNote[] = []
  if (lesson?.note) {
    notes.push({ id: lesson.note.id, over: 'lesson', pages: lesson.pages.map((page) => page.id) })
  }
  if (page.note) notes.push({ id: page.note.id, over: 'page', pages: [page.id] })
  return notes
}

/** Every question that progress may hold: practice questions and the bank. */
export const questionOutlines = (outline: Outline): readonly QuestionOutline[] => [
  ...readingOrder(outline).flatMap((page) => page.questions),
  ...outline.standingPages.flatMap((page) => page.questions),
  ...(outline.check?.bank ?? []),
]
