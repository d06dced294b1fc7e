// What the chart's actions do: each a call or two of `src/course`.

import { assign, emit } from 'xstate'
import { beforeYouStart, checkLesson, readingOrder } from '../course/outline.ts'
import * as progress from '../course/progress.ts'
import type { PlayerContext } from './context.ts'
import type { PlayerEmitted, PlayerEvent } from './events.ts'
import { eventOf, type Moment } from './moment.ts'
import * as at from './whereabouts.ts'

/** Changes where the player is. */
const move = (change: (moment: Moment) => Partial<PlayerContext>) =>
  assign<PlayerContext, PlayerEvent, undefined, PlayerEvent, never>(change)

/** Tells others what a person has done. */
const tell = (fact: (moment: Moment) => PlayerEmitted) =>
  emit<PlayerContext, PlayerEvent, undefined, PlayerEvent, PlayerEmitted>(fact)

export const actions = {
  // Pages

  /** The first time, *Before you start*; after that, the first page. */
  goToStart: move(({ context: { outline, progress } }) => {
    const welcome = beforeYouStart(outline)
    const first = welcome && !progress.seen.includes(welcome.id) ? welcome : undefined
    return { page: (first ?? readingOrder(outline)[0])?.id }
  }),

  goToPlace: move(({ context: { progress } }) =>
    progress.place.at === 'page' ? { page: progress.place.page } : {},
  ),

  goToPage: move(({ event }) => ({ page: eventOf<'page.open'>(event).page })),

  goNext: move(({ context }) => ({ page: at.pageToGoTo(context, 'next') })),

  goBack: move(({ context }) => ({ page: at.pageToGoTo(context, 'back') })),

  goToCheckPage: move(({ context: { outline } }) => ({
    page: checkLesson(outline)?.pages[0]?.id,
  })),

  keepPlace: move(({ context: { outline, progress: done, page } }) =>
    page ? { progress: progress.moveTo(outline, done, page) } : {},
  ),

  visitPage: move(({ context: { outline, progress: done, page } }) =>
    page ? { progress: progress.visit(outline, done, page) } : {},
  ),

  // Roles

  chooseRole: move(({ context, event }) => ({
    progress: progress.chooseRole(context.progress, eventOf<'role.choose'>(event).role),
  })),

  // Content notes

  showNote: move(({ context }) => {
    const note = at.hiddenNote(context)
    return note ? { opened: [...context.opened, note.id] } : {}
  }),

  hideNote: move(({ context }) => {
    const note = at.openNote(context)
    return { opened: context.opened.filter((id) => id !== note?.id) }
  }),

  /** Skipping and reading the summary count as done, for every page under the note. */
  passNote: move(({ context }) => {
    const pages = at.hiddenNote(context)?.pages ?? []
    return { progress: progress.skip(context.outline, context.progress, pages) }
  }),

  goPastNote: move(({ context }) => ({ page: at.pageAfterNote(context) })),

  // Practice

  keepPracticeAnswer: move(({ context, event }) => {
    const { question, response } = eventOf<'question.answer'>(event)
    return { progress: progress.answer(context.progress, question.id, response) }
  }),

  tellAnswer: tell(({ context, event }) => {
    const { question, response } = eventOf<'question.answer'>(event)
    const tries = context.progress.answers[question.id]?.tries ?? 1
    return { type: 'question.answered', question, response, try: tries }
  }),

  // The final check

  openCheck: move(({ context, event }) => {
    const { draw } = eventOf<'check.start' | 'check.tryAgain'>(event)
    return { progress: progress.openCheck(context.outline, context.progress, draw) }
  }),

  /** An open try, or a result, becomes the place to come back to. */
  returnToCheck: move(({ context }) => ({
    progress: { ...context.progress, place: { at: 'check' } },
  })),

  askFirstLeft: move(({ context }) => ({ asking: at.firstLeft(context) })),

  askLeftAfterThis: move(({ context, event }) => ({
    asking: at.leftAfter(context, eventOf<'check.answer'>(event).question),
  })),

  askAfter: move(({ context }) => ({ asking: at.questionBeside(context, 1) })),

  askBefore: move(({ context }) => ({
    asking: at.questionBeside(context, -1),
  })),

  askThis: move(({ event }) => ({
    asking: eventOf<'check.ask'>(event).question,
  })),

  keepCheckAnswer: move(({ context, event }) => {
    const { question, response } = eventOf<'check.answer'>(event)
    return { progress: progress.keepAnswer(context.progress, question, response) }
  }),

  closeCheck: move(({ context, event }) => {
    const { score } = eventOf<'check.close'>(event)
    return {
      asking: undefined,
      progress: progress.closeCheck(context.outline, context.progress, score),
    }
  }),

  tellCheck: tell(({ context, event }) => {
    const { check } = context.progress
    const { questions } = eventOf<'check.close'>(event)
    return { type: 'check.closed', questions, answers: check.answers, try: check.tries }
  }),
}
