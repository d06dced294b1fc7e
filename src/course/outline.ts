// Questions one can ask an outline: where a page is, what comes before and after it.

import type { LessonOutline, Outline, PageOutline, QuestionOutline } from './course.ts'
import type { NoteId, PageId } from './ids.ts'

/** A page where it stands. Standing pages have no lesson; one under Afterwards counts for nothing. */
export interface PlacedPage {
  readonly page: PageOutline
  readonly lesson: LessonOutline | undefined
}

/** Those that count, then those under Afterwards. */
export const allLessons = ({
  lessons,
  afterwards,
}: Pick<Outline, 'lessons' | 'afterwards'>): readonly LessonOutline[] => [...lessons, ...afterwards]

export function findPage(outline: Outline, id: PageId): PlacedPage | undefined {
  for (const lesson of allLessons(outline)) {
    const page = lesson.pages.find((page) => page.id === id)
    if (page) return { page, lesson }
  }
  const page = outline.standingPages.find((page) => page.id === id)
  return page && { page, lesson: undefined }
}

/** The pages of the lessons, in reading order. */
export const readingOrder = (outline: Outline): readonly PageOutline[] =>
  outline.lessons.flatMap((lesson) => lesson.pages)

/** Every page there is, in the order of the menu. */
export const allPages = (
  outline: Pick<Outline, 'lessons' | 'afterwards' | 'standingPages'>,
): readonly PageOutline[] => [
  ...allLessons(outline).flatMap(({ pages }) => pages),
  ...outline.standingPages,
]

export function pageAfter(outline: Outline, id: PageId): PageOutline | undefined {
  const pages = wayThrough(outline, id)
  const index = pages.findIndex((page) => page.id === id)
  return index < 0 ? undefined : pages[index + 1]
}

export function pageBefore(outline: Outline, id: PageId): PageOutline | undefined {
  const pages = wayThrough(outline, id)
  return pages[pages.findIndex((page) => page.id === id) - 1]
}

/** The pages one after the other: a lesson under Afterwards leads to no other. */
function wayThrough(outline: Outline, id: PageId): readonly PageOutline[] {
  const own = outline.afterwards.find(({ pages }) => pages.some((page) => page.id === id))
  return own?.pages ?? readingOrder(outline)
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
  ...allPages(outline).flatMap((page) => page.questions),
  ...(outline.check?.bank ?? []),
]
