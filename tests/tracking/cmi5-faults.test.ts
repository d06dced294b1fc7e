// What goes wrong on the way to a system with cmi5, and what is kept all the same.

import { describe, expect, it } from 'vitest'
import { cmi5Port } from '../../src/tracking/cmi5/adapter.ts'
import { cmi5Browser, type LrsHabit } from '../support/cmi5-browser.ts'
import { objectIn, verbOf } from '../support/cmi5-statement.ts'
import { type LrsOptions, type LrsResponse, strictLrs } from '../support/strict-lrs.ts'
import { anInteraction, aReport, chosen, everyKind, one, opened, passed } from './samples.ts'
import { track } from './tracked.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const says = (status: number, body = ''): LrsResponse => ({ status, body, headers: JSON_TYPE })

/** A system that answers writes in its own way for as long as `mood` is set. */
function moody(options: LrsOptions = {}) {
  const lrs = strictLrs(options)
  let mood: LrsHabit | undefined
  const browser = cmi5Browser(lrs, (call) => {
    const isBeginning =
      call.request.method === 'GET' ||
      /fetch|initialized/.test(call.request.address + call.request.body)
    return mood && !isBeginning ? mood(call) : call.run()
  })
  const port = cmi5Port(browser)
  const kept = () => lrs.record().documents['course-progress'] ?? ''
  return {
    ...browser,
    lrs,
    port,
    kept,
    be(habit?: LrsHabit) {
      mood = habit
    },
    tracker: () => track(port),
  }
}

const offline: LrsHabit = () => {
  throw new TypeError('Failed to fetch')
}
const signIn: LrsHabit = () => ({
  status: 200,
  body: '<!doctype html><p>Please sign in',
  headers: { 'content-type': 'text/html; charset=utf-8' },
})

describe('A save that is not taken', () => {
  it.each<[string, LrsHabit, string]>([
    ['the line is down', offline, 'refused'],
    ['the system has a fault', () => says(500, 'oops'), 'refused'],
    ['it forbids it', () => says(403, 'no'), 'refused'],
    ['it is too busy', () => says(429), 'refused'],
    ['the token is no longer good', () => says(401, 'expired'), 'sessionOver'],
    ['it answers with a page to sign in', signIn, 'sessionOver'],
  ])('is a fault where %s', async (_, habit, kind) => {
    const { port, be, kept } = moody()
    await opened(port)
    be(habit)
    expect(await port.save(aReport())).toMatchObject({ ok: false, fault: { kind } })
    be()
    expect((await port.save(aReport())).ok).toBe(true)
    expect(kept()).toContain(aReport().savedState)
  })

  it('is told in words, tried again by itself, and saved in the end (X03)', async () => {
    const { tracker, be, kept, rest } = moody()
    const { change, kind, wait } = await tracker()
    await rest()
    be(offline)
    change(passed)
    await rest()
    expect(kind()).toBe('retrying')
    be()
    await wait(5000)
    await rest()
    expect(kind()).toBe('saved')
    expect(kept()).toContain(passed.savedState)
  })

  it('asks the learner to sign in where the token is no longer good (X04)', async () => {
    const { tracker, be, rest } = moody()
    const { change, saving } = await tracker()
    await rest()
    be(() => says(401, 'expired'))
    change(aReport())
    await rest()
    expect(saving()).toMatchObject({ kind: 'stopped', detail: expect.stringContaining('401') })
  })

  it('is no save, though the state is safe, where Completed was refused', async () => {
    const { port, lrs, be, kept } = moody()
    await opened(port)
    be(({ request, run }) => (request.body.includes('/completed"') ? says(503) : run()))
    expect((await port.save(passed)).ok).toBe(false)
    expect(kept()).toContain(passed.savedState)
    be()
    expect((await port.save(passed)).ok).toBe(true)
    expect(lrs.refused).toEqual([])
  })
})

describe('A document that was changed elsewhere', () => {
  it('is written over with what either has reached', async () => {
    const here = moody()
    await opened(here.port)
    await here.port.save(aReport())
    here.lrs.handle({
      method: 'PUT',
      address: `https://lms.example.org/xapi/activities/state?${stateQuery(here.lrs.launchQuery)}`,
      headers: { ...authorised, 'content-type': 'application/json' },
      body: JSON.stringify({ savedState: 'from the phone', passed: true, score: 0.9 }),
    })
    expect((await here.port.save(aReport({ savedState: 'from here' }))).ok).toBe(true)
    expect(JSON.parse(here.kept())).toMatchObject({
      savedState: 'from here',
      passed: true,
      score: 0.9,
    })
    expect(here.lrs.refused).toEqual([])
  })

  it('is told as a fault where it cannot be read', async () => {
    const lrs = strictLrs()
    let isOver = false
    const browser = cmi5Browser(lrs, ({ request, run }) => {
      if (isOver) return says(request.method === 'PUT' ? 412 : 500)
      return run()
    })
    const port = cmi5Port(browser)
    await opened(port)
    isOver = true
    expect(await port.save(aReport())).toMatchObject({ ok: false, fault: { kind: 'refused' } })
  })
})

const authorised = {
  authorization: 'Basic cHJldGVuZDp0b2tlbg==',
  'x-experience-api-version': '1.0.3',
}

function stateQuery(launchQuery: string): string {
  const given = new URLSearchParams(launchQuery)
  return new URLSearchParams({
    activityId: given.get('activityId') ?? '',
    registration: given.get('registration') ?? '',
    agent: given.get('actor') ?? '',
    stateId: 'course-progress',
  }).toString()
}

describe('Records of answers', () => {
  const answered = ({ lrs }: ReturnType<typeof moody>) =>
    lrs.record().statements.filter((one) => verbOf(one) === 'answered').length

  it('wait for better times where the line is down, and arrive then', async () => {
    const visit = moody()
    await opened(visit.port)
    visit.be(offline)
    visit.port.record(anInteraction(one, chosen('a')))
    await visit.rest()
    expect(answered(visit)).toBe(0)
    visit.be()
    await visit.port.save(aReport())
    await visit.rest()
    expect(answered(visit)).toBe(1)
  })

  it('go one by one where the system refuses one of them, and stop no save', async () => {
    const visit = moody()
    await opened(visit.port)
    visit.be(({ request, run }) => (request.body.includes('/q_signs"') ? says(400) : run()))
    for (const [question, response] of everyKind) {
      visit.port.record(anInteraction(question, response))
    }
    await visit.rest()
    expect((await visit.port.save(passed)).ok).toBe(true)
    expect(answered(visit)).toBe(everyKind.length - 1)
  })

  it('that were on their way when the page went away are not sent behind its end', async () => {
    const visit = moody()
    await opened(visit.port)
    visit.port.record(anInteraction(one, chosen('a')))
    visit.hide()
    visit.port.record(anInteraction(one, chosen('b'), { try: 2 }))
    visit.port.leave(aReport())
    await visit.rest()
    expect(visit.lrs.refused).toEqual([])
    expect(answered(visit)).toBe(2)
    expect(verbOf(visit.lrs.record().statements.at(-1) ?? {})).toBe('terminated')
  })
})

describe('The end of a visit', () => {
  it('is said though what was to be told with it is refused', async () => {
    const { port, lrs, be, rest } = moody()
    await opened(port)
    be(({ request, run }) => (request.body.includes('answered') ? says(400) : run()))
    port.record(anInteraction(one, chosen('a')))
    port.leave(aReport())
    await rest()
    expect(lrs.record().statements.map(verbOf)).toEqual(['initialized', 'terminated'])
  })

  it('takes along what was not saved yet, in the tick in which the page goes away', async () => {
    const { port, lrs, kept } = moody()
    await opened(port)
    port.leave(passed)
    expect(kept()).toContain(passed.savedState)
    expect(lrs.record().statements.map(verbOf)).toEqual([
      'initialized',
      'completed',
      'passed',
      'terminated',
    ])
  })

  it('keeps a save from telling anything behind it', async () => {
    const { port, lrs, rest } = moody()
    await opened(port)
    const saved = port.save(passed)
    port.leave(passed)
    await saved
    await rest()
    expect(lrs.refused).toEqual([])
    expect(verbOf(lrs.record().statements.at(-1) ?? {})).toBe('terminated')
  })

  it('has the same words for what has been told already: the record knows their ids', async () => {
    const first = moody()
    await opened(first.port)
    await first.port.save(passed)
    const [, completed] = first.lrs.record().statements
    const second = moody()
    await opened(second.port)
    await second.port.save(passed)
    expect(second.lrs.record().statements[1]?.id).toBe(completed?.id)
    expect(objectIn(completed?.result).completion).toBe(true)
  })
})
