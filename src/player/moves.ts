// What the chart's guards ask and its actions do, each a call or two of `src/course`.

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
import * as progress from '../course/progress.ts'
import type { PlayerEmitted, PlayerEvent } from './events.ts'
import type { PlayerContext } from './machine.ts'

type Change = Partial<PlayerContext>

/** The event, once its type is known: the chart sends an action only what its event allows. */
type Of<Type extends PlayerEvent['type']> = Extract<PlayerEvent, { type: Type }>

function only<Type extends PlayerEvent['type']>(event: PlayerEvent, ...types: Type[]): Of<Type> {
  if ((types as string[]).includes(event.type)) return event as Of<Type>
  throw new Error(`Expected ${types.join(' or ')}, found ${event.type}`)
}

// Pages

export function isKnownPage(context: PlayerContext, event: PlayerEvent): boolean {
  return findPage(context.outline, only(event, 'page.open').page) !== undefined
}

export function hasPlace({ outline, progress: { place } }: PlayerContext): boolean {
  return place.at === 'page' && findPage(outline, place.page) !== undefined
}

/** The first time, *Before you start*; after that, the first page. */
export function goToStart(context: PlayerContext): Change {
  const { outline } = context
  const welcome = beforeYouStart(outline)
  const first = welcome && !context.progress.seen.includes(welcome.id) ? welcome : undefined
  return { page: (first ?? readingOrder(outline)[0])?.id }
}

export function goToPlace({ progress: { place } }: PlayerContext): Change {
  return place.at === 'page' ? { page: place.page } : {}
}

export const goToPage = (_: PlayerContext, event: PlayerEvent): Change => ({
  page: only(event, 'page.open').page,
})

export const go = (context: PlayerContext, way: 'next' | 'back'): Change => ({
  page: pageToGoTo(context, way),
})

export function goToCheckPage({ outline }: PlayerContext): Change {
  return { page: outline.lessons.find(({ id }) => id === outline.check?.lesson)?.pages[0]?.id }
}

/**
 * The page that Next or Back leads to. A standing page leads nowhere but back to the place; *Before
 * you start* leads on to it, or to the first page.
 */
export function pageToGoTo(context: PlayerContext, way: 'next' | 'back'): PageId | undefined {
  const { outline, page } = context
  if (!page) return undefined
  const inLesson = findPage(outline, page)?.lesson !== undefined
  if (inLesson) return (way === 'next' ? pageAfter : pageBefore)(outline, page)?.id
  const { place } = context.progress
  const last = place.at === 'page' && findPage(outline, place.page) ? place.page : undefined
  if (way === 'back') return last
  if (page !== beforeYouStart(outline)?.id) return undefined
  return last ?? readingOrder(outline)[0]?.id
}

export function keepPlace({ outline, progress: done, page }: PlayerContext): Change {
  return page ? { progress: progress.moveTo(outline, done, page) } : {}
}

export function visitPage({ outline, progress: done, page }: PlayerContext): Change {
  return page ? { progress: progress.visit(outline, done, page) } : {}
}

// Content notes

/** The outermost note over the page whose content is not yet chosen. */
export function hiddenNote({ outline, opened, page }: PlayerContext): CoveringNote | undefined {
  return page && notesOver(outline, page).find(({ id }) => !opened.includes(id))
}

/** The innermost note over the page whose content is chosen. */
export function openNote({ outline, opened, page }: PlayerContext): CoveringNote | undefined {
  return page && notesOver(outline, page).findLast(({ id }) => opened.includes(id))
}

export function showNote(context: PlayerContext): Change {
  const note = hiddenNote(context)
  return note ? { opened: [...context.opened, note.id] } : {}
}

export function hideNote(context: PlayerContext): Change {
  const note = openNote(context)
  return { opened: context.opened.filter((id) => id !== note?.id) }
}

/** Skipping and reading the summary count as done, for every page under the note. */
export function passNote(context: PlayerContext): Change {
  const pages = hiddenNote(context)?.pages ?? []
  return { progress: progress.skip(context.outline, context.progress, pages) }
}

export const goPastNote = (context: PlayerContext): Change => ({ page: pageAfterNote(context) })

export function pageAfterNote(context: PlayerContext): PageId | undefined {
  const last = hiddenNote(context)?.pages.at(-1)
  return last && pageAfter(context.outline, last)?.id
}

// Practice

export function keepPracticeAnswer(context: PlayerContext, event: PlayerEvent): Change {
  const { question, response } = only(event, 'question.answer')
  return { progress: progress.answer(context.progress, question.id, response) }
}

export function tellAnswer(context: PlayerContext, event: PlayerEvent): PlayerEmitted {
  const { question, response } = only(event, 'question.answer')
  const tries = context.progress.answers[question.id]?.tries ?? 1
  return { type: 'question.answered', question, response, try: tries }
}

// The final check

export function canTry({ outline, progress: { check } }: PlayerContext): boolean {
  const { tries = Number.POSITIVE_INFINITY } = outline.check ?? { tries: 0 }
  return !check.open && check.tries < tries
}

export function hasResult({ progress: { check } }: PlayerContext): boolean {
  return !check.open && check.tries > 0 && check.drawn.length > 0
}

export function startCheck(context: PlayerContext, event: PlayerEvent): Change {
  const { seed } = only(event, 'check.start', 'check.tryAgain')
  return { progress: progress.openCheck(context.outline, context.progress, seed) }
}

/** An open try, or a result, becomes the place to come back to. */
export function returnToCheck(context: PlayerContext): Change {
  return { progress: { ...context.progress, place: { at: 'check' } } }
}

export function firstLeft({ progress: { check } }: PlayerContext): QuestionId | undefined {
  return check.drawn.find((id) => !check.answers[id])
}

/** The next question without an answer, behind the one just answered. */
export function leftAfter(
  { progress: { check } }: PlayerContext,
  event: PlayerEvent,
): QuestionId | undefined {
  const index = check.drawn.indexOf(only(event, 'check.answer').question)
  return index < 0 ? undefined : check.drawn.slice(index + 1).find((id) => !check.answers[id])
}

export function questionBeside(
  { asking, progress: { check } }: PlayerContext,
  step: 1 | -1,
): QuestionId | undefined {
  return asking && check.drawn[check.drawn.indexOf(asking) + step]
}

export const askThis = (event: PlayerEvent): Change => ({
  asking: only(event, 'check.ask').question,
})

export function isDrawn({ progress: { check } }: PlayerContext, event: PlayerEvent): boolean {
  return check.drawn.includes(only(event, 'check.ask', 'check.answer').question)
}

export function keepCheckAnswer(context: PlayerContext, event: PlayerEvent): Change {
  const { question, response } = only(event, 'check.answer')
  return { progress: progress.keepAnswer(context.progress, question, response) }
}

export function finishCheck(context: PlayerContext, event: PlayerEvent): Change {
  const { questions } = only(event, 'check.close')
  return {
    asking: undefined,
    progress: progress.closeCheck(context.outline, context.progress, questions),
  }
}

export function tellCheck(context: PlayerContext, event: PlayerEvent): PlayerEmitted {
  const { check } = context.progress
  const questions = progress.drawnOf(check, only(event, 'check.close').questions)
  return { type: 'check.closed', questions, answers: check.answers, try: check.tries }
}
