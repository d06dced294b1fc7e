import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { ok } from '../../src/course/result.ts'
import type { Launch, ProgressReport } from '../../src/tracking/port.ts'
import { isRecorded, type Saving, saving } from '../../src/tracking/saving.ts'
import { trackerMachine } from '../../src/tracking/tracker.ts'
import type { Saving as ShownSaving } from '../../src/view/view-props.ts'
import { aLaunch, aPort, refused, type SaveAnswer, taken } from '../support/lms-port.ts'
import { aReport, passed } from './samples.ts'

const done = { completed: true, passed: false, bestScore: undefined }

async function visited(report: ProgressReport, answer: SaveAnswer, more: Partial<Launch> = {}) {
  const port = aPort([ok(aLaunch(more))], [answer])
  const tracker = createActor(trackerMachine, { input: { port } }).start()
  await settle()
  tracker.send({ type: 'report.changed', report })
  await settle()
  tracker.stop()
  return tracker.getSnapshot()
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

it('says how saving goes in the kinds that the screens show', async () => {
  // Tracking may not import the view: that both unions are the same is checked by their types.
  const said: Saving = saving(await visited(aReport(), taken))
  const shown: ShownSaving = said
  const back: Saving = shown
  expect(back).toEqual({ kind: 'saved', at: new Date(2026, 10, 22, 14, 2), isShort: false })
})

it('says of a visit without credit that the record stays, unless its place is not saved', async () => {
  expect(saving(await visited(passed, taken, { isUncredited: true })).kind).toBe('lookingAgain')
  expect(saving(await visited(passed, refused, { isUncredited: true })).kind).toBe('retrying')
})

describe('the course is recorded as complete', () => {
  it('once a complete report has been taken', async () => {
    expect(isRecorded(await visited(aReport(), taken))).toBe(false)
    expect(isRecorded(await visited(passed, taken))).toBe(true)
  })

  it('not while the report is refused', async () => {
    expect(isRecorded(await visited(passed, refused))).toBe(false)
  })

  it('where the record said so already', async () => {
    expect(isRecorded(await visited(aReport(), taken, { recorded: done }))).toBe(true)
  })

  it('in a visit without credit only where the record says so: no status is sent', async () => {
    expect(isRecorded(await visited(passed, taken, { isUncredited: true }))).toBe(false)
    const before = { isUncredited: true, recorded: done }
    expect(isRecorded(await visited(passed, taken, before))).toBe(true)
  })

  it('in a review only where the record says so: nothing is written', async () => {
    expect(isRecorded(await visited(passed, taken, { mode: 'review' }))).toBe(false)
    expect(isRecorded(await visited(passed, taken, { mode: 'review', recorded: done }))).toBe(true)
  })
})
