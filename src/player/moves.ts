// What the chart's actions do: each a call or two of `src/course`.

import { beforeYouStart, readingOrder } from '../course/outline.ts'
import * as progress from '../course/progress.ts'
import type { PlayerEmitted } from './events.ts'
import type { PlayerContext } from './machine.ts'
import { eventOf, type Moment } from './moment.ts'
import * as at from './whereabouts.ts'

type Change = Partial<PlayerContext>

// Pages

/** The first time, *Before you start*; after that, the first page. */
export function goToStart({ context: { outline, progress } }: Moment): Change {
  const welcome = beforeYouStart(outline)
  const first = welcome && !progress.seen.includes(welcome.id) ? welcome : undefined
  return { page: (first ?? readingOrder(outline)[0])?.id }
}

export const goToPlace = ({ context: { progress } }: Moment): Change =>
  progress.place.at === 'page' ? { page: progress.place.page } : {}

export const goToPage = ({ event }: Moment): Change => ({ page: eventOf(event, 'page.open').page })

export const goNext = ({ context }: Moment): Change => ({ page: at.pageToGoTo(context, 'next') })

export const goBack = ({ context }: Moment): Change => ({ page: at.pageToGoTo(context, 'back') })

export const goToCheckPage = ({ context: { outline } }: Moment): Change => ({
  page: outline.lessons.find(({ assessment }) => assessment)?.pages[0]?.id,
})

export const keepPlace = ({ context: { outline, progress: done, page } }: Moment): Change =>
  page ? { progress: progress.moveTo(outline, done, page) } : {}

export const visitPage = ({ context: { outline, progress: done, page } }: Moment): Change =>
  page ? { progress: progress.visit(outline, done, page) } : {}

// Content notes

export function showNote({ context }: Moment): Change {
  const note = at.hiddenNote(context)
  return note ? { opened: [...context.opened, note.id] } : {}
}

export function hideNote({ context }: Moment): Change {
  const note = at.openNote(context)
  return { opened: context.opened.filter((id) => id !== note?.id) }
}

/** Skipping and reading the summary count as done, for every page under the note. */
export function passNote({ context }: Moment): Change {
  const pages = at.hiddenNote(context)?.pages ?? []
  return { progress: progress.skip(context.outline, context.progress, pages) }
}

export const goPastNote = ({ context }: Moment): Change => ({ page: at.pageAfterNote(context) })

// Practice

export function keepPracticeAnswer({ context, event }: Moment): Change {
  const { question, response } = eventOf(event, 'question.answer')
  return { progress: progress.answer(context.progress, question.id, response) }
}

export function tellAnswer({ context, event }: Moment): PlayerEmitted {
  const { question, response } = eventOf(event, 'question.answer')
  const tries = context.progress.answers[question.id]?.tries ?? 1
  return { type: 'question.answered', question, response, try: tries }
}

// The final check

export function openCheck({ context, event }: Moment): Change {
  const { seed } = eventOf(event, 'check.start', 'check.tryAgain')
  return { progress: progress.openCheck(context.outline, context.progress, seed) }
}

/** An open try, or a result, becomes the place to come back to. */
export const returnToCheck = ({ context }: Moment): Change => ({
  progress: { ...context.progress, place: { at: 'check' } },
})

export const askFirstLeft = ({ context }: Moment): Change => ({ asking: at.firstLeft(context) })

export const askLeftAfterThis = ({ context, event }: Moment): Change => ({
  asking: at.leftAfter(context, eventOf(event, 'check.answer').question),
})

export const askAfter = ({ context }: Moment): Change => ({ asking: at.questionBeside(context, 1) })

export const askBefore = ({ context }: Moment): Change => ({
  asking: at.questionBeside(context, -1),
})

export const askThis = ({ event }: Moment): Change => ({
  asking: eventOf(event, 'check.ask').question,
})

export function keepCheckAnswer({ context, event }: Moment): Change {
  const { question, response } = eventOf(event, 'check.answer')
  return { progress: progress.keepAnswer(context.progress, question, response) }
}

export function closeCheck({ context, event }: Moment): Change {
  const { questions } = eventOf(event, 'check.close')
  return {
    asking: undefined,
    progress: progress.closeCheck(context.outline, context.progress, questions),
  }
}

export function tellCheck({ context, event }: Moment): PlayerEmitted {
  const { check } = context.progress
  const questions = progress.drawnOf(check, eventOf(event, 'check.close').questions)
  return { type: 'check.closed', questions, answers: check.answers, try: check.tries }
}
