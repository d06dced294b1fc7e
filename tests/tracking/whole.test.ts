// Tracker, adapter and a learning system together: what matters is what the record says in the end.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { saving } from '../../src/tracking/saving.ts'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { recordQueue } from '../../src/tracking/scorm/records.ts'
import { trackerMachine } from '../../src/tracking/tracker.ts'
import { type Habit, refuses, refusesFirst, withHabits } from '../support/bad-mannered-lms.ts'
import { aBrowser, aWindow } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'
import { aReport, passed } from './samples.ts'
import { settle } from './tracked.ts'

const dialects = { '1.2': dialect12, '2004': dialect2004 } as const

function visit(edition: '1.2' | '2004', ...habits: readonly Habit[]) {
  const lms = strictLms(edition)
  const apis = { [lms.apiName]: withHabits(lms, ...habits) }
  const browser = aBrowser({})
  const page = aWindow()
  const port = scormPort(dialects[edition], {
    ...browser,
    window: aWindow({}, { parent: page }),
    painted: Promise.resolve(),
    breath: () => Promise.resolve(),
    records: () => recordQueue,
    idle: (task) => void Promise.resolve().then(task),
  })
  const clock = new SimulatedClock()
  const tracker = createActor(trackerMachine, { input: { port }, clock })
  return {
    lms,
    tracker,
    /** The system puts its API into the page around the course. */
    arrive: () => Object.assign(page, apis),
    change: (report = aReport()) => tracker.send({ type: 'report.changed', report }),
    async wait(milliseconds: number) {
      clock.increment(milliseconds)
      await settle()
    },
    kind: () => saving(tracker.getSnapshot()).kind,
  }
}

describe.each(['1.2', '2004'] as const)('a visit in SCORM %s', (edition) => {
  it('starts when the API arrives two seconds after the page', async () => {
    const { tracker, arrive, change, wait, kind } = visit(edition)
    tracker.start()
    await settle()
    for (let look = 0; look < 10; look++) await wait(200)
    arrive()
    await wait(200)
    change()
    await settle()
    expect(kind()).toBe('saved')
  })

  it('starts when the system does so at the third time of asking', async () => {
    const { tracker, arrive, wait } = visit(edition, refusesFirst(2, 'Initialize', '101'))
    arrive()
    tracker.start()
    await settle()
    await wait(500)
    await wait(2000)
    expect(tracker.getSnapshot().matches('resting')).toBe(true)
  })

  it('is a practice copy where the system never starts', async () => {
    const { tracker, arrive, wait, kind } = visit(edition, refusesFirst(99, 'Initialize', '101'))
    arrive()
    tracker.start()
    await settle()
    for (const pause of [500, 2000, 5000]) await wait(pause)
    expect(kind()).toBe('practice')
  })

  it('loses nothing to a save that was refused when the learner leaves', async () => {
    const { lms, tracker, arrive, change } = visit(edition, refusesFirst(1, 'Commit', '101'))
    arrive()
    tracker.start()
    await settle()
    change(passed)
    await settle()
    tracker.send({ type: 'leave', by: 'learner' })
    expect(lms.record().elements['cmi.suspend_data']).toBe(passed.savedState)
    expect(lms.refused).toEqual([])
  })

  it('ends with the last report on record, however often calls were refused', async () => {
    const steps = fc.array(fc.oneof(fc.constant('change'), fc.integer({ min: 1, max: 70_000 })), {
      maxLength: 25,
    })
    const refusals = fc.array(fc.boolean(), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(steps, refusals, async (steps, refusals) => {
        const left = [...refusals]
        const moody = refuses('101', ({ asked }) => {
          return (asked === 'SetValue' || asked === 'Commit') && (left.shift() ?? false)
        })
        const { lms, tracker, arrive, change, wait } = visit(edition, moody)
        arrive()
        tracker.start()
        await settle()
        let last: string | undefined
        for (const [index, step] of steps.entries()) {
          if (typeof step === 'number') {
            await wait(step)
            continue
          }
          last = `state ${index}`
          change(aReport({ savedState: last, share: index / 25 }))
        }
        for (let minute = 0; minute < 62; minute++) await wait(60_000)
        expect(lms.record().elements['cmi.suspend_data']).toBe(last)
        expect(lms.refused).toEqual([])
      }),
    )
  })
})
