// The player, run by XState and by its stand-in, side by side over the same long walks.

import { expect, it } from 'vitest'
import { createActor, type SnapshotFrom } from 'xstate'
import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import type { LearnerResponse } from '../../src/course/question.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { playerMachine } from '../../src/player/machine.ts'
import { outward } from '../../src/statechart/chart.ts'
import { createActor as createStandIn, type Machine } from '../../src/statechart/xstate.ts'
import {
  aBankQuestion,
  aCheck,
  aChoice,
  aCourse,
  aLesson,
  aNote,
  aPage,
} from '../support/builders.ts'
import { dice } from './dice.ts'

const outline = aCourse(
  [
    aLesson('a', [
      aPage('a', 'start', { questions: [aBankQuestion('signs')] }),
      aPage('a', 'story', { note: aNote('a/story') }),
      'after',
    ]),
    aLesson('b', [aPage('b', 'last', { note: aNote('b/last') })]),
  ],
  {
    check: aCheck([aBankQuestion('one'), aBankQuestion('two')]),
    afterwards: [aLesson('week', ['start', aPage('week', 'more', { note: aNote('week/more') })])],
    standingPages: [aPage('pages', 'before-you-start'), aPage('pages', 'privacy')],
    roles: ['Manager'],
  },
)

const bank = [aChoice('one', ['x Yes', 'No']), aChoice('two', ['x Yes', 'No'])]
const responses = ['a', 'b'].map(
  (letter): LearnerResponse => ({ kind: 'chosen', letters: [letter] }),
)
const drawn = [questionId('one'), questionId('two'), questionId('elsewhere')]
const PAGES = [
  'a/start',
  'a/story',
  'a/after',
  'b/last',
  'week/start',
  'week/more',
  'pages/privacy',
  'nowhere/at-all',
]

const events: readonly PlayerEvent[] = [
  ...(
    [
      'course.start',
      'course.carryOn',
      'course.finish',
      'home.open',
      'page.next',
      'page.back',
      'note.show',
      'note.summarise',
      'note.skip',
      'note.hide',
      'check.skip',
      'check.back',
      'check.review',
      'check.showResult',
      'break.take',
      'break.end',
    ] as const
  ).map((type) => ({ type })),
  ...PAGES.map((page) => {
    const [lesson = '', name = ''] = page.split('/')
    return { type: 'page.open', page: pageId(lesson, name) } as const
  }),
  ...responses.flatMap((response): PlayerEvent[] => [
    { type: 'question.answer', question: aChoice('signs', ['x Quiet', 'Loud']), response },
    ...drawn.map((question) => ({ type: 'check.answer', question, response }) as const),
  ]),
  ...drawn.map((question) => ({ type: 'check.ask', question }) as const),
  ...['Manager', 'Visitor', undefined].map((role) => ({ type: 'role.choose', role }) as const),
  { type: 'check.start', draw: drawing(1) },
  { type: 'check.tryAgain', draw: drawing(2) },
  { type: 'check.close', questions: bank, score: 1 },
  { type: 'course.leave' },
]

const VALUES = [
  'course',
  'break',
  'left',
  { course: 'home' },
  { course: 'page' },
  { course: { page: 'note' } },
  { course: { page: 'reading' } },
  { course: { check: 'result' } },
] as const

const checkEvents = events.filter(({ type }) => type.startsWith('check.'))

interface Kept {
  readonly context: object
}

/** Both of them, from a progress or each from what it kept. */
function both(progress: Progress, kept?: readonly [Kept, Kept]) {
  const input = { outline, progress }
  const original = createActor(
    playerMachine,
    kept ? { input, snapshot: kept[0] as SnapshotFrom<typeof playerMachine> } : { input },
  )
  const standIn = createStandIn(
    playerMachine as unknown as Machine,
    kept ? { input, snapshot: kept[1] as never } : { input },
  )
  const told: [unknown[], unknown[]] = [[], []]
  for (const type of ['question.answered', 'check.closed'] as const) {
    original.on(type, (fact) => told[0].push(fact))
    standIn.on(type, (fact) => told[1].push(fact))
  }
  original.start()
  standIn.start()
  return { original, standIn, told }
}

it('goes the same ways, knows the same and tells the same as under XState', () => {
  const roll = dice(22)
  const visited = new Set<string>()
  let walk = both(newProgress)
  let known: unknown
  for (let count = 0; count < 3000; count++) {
    // Half of them of the check: it takes several in a row to finish it.
    const from = roll(2) ? events : checkEvents
    const event = from[roll(from.length)] as PlayerEvent
    walk.original.send(event)
    walk.standIn.send(event)
    const [snapshot, other] = [walk.original.getSnapshot(), walk.standIn.getSnapshot()]
    expect(other.value).toEqual(snapshot.value)
    expect(other.status).toBe(snapshot.status)
    expect(VALUES.map(other.matches)).toEqual(VALUES.map((value) => snapshot.matches(value)))
    expect(walk.told[1]).toEqual(walk.told[0])
    if (snapshot.context !== known) expect(other.context).toEqual(snapshot.context)
    known = snapshot.context
    for (const node of outward(other.leaf)) visited.add(node.key)
    const asked = events[roll(events.length)] as PlayerEvent
    expect(other.can(asked), JSON.stringify([snapshot.value, asked])).toBe(snapshot.can(asked))
    if (snapshot.status === 'done') walk = both(roll(8) ? snapshot.context.progress : newProgress)
    // As the preview does when a trainer changes the course.
    else if (roll(50) === 0) {
      const changed = { ...snapshot.context, outline: { ...outline, title: `Version ${count}` } }
      const keep = (kept: object) => ({ ...kept, context: changed })
      const kept = [
        keep(walk.original.getPersistedSnapshot()),
        keep(walk.standIn.getPersistedSnapshot()),
      ] as const
      walk.original.stop()
      walk.standIn.stop()
      walk = both(newProgress, kept)
    }
  }
  expect([...visited].sort().join(' ')).toBe(
    ' asking break check course finished home left note page reading result review',
  )
})
