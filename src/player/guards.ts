// What the chart asks before it goes a way. Each reads as a question.

import { findPage } from '../course/outline.ts'
import { eventOf, type Moment } from './moment.ts'
import * as at from './whereabouts.ts'

export const isKnownPage = ({ context, event }: Moment) =>
  findPage(context.outline, eventOf(event, 'page.open').page) !== undefined

export const hasPlace = ({ context: { outline, progress } }: Moment) =>
  progress.place.at === 'page' && findPage(outline, progress.place.page) !== undefined

export const isPlaceInCheck = ({ context }: Moment) => context.progress.place.at === 'check'

export const hasHiddenNote = ({ context }: Moment) => at.hiddenNote(context) !== undefined

export const hasOpenNote = ({ context }: Moment) => at.openNote(context) !== undefined

export const hasNext = ({ context }: Moment) => at.pageToGoTo(context, 'next') !== undefined

export const hasBack = ({ context }: Moment) => at.pageToGoTo(context, 'back') !== undefined

export const isSkipTheEnd = ({ context }: Moment) => at.pageAfterNote(context) === undefined

export const isDone = ({ context }: Moment) => context.progress.reached.completed

export const isCheckOpen = ({ context }: Moment) => context.progress.check.open

export const hasResult = ({ context: { progress } }: Moment) =>
  !progress.check.open && progress.check.tries > 0 && progress.check.drawn.length > 0

export const canTry = ({ context: { outline, progress } }: Moment) => {
  const { tries = Number.POSITIVE_INFINITY } = outline.check ?? { tries: 0 }
  return !progress.check.open && progress.check.tries < tries
}

export const hasQuestionLeft = ({ context }: Moment) => at.firstLeft(context) !== undefined

export const hasQuestionLeftAfterThis = ({ context, event }: Moment) =>
  at.leftAfter(context, eventOf(event, 'check.answer').question) !== undefined

export const hasQuestionAfterThis = ({ context }: Moment) =>
  at.questionBeside(context, 1) !== undefined

export const hasQuestionBeforeThis = ({ context }: Moment) =>
  at.questionBeside(context, -1) !== undefined

export const isDrawn = ({ context, event }: Moment) =>
  context.progress.check.drawn.includes(eventOf(event, 'check.ask', 'check.answer').question)
