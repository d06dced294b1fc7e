import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import type { Progress } from '../../src/course/progress.ts'
import type { LearnerResponse } from '../../src/course/question.ts'
import { decode, encode } from '../../src/course/saved-state.ts'
import { standing } from '../../src/course/standing.ts'
import type { PlayerEmitted, PlayerEvent } from '../../src/player/events.ts'
import { playerMachine } from '../../src/player/machine.ts'
import {
  aBankQuestion,
  aCheck,
  aChoice,
  aCourse,
  aLesson,
  aNote,
  aPage,
} from '../support/builders.ts'

const signs = aChoice('signs', ['x Going quiet', 'Asking for large print'])
const bank = [aChoice('one', ['x Yes', 'No']), aChoice('two', ['x Yes', 'No'])]
const right: LearnerResponse = { kind: 'chosen', letters: ['a'] }
const other: LearnerResponse = { kind: 'chosen', letters: ['b'] }
const id = (name: string) => questionId(name)

const pages = {
  welcome: pageId('pages', 'before-you-start'),
  privacy: pageId('pages', 'privacy'),
  first: pageId('a', 'start'),
  story: pageId('a', 'story'),
  after: pageId('a', 'after'),
  check: pageId('check', 'start'),
}

const course = aCourse(
  [
    aLesson('a', [
      aPage('a', 'start', { questions: [aBankQuestion('signs')] }),
      aPage('a', 'story', { note: aNote('a/story') }),
      'after',
    ]),
  ],
  {
    check: aCheck([aBankQuestion('one'), aBankQuestion('two')]),
    standingPages: [aPage('pages', 'before-you-start'), aPage('pages', 'privacy')],
    roles: ['Manager', 'Senior leader'],
  },
)

const start: PlayerEvent[] = [{ type: 'course.start' }, { type: 'page.next' }]

function play(events: readonly PlayerEvent[], progress?: Progress, outline = course) {
  const player = createActor(playerMachine, {
    input: progress ? { outline, progress } : { outline },
  })
  const told: PlayerEmitted[] = []
  player.on('*', (fact) => told.push(fact as PlayerEmitted))
  player.start()
  for (const event of events) player.send(event)
  const snapshot = player.getSnapshot()
  return { player, snapshot, told, ...snapshot.context }
}

describe('the player', () => {
  it('never opens in mid-course: home comes first', () => {
    const { progress } = play([...start, { type: 'page.next' }])
    expect(play([], progress).snapshot.matches({ course: 'home' })).toBe(true)
  })

  it('Start opens Before you start once, then the first page', () => {
    const first = play([{ type: 'course.start' }])
    expect(first.page).toBe(pages.welcome)
    expect(play([{ type: 'course.start' }], first.progress).page).toBe(pages.first)
  })

  it('Carry on leads to the page that was last open', () => {
    const { progress } = play([...start])
    expect(play([{ type: 'course.carryOn' }], progress).page).toBe(pages.first)
  })

  it('Carry on has nothing to do before there is a place', () => {
    const { snapshot } = play([{ type: 'course.carryOn' }])
    expect(snapshot.can({ type: 'course.carryOn' })).toBe(false)
    expect(snapshot.matches({ course: 'home' })).toBe(true)
  })

  it('a sensitive page asks first', () => {
    const { snapshot, progress } = play([...start, { type: 'page.next' }])
    expect(snapshot.matches({ course: { page: 'note' } })).toBe(true)
    expect(progress.seen).not.toContain(pages.story)
    expect(snapshot.can({ type: 'page.next' })).toBe(false)
  })

  it('a place inside a content note leads back to the card', () => {
    const { progress } = play([...start, { type: 'page.next' }, { type: 'note.show' }])
    const back = play([{ type: 'course.carryOn' }], progress)
    expect(back.snapshot.matches({ course: { page: 'note' } })).toBe(true)
  })

  it('what was shown can be hidden again', () => {
    const shown = play([...start, { type: 'page.next' }, { type: 'note.show' }])
    expect(shown.snapshot.matches({ course: { page: 'reading' } })).toBe(true)
    shown.player.send({ type: 'note.hide' })
    expect(shown.player.getSnapshot().matches({ course: { page: 'note' } })).toBe(true)
  })

  it('a skipped content note counts as done', () => {
    const { progress, page } = play([...start, { type: 'page.next' }, { type: 'note.skip' }])
    expect(progress.seen).toContain(pages.story)
    expect(page).toBe(pages.after)
  })

  it('the short summary counts as done, and stays on the card', () => {
    const { progress, snapshot } = play([
      ...start,
      { type: 'page.next' },
      { type: 'note.summarise' },
    ])
    expect(progress.seen).toContain(pages.story)
    expect(snapshot.matches({ course: { page: 'note' } })).toBe(true)
  })

  it('a note over a lesson is asked once, on whichever page comes first', () => {
    const outline = aCourse([
      aLesson('a', ['start', 'more'], { note: aNote('a') }),
      aLesson('b', ['start']),
    ])
    const open: PlayerEvent = { type: 'page.open', page: pageId('a', 'more') }
    expect(play([open], undefined, outline).snapshot.matches({ course: { page: 'note' } })).toBe(
      true,
    )
    const shown = play([open, { type: 'note.show' }, { type: 'page.back' }], undefined, outline)
    expect(shown.snapshot.matches({ course: { page: 'reading' } })).toBe(true)
    const skipped = play([open, { type: 'note.skip' }], undefined, outline)
    expect(skipped.page).toBe(pageId('b', 'start'))
    expect(standing(outline, skipped.progress).lessons[0]?.state).toBe('done')
  })

  it('skipping the last pages of all leads home', () => {
    const outline = aCourse([aLesson('a', [aPage('a', 'end', { note: aNote('a/end') })])])
    const open: PlayerEvent = { type: 'page.open', page: pageId('a', 'end') }
    const { snapshot } = play([open, { type: 'note.skip' }], undefined, outline)
    expect(snapshot.matches({ course: 'home' })).toBe(true)
    expect(snapshot.context.progress.reached.completed).toBe(true)
  })

  it('what comes afterwards leads back to the place, and is no place itself', () => {
    const week = pageId('week', 'start')
    const outline = { ...course, afterwards: [aLesson('week', ['start'])] }
    const aside = play([...start, { type: 'page.open', page: week }], undefined, outline)
    expect(aside.page).toBe(week)
    expect(aside.snapshot.can({ type: 'page.next' })).toBe(false)
    expect(aside.progress.place).toEqual({ at: 'page', page: pages.first })
    const events: PlayerEvent[] = [{ type: 'page.open', page: week }, { type: 'page.back' }]
    expect(play([...start, ...events], undefined, outline).page).toBe(pages.first)
  })

  it('a note skipped at the end of what comes afterwards leads home', () => {
    const page = aPage('week', 'start', { note: aNote('week/start') })
    const outline = {
      ...course,
      afterwards: [aLesson('week', [page]), aLesson('later', ['start'])],
    }
    const events: PlayerEvent[] = [{ type: 'page.open', page: page.id }, { type: 'note.skip' }]
    expect(play(events, undefined, outline).snapshot.matches({ course: 'home' })).toBe(true)
  })

  it('a standing page leads back to the place, and is no place itself', () => {
    const aside = play([...start, { type: 'page.open', page: pages.privacy }])
    expect(aside.progress.place).toEqual({ at: 'page', page: pages.first })
    expect(aside.snapshot.can({ type: 'page.next' })).toBe(false)
    aside.player.send({ type: 'page.back' })
    expect(aside.player.getSnapshot().context.page).toBe(pages.first)
  })

  it('an address that is not here any more opens nothing', () => {
    const lost: PlayerEvent = { type: 'page.open', page: pageId('a', 'gone') }
    expect(play([]).snapshot.can(lost)).toBe(false)
  })

  it('a practice answer is kept and told, with its try', () => {
    const answer: PlayerEvent = { type: 'question.answer', question: signs, response: other }
    const { progress, told } = play([...start, answer, { ...answer, response: right }])
    expect(progress.answers[signs.id]).toEqual({ response: right, tries: 2 })
    expect(told.map((fact) => fact.type === 'question.answered' && fact.try)).toEqual([1, 2])
  })

  it('takes a role on any screen of the course, and another, and none', () => {
    const manager: PlayerEvent = { type: 'role.choose', role: 'Manager' }
    const leader: PlayerEvent = { type: 'role.choose', role: 'Senior leader' }
    const none: PlayerEvent = { type: 'role.choose', role: undefined }
    expect(play([manager]).progress.role).toBe('Manager')
    const reading = play([...start, manager, leader])
    expect(reading.progress.role).toBe('Senior leader')
    expect(reading.snapshot.matches({ course: { page: 'reading' } })).toBe(true)
    expect(reading.page).toBe(pages.first)
    expect(play([...start, manager, none]).progress.role).toBeUndefined()
  })

  it('knows no role that the course has not', () => {
    const { snapshot, progress } = play([{ type: 'role.choose', role: 'Visitor' }])
    expect(snapshot.can({ type: 'role.choose', role: 'Visitor' })).toBe(false)
    expect(progress.role).toBeUndefined()
  })

  it.each([
    ['a page', [] as PlayerEvent[], 'reading'],
    ['a content note', [{ type: 'page.next' }] as PlayerEvent[], 'note'],
  ])('a break returns to the very place: %s', (_, more, state) => {
    const before = play([...start, ...more])
    const after = play([...start, ...more, { type: 'break.take' }, { type: 'break.end' }])
    expect(after.snapshot.matches({ course: { page: state as 'note' } })).toBe(true)
    expect(after.page).toBe(before.page)
  })

  it('a break from home returns home', () => {
    const { snapshot } = play([
      ...start,
      { type: 'home.open' },
      { type: 'break.take' },
      { type: 'break.end' },
    ])
    expect(snapshot.matches({ course: 'home' })).toBe(true)
  })

  it('leaving ends the visit', () => {
    const { snapshot } = play([...start, { type: 'course.leave' }])
    expect(snapshot.status).toBe('done')
  })
})

describe('the final check', () => {
  const begin: PlayerEvent = { type: 'check.start', draw: drawing(1) }
  const keep = (name: string, response = right): PlayerEvent => ({
    type: 'check.answer',
    question: id(name),
    response,
  })
  const finish = (score: number): PlayerEvent => ({ type: 'check.close', questions: bank, score })
  const read: PlayerEvent[] = [pages.first, pages.story, pages.after].flatMap((page) => [
    { type: 'page.open', page },
    ...(page === pages.story ? [{ type: 'note.skip' } as const] : []),
  ])

  it('asks one question after the other, then shows them for review', () => {
    expect(play([begin]).asking).toBe(id('one'))
    expect(play([begin, keep('one')]).asking).toBe(id('two'))
    const all = play([begin, keep('one'), keep('two')])
    expect(all.snapshot.matches({ course: { check: 'review' } })).toBe(true)
  })

  it('an answer can be changed until Finish, and nothing is marked before', () => {
    const { progress, asking } = play([
      begin,
      keep('one', other),
      keep('two'),
      { type: 'check.ask', question: id('one') },
    ])
    expect(asking).toBe(id('one'))
    expect(progress.reached.bestScore).toBeUndefined()
    const changed = play([
      begin,
      keep('one', other),
      keep('two'),
      { type: 'check.ask', question: id('one') },
      keep('one'),
      finish(1),
    ])
    expect(changed.progress.reached).toMatchObject({ bestScore: 1, passed: true })
  })

  it('a question can be skipped for now, and gone back to', () => {
    expect(play([begin, { type: 'check.skip' }]).asking).toBe(id('two'))
    expect(play([begin, { type: 'check.skip' }, { type: 'check.back' }]).asking).toBe(id('one'))
    const skipped = play([begin, { type: 'check.skip' }, { type: 'check.skip' }])
    expect(skipped.snapshot.matches({ course: { check: 'review' } })).toBe(true)
  })

  it('Back from the first question leads to the page of the check', () => {
    const { page, snapshot } = play([begin, { type: 'check.back' }])
    expect(page).toBe(pages.check)
    expect(snapshot.context.progress.check.open).toBe(true)
  })

  it('coming back to an open check keeps its draw and its answers', () => {
    const { progress } = play([begin, keep('one')])
    const back = play([{ type: 'course.carryOn' }], progress)
    expect(back.asking).toBe(id('two'))
    expect(play([{ type: 'check.start', draw: drawing(99) }], progress).progress.check).toEqual(
      progress.check,
    )
  })

  it('a look at a lesson in between loses nothing', () => {
    const { snapshot, asking } = play([
      begin,
      keep('one'),
      { type: 'page.open', page: pages.after },
      begin,
    ])
    expect(snapshot.matches({ course: { check: 'asking' } })).toBe(true)
    expect(asking).toBe(id('two'))
  })

  it('Finish tells each answer once, with the number of the try', () => {
    const { told } = play([begin, keep('one'), keep('two', other), finish(0.5)])
    expect(told).toEqual([
      {
        type: 'check.closed',
        questions: bank,
        answers: { [id('one')]: right, [id('two')]: other },
        try: 1,
      },
    ])
  })

  it('a result can be seen again on coming back', () => {
    const { progress } = play([begin, keep('one'), keep('two', other), finish(0.5)])
    const back = play([{ type: 'course.carryOn' }], progress)
    expect(back.snapshot.matches({ course: { check: 'result' } })).toBe(true)
  })

  it('another try keeps the best result', () => {
    const again = play([
      begin,
      keep('one'),
      keep('two'),
      finish(1),
      { type: 'check.tryAgain', draw: drawing(2) },
      keep('one', other),
      keep('two', other),
      finish(0),
    ])
    expect(again.progress.check.tries).toBe(2)
    expect(again.progress.reached).toMatchObject({ bestScore: 1, passed: true })
  })

  it('where the author allows one try, there is no second', () => {
    const outline = { ...course, check: { ...aCheck([aBankQuestion('one')]), tries: 1 } }
    const { snapshot } = play([begin, keep('one', other), finish(0)], undefined, outline)
    expect(snapshot.can({ type: 'check.tryAgain', draw: drawing(2) })).toBe(false)
    expect(snapshot.can({ type: 'page.open', page: pages.first })).toBe(true)
  })

  it('lessons read and check passed: the course can be finished', () => {
    expect(play(read).snapshot.can({ type: 'course.finish' })).toBe(false)
    const done = play([
      ...read,
      begin,
      keep('one'),
      keep('two'),
      finish(1),
      { type: 'course.finish' },
    ])
    expect(done.snapshot.matches({ course: 'finished' })).toBe(true)
  })
})

describe('every path through a small course', () => {
  const outline = aCourse(
    [aLesson('a', ['start', aPage('a', 'story', { note: aNote('a/story') })])],
    { check: aCheck([aBankQuestion('one')]) },
  )
  const events: PlayerEvent[] = [
    { type: 'course.start' },
    { type: 'course.carryOn' },
    { type: 'course.finish' },
    { type: 'home.open' },
    { type: 'page.next' },
    { type: 'page.back' },
    { type: 'note.show' },
    { type: 'note.skip' },
    { type: 'check.start', draw: drawing(1) },
    { type: 'check.answer', question: id('one'), response: right },
    { type: 'check.answer', question: id('one'), response: other },
    { type: 'check.skip' },
    { type: 'check.ask', question: id('one') },
    { type: 'check.close', questions: bank, score: 1 },
    { type: 'check.showResult' },
    { type: 'check.tryAgain', draw: drawing(2) },
    { type: 'break.take' },
    { type: 'break.end' },
  ]
  // Tries without end would make paths without end.
  const paths = getShortestPaths(playerMachine, {
    input: { outline },
    events,
    serializeState: ({ value, context: { progress, opened, page, asking } }) =>
      JSON.stringify([
        value,
        page,
        asking,
        opened,
        {
          ...progress,
          answers: Object.keys(progress.answers),
          check: { ...progress.check, changes: {} },
        },
      ]),
    stopWhen: ({ context }) => context.progress.check.tries > 1,
  })

  it('is walked', () => {
    expect(paths.length).toBeGreaterThan(500)
  })

  it('nothing gets worse on any of them', () => {
    const isWorse = (before: Progress, after: Progress) =>
      before.seen.some((page) => !after.seen.includes(page)) ||
      (before.reached.completed && !after.reached.completed) ||
      (before.reached.passed && !after.reached.passed) ||
      (before.reached.bestScore ?? 0) > (after.reached.bestScore ?? 0)
    for (const { steps } of paths) {
      const along = steps.map(({ state }) => state.context.progress)
      const worse = along.findIndex((after, index) => isWorse(along[index - 1] ?? after, after))
      expect(worse).toBe(-1)
    }
  })

  it('finished only when done', () => {
    const finished = paths.filter(({ state }) => state.matches({ course: 'finished' }))
    expect(finished.length).toBeGreaterThan(0)
    for (const { state } of finished) expect(state.context.progress.reached.completed).toBe(true)
  })

  it('from each of them a learner can carry on after a saved state and back', () => {
    for (const { state } of paths) {
      const decoded = decode(outline, encode(outline, state.context.progress, 1))
      if (decoded.kind !== 'read') throw new Error('expected to read what was written')
      const { snapshot } = play([{ type: 'course.carryOn' }], decoded.progress, outline)
      const began = state.context.progress.place.at !== 'start'
      expect(snapshot.matches({ course: 'home' })).toBe(!began)
    }
  })
})
