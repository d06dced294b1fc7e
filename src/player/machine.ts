// The modes a person could name, and the ways between them (codebase style, 3.2). Pure: no timers,
// dates, randomness or storage; a draw arrives in the event that needs it.

import { setup } from 'xstate'
import type { Outline } from '../course/course.ts'
import { newProgress, type Progress } from '../course/progress.ts'
import type { PlayerContext } from './context.ts'
import type { PlayerEmitted, PlayerEvent } from './events.ts'
import { guards } from './guards.ts'
import { actions } from './moves.ts'

export interface PlayerInput {
  readonly outline: Outline
  readonly progress?: Progress
}

export const playerMachine = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
    emitted: {} as PlayerEmitted,
    input: {} as PlayerInput,
  },
  guards,
  actions,
}).createMachine({
  id: 'player',
  context: ({ input }) => ({
    outline: input.outline,
    progress: input.progress ?? newProgress,
    opened: [],
    page: undefined,
    asking: undefined,
  }),
  initial: 'course',
  states: {
    course: {
      initial: 'home',
      on: {
        'home.open': '.home',
        'page.open': { guard: 'isKnownPage', actions: 'goToPage', target: '.page' },
        'role.choose': { guard: 'isKnownRole', actions: 'chooseRole' },
        'check.start': [
          { guard: 'isCheckOpen', actions: 'returnToCheck', target: '.check' },
          { guard: 'canTry', actions: 'openCheck', target: '.check' },
        ],
        'check.showResult': {
          guard: 'hasResult',
          actions: 'returnToCheck',
          target: '.check.result',
        },
        'check.tryAgain': { guard: 'canTry', actions: 'openCheck', target: '.check' },
        'course.finish': { guard: 'isDone', target: '.finished' },
        'course.leave': 'left',
        'break.take': 'break',
        'handout.open': '.handout',
        'certificate.open': '.certificate',
        'system.open': '.system',
      },
      states: {
        home: {
          on: {
            'course.start': { actions: 'goToStart', target: 'page' },
            'course.carryOn': [
              { guard: 'isPlaceInCheck', target: 'check' },
              { guard: 'hasPlace', actions: 'goToPlace', target: 'page' },
            ],
          },
        },
        page: {
          initial: 'arriving',
          on: {
            'page.back': { guard: 'hasBack', actions: 'goBack', target: '.arriving' },
          },
          states: {
            arriving: {
              entry: 'keepPlace',
              always: [{ guard: 'hasHiddenNote', target: 'note' }, { target: 'reading' }],
            },
            note: {
              on: {
                'note.show': { actions: 'showNote', target: 'arriving' },
                'note.summarise': { actions: 'passNote' },
                'note.skip': [
                  {
                    guard: 'isSkipTheEnd',
                    actions: 'passNote',
                    target: '#player.course.home',
                  },
                  { actions: ['passNote', 'goPastNote'], target: 'arriving' },
                ],
              },
            },
            reading: {
              entry: 'visitPage',
              on: {
                'page.next': { guard: 'hasNext', actions: 'goNext', target: 'arriving' },
                'note.hide': { guard: 'hasOpenNote', actions: 'hideNote', target: 'arriving' },
                'question.answer': { actions: ['keepPracticeAnswer', 'tellAnswer'] },
              },
            },
          },
        },
        check: {
          initial: 'arriving',
          on: {
            'check.review': { guard: 'isCheckOpen', target: '.review' },
          },
          states: {
            arriving: {
              always: [
                { guard: 'hasResult', target: 'result' },
                { guard: 'hasQuestionLeft', actions: 'askFirstLeft', target: 'asking' },
                { target: 'review' },
              ],
            },
            asking: {
              on: {
                'check.answer': [
                  {
                    guard: 'hasQuestionLeftAfterThis',
                    actions: ['keepCheckAnswer', 'askLeftAfterThis'],
                  },
                  { guard: 'isDrawn', actions: 'keepCheckAnswer', target: 'review' },
                ],
                'check.skip': [
                  { guard: 'hasQuestionAfterThis', actions: 'askAfter' },
                  { target: 'review' },
                ],
                'check.back': [
                  { guard: 'hasQuestionBeforeThis', actions: 'askBefore' },
                  { actions: 'goToCheckPage', target: '#player.course.page' },
                ],
              },
            },
            review: {
              on: {
                'check.ask': { guard: 'isDrawn', actions: 'askThis', target: 'asking' },
                'check.close': {
                  guard: 'isCheckOpen',
                  actions: ['closeCheck', 'tellCheck'],
                  target: 'result',
                },
              },
            },
            result: {},
          },
        },
        finished: {},
        handout: {},
        certificate: {},
        system: {},
        here: { type: 'history', history: 'deep' },
      },
    },
    break: {
      on: {
        'break.end': 'course.here',
        'home.open': 'course.home',
        'page.open': { guard: 'isKnownPage', actions: 'goToPage', target: 'course.page' },
        'course.leave': 'left',
      },
    },
    left: { type: 'final' },
  },
})
