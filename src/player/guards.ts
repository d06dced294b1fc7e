// What the chart asks before it goes a way. Each reads as a question.

import { findPage } from '../course/outline.ts'
import { eventOf, type Moment } from './moment.ts'
import * as at from './whereabouts.ts'

export const guards = {
  isKnownPage: ({ context, event }: Moment) =>
    findPage(context.outline, eventOf<'page.open'>(event).page) !== undefined,

  isKnownRole: ({ context, event }: Moment) => {
    const { role } = eventOf<'role.choose'>(event)
    return role === undefined || context.outline.roles.includes(role)
  },

  hasPlace: ({ context: { outline, progress } }: Moment) =>
    progress.place.at === 'page' && findPage(outline, progress.place.page) !== undefined,

  isPlaceInCheck: ({ context }: Moment) => context.progress.place.at === 'check',

  hasHiddenNote: ({ context }: Moment) => at.hiddenNote(context) !== undefined,

  hasOpenNote: ({ context }: Moment) => at.openNote(context) !== undefined,

  hasNext: ({ context }: Moment) => at.pageToGoTo(context, 'next') !== undefined,

  hasBack: ({ context }: Moment) => at.pageToGoTo(context, 'back') !== undefined,

  isSkipTheEnd: ({ context }: Moment) => at.pageAfterNote(context) === undefined,

  isDone: ({ context }: Moment) => context.progress.reached.completed,

  isCheckOpen: ({ context }: Moment) => context.progress.check.open,

  hasResult: ({ context: { progress } }: Moment) =>
    !progress.check.open && progress.check.tries > 0 && progress.check.drawn.length > 0,

  canTry: ({ context: { outline, progress } }: Moment) => {
    const { tries = Number.POSITIVE_INFINITY } = outline.check ?? { tries: 0 }
    return !progress.check.open && progress.check.tries < tries
  },

  hasQuestionLeft: ({ context }: Moment) => at.firstLeft(context) !== undefined,

  hasQuestionLeftAfterThis: ({ context, event }: Moment) =>
    at.leftAfter(context, eventOf<'check.answer'>(event).question) !== undefined,

  hasQuestionAfterThis: ({ context }: Moment) => at.questionBeside(context, 1) !== undefined,

  hasQuestionBeforeThis: ({ context }: Moment) => at.questionBeside(context, -1) !== undefined,

  isDrawn: ({ context, event }: Moment) =>
    context.progress.check.drawn.includes(eventOf<'check.ask' | 'check.answer'>(event).question),
}
