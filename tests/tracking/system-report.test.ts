import { describe, expect, it } from 'vitest'
import { newTrace } from '../../src/trace.ts'
import { systemReport } from '../../src/tracking/check/system-report.ts'
import { cmi5Port } from '../../src/tracking/cmi5/adapter.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { LIMITS_12, LIMITS_2004 } from '../../src/tracking/scorm/limits.ts'
import {
  forgetsSession,
  type Habit,
  lacks,
  saysTrueAndSavesNothing,
  sendsPageAt,
  throwsAt,
} from '../support/bad-mannered-lms.ts'
import { cmi5Browser } from '../support/cmi5-browser.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions } from '../support/lms-launch.ts'
import { aWindow } from '../support/lms-window.ts'
import { strictLrs } from '../support/strict-lrs.ts'
import { launch, names } from './launch.ts'
import { anInteraction, aReport, chosen, one, opened, passed } from './samples.ts'

/** A visit in which something is saved, read back and answered, and what it has shown. */
async function visit(edition: Edition, habits: readonly Habit[] = [], options: LaunchOptions = {}) {
  const { port, window, rest, lms } = launch(edition, habits, options)
  await port.open()
  for (const report of [aReport(), passed]) {
    const saved = await port.save(report)
    const checked = saved.ok ? saved.value.check?.() : undefined
    rest()
    await checked
  }
  port.record(anInteraction(one, chosen('b')))
  rest()
  const before = lms.calls.length
  const report = systemReport(port.trace, window)
  if (!report) throw new Error('expected a report, found none')
  expect(lms.calls).toHaveLength(before)
  return { report, lms, text: JSON.stringify(report) }
}

const MARKS = { '1.2': { masteryScore: '70' }, '2004': { scaledPassingScore: '0.7' } }

describe.each(['1.2', '2004'] as const)('The report on a system of SCORM %s', (edition) => {
  it('says what is so, and asks the system for nothing', async () => {
    const { report, lms } = await visit(edition, [], MARKS[edition])
    expect(report).toMatchObject({
      standard: `SCORM ${edition}`,
      start: 'running',
      found: { in: 'above', steps: 1 },
      mode: 'normal',
      credit: 'credit',
      passMark: 0.7,
      namesLearner: true,
      refused: [],
      over: undefined,
      room: {
        atLaunch: 0,
        sent: passed.savedState.length,
        shown: 'all',
        promised:
          edition === '1.2' ? LIMITS_12['cmi.suspend_data'] : LIMITS_2004['cmi.suspend_data'],
      },
    })
    expect(report.statuses[0]).toBe('incomplete')
    expect(report.statuses).toContain('passed')
    const asked = report.trace.filter((line) => !/Get(LastError|ErrorString)/.test(line))
    expect(asked).toHaveLength(lms.calls.length)
  })

  it('has no name, no state, no score and no answer in it', async () => {
    const { text, lms } = await visit(edition, [], {
      learnerId: 'sam.okafor@example.org',
      learnerName: 'Okafor, Sam',
    })
    expect(text).not.toMatch(/okafor/i)
    const secrets = lms.calls
      .filter(({ name, values }) => name.endsWith('SetValue') && !isOpen(String(values[0])))
      .map(({ values }) => String(values[1]))
    expect(secrets.length).toBeGreaterThan(6)
    const shown = (systemTexts: string) => (value: string) => systemTexts.includes(` ${value} `)
    expect(secrets.filter(shown(text))).toEqual([])
  })

  it('says that there is no pass mark, and what the visit counts for', async () => {
    const { report } = await visit(edition, [], { mode: 'review', credit: 'no-credit' })
    expect(report).toMatchObject({ mode: 'review', credit: 'no-credit', passMark: undefined })
    expect(report.statuses).toEqual([])
  })

  it('says each thing that was refused once, with its code and what that means', async () => {
    const { place, lacking } = names[edition]
    const { report } = await visit(edition, [lacks(lacking, new RegExp(`^${place}$`))])
    expect(report.refused).toEqual([
      expect.objectContaining({ what: `SetValue ${place}`, code: lacking }),
    ])
    expect(report.refused[0]?.meaning).toMatch(/does not have/)
  })

  it('knows by every code of the edition that a session was over', async () => {
    const { codes } = edition === '1.2' ? dialect12 : dialect2004
    for (const code of codes.sessionOver) {
      const { report } = await visit(edition, [forgetsSession(20, code)])
      expect(report.over?.code).toBe(code)
      expect(report.refused[0]?.meaning).not.toBe('')
    }
  })

  it('says that a page to sign in was answered', async () => {
    const { report, text } = await visit(edition, [sendsPageAt('Commit')])
    expect(report.over).toMatchObject({ code: '' })
    expect(text).not.toContain('Please sign in')
  })

  it('says that a call failed inside the system', async () => {
    const { report } = await visit(edition, [throwsAt('Initialize')])
    expect(report.start).toBe('refused')
    expect(report.refused[0]?.meaning).toBe('The call failed inside the system')
  })

  it('says that what was sent is not there', async () => {
    const { report } = await visit(edition, [saysTrueAndSavesNothing])
    expect(report.room.shown).toBe('nothing')
  })
})

/** Words of the standard, and the system's own settings. */
const isOpen = (element: string) => /status|exit|\.type|\.min|\.max|nav\.request/.test(element)

describe('Where the API was found', () => {
  const API = { LMSInitialize: () => 'true' }
  const trace = newTrace('API')
  const holding = aWindow({ API })
  const twice = aWindow({}, { parent: aWindow({}, { parent: holding }) })
  it.each([
    ['in this window', holding, { in: 'thisWindow', steps: 0 }],
    ['two windows above', twice, { in: 'above', steps: 2 }],
    ['in the opener', aWindow({}, { opener: holding }), { in: 'opener', steps: 0 }],
    ['above the opener', aWindow({}, { opener: twice }), { in: 'aboveOpener', steps: 2 }],
    ['nowhere', aWindow(), undefined],
  ])('is said: %s', (_, window, found) => {
    const report = systemReport(trace, window)
    expect(report?.found).toEqual(found)
    expect(report?.start).toBe('notFound')
  })
})

describe('The report on a system of cmi5', () => {
  async function visited(status = 200) {
    const lrs = strictLrs({ masteryScore: 0.7, learnerName: 'ZZQX, Name' })
    const browser = cmi5Browser(lrs, ({ request, run }) =>
      status !== 200 && request.method === 'PUT' ? { status, headers: {}, body: 'refused' } : run(),
    )
    const port = cmi5Port(browser)
    await opened(port)
    await port.save(passed)
    port.record(anInteraction(one, chosen('b')))
    await browser.rest()
    const before = lrs.calls.length
    const report = systemReport(port.trace, aWindow())
    expect(lrs.calls).toHaveLength(before)
    return { report, text: JSON.stringify(report), lrs }
  }

  it('says what is so, without the token, the address or anybody’s name', async () => {
    const { report, text, lrs } = await visited()
    expect(report).toMatchObject({
      standard: 'cmi5',
      start: 'running',
      mode: 'Normal',
      passMark: 0.7,
      statuses: ['initialized', 'completed', 'passed'],
      refused: [],
    })
    expect(report?.trace).toHaveLength(lrs.calls.length)
    expect(text).not.toMatch(/ZZQX|https?:|agent=|Basic/)
    expect(text).not.toContain(passed.savedState)
  })

  it('says what was refused, and when the session was over', async () => {
    const { report } = await visited(401)
    expect(report?.over?.code).toBe('401')
    expect(report?.refused[0]).toMatchObject({
      what: 'PUT activities/state course-progress',
      code: '401',
    })
  })
})

describe('A trace', () => {
  it('keeps the launch and the newest, and says how many there were', () => {
    const { calls, note } = newTrace('API')
    for (let number = 1; number <= 500; number++) note('LMSCommit', [''])('true')
    expect(calls).toHaveLength(200)
    expect(calls[59]?.[0]).toBe(60)
    expect(calls[60]?.[0]).toBe(361)
    expect(calls.at(-1)?.[0]).toBe(500)
  })
})

it('A copy that is played without a system has no report', () => {
  expect(systemReport(newTrace(''), aWindow())).toBeUndefined()
})
