// How a system with cmi5 opens the course, and what is asked of it before the first statement.

import { describe, expect, it } from 'vitest'
import { cmi5Port } from '../../src/tracking/cmi5/adapter.ts'
import { launchParameters } from '../../src/tracking/cmi5/launch-parameters.ts'
import { cmi5Browser, type LrsHabit } from '../support/cmi5-browser.ts'
import { isDefined, type Json, verbOf } from '../support/cmi5-statement.ts'
import { type LrsOptions, strictLrs } from '../support/strict-lrs.ts'
import { anInteraction, aReport, chosen, everyKind, one, opened, passed } from './samples.ts'
import { settle } from './tracked.ts'

function launch(options: LrsOptions = {}, habit?: LrsHabit, query?: string) {
  const lrs = strictLrs(options)
  const browser = cmi5Browser(lrs, habit, query)
  return { lrs, ...browser, browser, port: cmi5Port(browser) }
}

const defined = (statements: readonly Json[]) => statements.filter(isDefined).map(verbOf)

describe('The launch by cmi5', () => {
  it('asks for the token once, for what the system laid down, and says then that it has begun', async () => {
    const { lrs, port } = launch()
    await opened(port)
    expect(lrs.calls).toEqual([
      'POST fetch',
      'GET activities/state LMS.LaunchData',
      'GET activities/state course-progress',
      'GET agents/profile',
      'POST statements initialized',
    ])
    expect(lrs.refused).toEqual([])
  })

  it('asks nobody but the addresses of the launch from the first request on', async () => {
    const { allowed, port } = launch()
    await opened(port)
    expect(allowed).toEqual([
      'https://lms.example.org/xapi/',
      'https://lms.example.org/fetch?session=session-0',
    ])
  })

  it('takes its parameters in any order, and whatever else is in the address', () => {
    const address = new URL('https://content.example.org/index.html?theme=dark')
    const given = [...new URLSearchParams(strictLrs().launchQuery)].reverse()
    for (const [name, value] of given) address.searchParams.append(name, value)
    expect(launchParameters(address.href)).toMatchObject({
      ok: true,
      value: { endpoint: 'https://lms.example.org/xapi/', actor: { objectType: 'Agent' } },
    })
  })

  it.each([
    ['endpoint', ''],
    ['fetch', 'javascript:alert(1)'],
    ['actor', '{"name":'],
    ['actor', '["Sam"]'],
    ['registration', ' '],
  ])('is none with %s = "%s"', async (name, value) => {
    const query = new URLSearchParams(strictLrs().launchQuery)
    query.set(name, value)
    const { port } = launch({}, undefined, query.toString())
    const detail = `nothing to be used in the address for ${name}`
    expect(await port.open()).toEqual({ ok: false, fault: { kind: 'notFound', detail } })
  })

  it('is none from a folder or from a bookmark: there is no system to be found', async () => {
    const { port } = launch({}, undefined, '')
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notFound' } })
  })

  it('does not begin where the token was given before, and says what the system said', async () => {
    const first = launch()
    await opened(first.port)
    const refreshed = cmi5Port(first.browser)
    expect(await refreshed.open()).toEqual({
      ok: false,
      fault: { kind: 'notStarted', detail: 'POST fetch: 1 Already in Use' },
    })
  })

  it.each([
    ['POST fetch', 'the token'],
    ['GET activities/state LMS.LaunchData', 'the launch data'],
    ['GET activities/state course-progress', 'the saved state, which it would write over'],
    ['POST statements initialized', 'the first statement'],
  ])('waits for a system that does not answer %s, %s', async (name) => {
    let isDown = true
    const { lrs, port } = launch({}, ({ run }) => {
      const answer = run()
      if (isDown && lrs.calls.at(-1) === name) throw new TypeError('Failed to fetch')
      return answer
    })
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notStarted' } })
    isDown = false
    // The pretend one has given its token, whether or not it arrived.
    expect((await port.open()).ok).toBe(name !== 'POST fetch')
    expect(lrs.calls.filter((call) => call === 'POST fetch')).toHaveLength(
      name === 'POST fetch' ? 2 : 1,
    )
  })

  it('begins without the learner’s preferences, where nobody may see them', async () => {
    const { port, isMuted } = launch({}, ({ request, run }) => {
      const answer = run()
      return request.address.includes('agents/profile') ? { ...answer, status: 403 } : answer
    })
    await opened(port)
    expect(isMuted()).toBe(false)
  })

  it.each([
    ['off', true],
    ['on', false],
  ] as const)('with sound %s in the preferences: muted is %s', async (audioPreference, muted) => {
    const { port, isMuted } = launch({ audioPreference })
    await opened(port)
    expect(isMuted()).toBe(muted)
  })

  it('takes the mastery score as the pass mark', async () => {
    expect(await opened(launch({ masteryScore: 0.9 }).port)).toMatchObject({ passMark: 0.9 })
    expect(await opened(launch({ masteryScore: 0 }).port)).toMatchObject({ passMark: undefined })
  })

  it('is over, and not begun, where LMS.LaunchData holds something else', async () => {
    const { port } = launch({}, ({ request, run }) => {
      const answer = run()
      return request.address.includes('LMS.LaunchData') ? { ...answer, body: '[1]' } : answer
    })
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notStarted' } })
  })

  it('keeps a state that it cannot read, as somebody else’s', async () => {
    const record = { documents: { 'course-progress': 'bookmark=3' }, statements: [] }
    expect(await opened(launch({ record }).port)).toMatchObject({ savedState: 'bookmark=3' })
  })

  it('tells learners apart without naming them', async () => {
    const { learner } = await opened(launch().port)
    expect(learner).toMatch(/^[0-9a-z]{8,}$/)
  })
})

describe('The statements of a visit', () => {
  it('begin with initialized, end with terminated, and hold each answer', async () => {
    const { lrs, port, rest, wait } = launch({ masteryScore: 0.8 })
    await opened(port)
    for (const [question, response] of everyKind) port.record(anInteraction(question, response))
    wait(90_000)
    await port.save(passed)
    await rest()
    port.leave(passed, 'learner')
    await settle()
    const { statements } = lrs.record()
    expect(lrs.refused).toEqual([])
    expect(defined(statements)).toEqual(['initialized', 'completed', 'passed', 'terminated'])
    expect(statements.filter((one) => verbOf(one) === 'answered')).toHaveLength(everyKind.length)
    expect(verbOf(statements.at(-1) ?? {})).toBe('terminated')
  })

  it('say completed and passed once in a registration, however many visits there are', async () => {
    let { record } = launch().lrs
    for (let visit = 0; visit < 3; visit++) {
      const { lrs, port } = launch({ record: record() })
      await opened(port)
      await port.save({ ...passed, savedState: `visit ${visit}` })
      port.leave(passed)
      await settle()
      expect(lrs.refused).toEqual([])
      record = lrs.record
    }
    const verbs = defined(record().statements)
    expect(verbs.filter((verb) => verb === 'completed' || verb === 'passed')).toHaveLength(2)
  })

  it('say them once also where the system took one and its answer was lost', async () => {
    let isLost = true
    const first = launch({}, ({ request, run }) => {
      const answer = run()
      if (isLost && request.body.includes('/completed"')) throw new TypeError('Failed to fetch')
      return answer
    })
    await opened(first.port)
    expect((await first.port.save(passed)).ok).toBe(false)
    isLost = false
    expect((await first.port.save(passed)).ok).toBe(true)
    expect(defined(first.lrs.record().statements)).toEqual(['initialized', 'completed', 'passed'])
    expect(first.lrs.refused).toEqual([])
  })

  it('do not say passed below a mastery score that was raised since', async () => {
    const { lrs, port } = launch({ masteryScore: 0.95 })
    await opened(port)
    expect((await port.save(passed)).ok).toBe(true)
    expect(defined(lrs.record().statements)).toEqual(['initialized', 'completed'])
  })

  it('say failed at the end of a visit alone, so that a better try can still be passed', async () => {
    const failing = aReport({ success: 'failed', score: 0.4 })
    const first = launch({ masteryScore: 0.8 })
    await opened(first.port)
    await first.port.save(failing)
    await first.port.save(passed)
    first.port.leave(passed)
    await settle()
    const better = defined(first.lrs.record().statements)
    expect(better).toEqual(['initialized', 'completed', 'passed', 'terminated'])

    const second = launch({ masteryScore: 0.8 })
    await opened(second.port)
    await second.port.save(failing)
    second.port.leave(failing)
    await settle()
    expect(defined(second.lrs.record().statements)).toEqual(['initialized', 'failed', 'terminated'])
    const third = launch({ masteryScore: 0.8, record: second.lrs.record() })
    await opened(third.port)
    third.port.leave(failing)
    await settle()
    expect(defined(third.lrs.record().statements).filter((verb) => verb === 'failed')).toHaveLength(
      1,
    )
    expect([...second.lrs.refused, ...third.lrs.refused]).toEqual([])
  })

  it.each(['browse', 'review'] as const)('are two where the learner looks on: %s', async (mode) => {
    const { lrs, port, rest, hide } = launch({ mode })
    expect((await opened(port)).mode).toBe(mode)
    await port.save(passed)
    port.record(anInteraction(one, chosen('a')))
    hide()
    await rest()
    port.leave(passed, 'learner')
    expect(lrs.record().statements.map(verbOf)).toEqual(['initialized', 'terminated'])
    expect(lrs.record().documents).toEqual({})
    expect(lrs.refused).toEqual([])
  })

  it('name nobody but the actor of the launch', async () => {
    const { lrs, port } = launch()
    await opened(port)
    await port.save(passed)
    expect(Object.values(lrs.record().documents).join()).not.toContain('Okafor')
    expect(port.held().values.flat().join()).not.toContain('Okafor')
  })
})

describe('Save and leave', () => {
  it('leads back to the system, once terminated has arrived', async () => {
    const { lrs, port, went } = launch({ returnURL: 'https://lms.example.org/back?id=3' })
    await opened(port)
    port.leave(aReport(), 'learner')
    expect(lrs.calls.at(-1)).toBe('POST statements terminated')
    await settle()
    expect(went).toEqual(['https://lms.example.org/back?id=3'])
  })

  it.each([
    ['the page went away', 'page', 'https://lms.example.org/back'],
    ['the address is none of the web', 'learner', 'javascript:alert(1)'],
    ['the system gives no address', 'learner', undefined],
  ] as const)('leads nowhere where %s', async (_, by, returnURL) => {
    const { port, went } = launch(returnURL === undefined ? {} : { returnURL })
    await opened(port)
    port.leave(aReport(), by)
    await settle()
    expect(went).toEqual([])
  })
})
