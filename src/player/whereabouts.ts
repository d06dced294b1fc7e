// Where a page, a note or a question leads from where the player is.

import type { PageId, QuestionId } from '../course/ids.ts'
import {
  beforeYouStart,
  type CoveringNote,
  findPage,
  notesOver,
  pageAfter,
  pageBefore,
  readingOrder,
} from '../course/outline.ts'
import type { PlayerContext } from './context.ts'

/**
 * The page that Next or Back leads to. A standing page leads nowhere but back to the place, and so
 * does the first page of a lesson under Afterwards; *Before you start* leads on to it, or to the
 * first page.
 */
export function pageToGoTo(context: PlayerContext, way: 'next' | 'back'): PageId | undefined {
  const { outline, page } = context
  if (!page) return undefined
  const { lesson } = findPage(outline, page) ?? {}
  const beside = (way === 'next' ? pageAfter : pageBefore)(outline, page)
  if (beside || (lesson && outline.lessons.includes(lesson))) return beside?.id
  const { place } = context.progress
  const last = place.at === 'page' && findPage(outline, place.page) ? place.page : undefined
  if (way === 'back') return last
  if (page !== beforeYouStart(outline)?.id) return undefined
  return last ?? readingOrder(outline)[0]?.id
}

/** The outermost note over the page whose content is not yet chosen. */
export function hiddenNote({ outline, opened, page }: PlayerContext): CoveringNote | undefined {
  return page && notesOver(outline, page).find(({ id }) => !opened.includes(id))
}

/** The innermost note over the page whose content is chosen. */
export function openNote({ outline, opened, page }: PlayerContext): CoveringNote | undefined {
  return page && notesOver(outline, page).findLast(({ id }) => opened.includes(id))
}

/** Where *Skip* leads from a note; undefined behind the last page. */
export function pageAfterNote(context: PlayerContext): PageId | undefined {
  const last = hiddenNote(context)?.pages.at(-1)
  return last && pageAfter(context.outline, last)?.id
}

/** The first question of the draw without an answer. */
export function firstLeft({ progress: { check } }: PlayerContext): QuestionId | undefined {
  return check.drawn.find((id) => !check.answers[id])
}

/** The next question without an answer, behind the one just answered. */
export function leftAfter(
  { progress: { check } }: PlayerContext,
  question: QuestionId,
): QuestionId | undefined {
  const index = check.drawn.indexOf(question)
  return index < 0 ? undefined : check.drawn.slice(index + 1).find((id) => !check.answers[id])
}

export function questionBeside(
  { asking, progress: { check } }: PlayerContext,
  step: 1 | -1,
): QuestionId | undefined {
  return asking && check.drawn[check.drawn.indexOf(asking) + step]
}
