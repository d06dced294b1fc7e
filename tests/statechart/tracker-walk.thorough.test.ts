// The tracker, run by XState and by its stand-in, side by side with learning systems that answer
// the same.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createActor } from 'xstate'
import type { Result } from '../../src/course/result.ts'
import { outward } from '../../src/statechart/chart.ts'
import { createActor as createStandIn, type Machine } from '../../src/statechart/xstate.ts'
import { newTrace } from '../../src/trace.ts'
import type { Fault, TrackingPort } from '../../src/tracking/port.ts'
import { type TrackerEvent, trackerMachine } from '../../src/tracking/tracker.ts'
import { aLaunch } from '../support/lms-port.ts'
import { aReport } from '../tracking/samples.ts'
import { dice } from './dice.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const FAULTS = ['notFound', 'notStarted', 'refused', 'sessionOver'] as const
const WAITS = [1, 200, 500, 2000, 5000, 15_000, 60_000, 120_000]

/** A learning system that answers as the dice fall, and writes down what it is asked. */
function moodySystem(seed: number) {
  const roll = dice(seed)
  const asked: unknown[] = []
  let mood = roll(9)
  const answer = <Ok>(value: Ok): Result<Ok, Fault> => {
    if (roll(asked.at(-1) === 'open' ? 15 : 2) === 0) mood = roll(9)
    if (mood === 8) throw new Error('A bug of the port')
    const kind = FAULTS[mood]
    return kind ? { ok: false, fault: { kind, detail: 'In a mood' } } : { ok: true, value }
  }
  const port: TrackingPort = {
    trace: newTrace(''),
    async open() {
      asked.push('open')
      return answer(aLaunch({ savedState: roll(2) ? 'before' : '' }))
    },
    async save(report) {
      asked.push(['save', report])
      return answer({ at: new Date(0) })
    },
    record: () => undefined,
    pause: () => undefined,
    held: () => ({ values: [], answers: 0 }),
    leave: (report, by) => void asked.push(['leave', report, by]),
  }
  return { port, asked }
}

async function compare(seed: number, visited: Set<string>): Promise<void> {
  const [system, same] = [moodySystem(seed), moodySystem(seed)]
  const original = createActor(trackerMachine, { input: { port: system.port } }).start()
  const standIn = createStandIn(trackerMachine as unknown as Machine, {
    input: { port: same.port },
  }).start()
  const roll = dice(seed + 1)
  for (let count = 0; count < 40; count++) {
    const event = [
      { type: 'report.changed', report: aReport({ savedState: String(count) }) },
      { type: 'report.changed', report: aReport({ savedState: String(count) }) },
      { type: 'save.retry' },
      { type: 'look.again' },
      count > 30 ? { type: 'leave', by: 'learner' } : undefined,
    ][roll(9)] as TrackerEvent | undefined
    if (event && original.getSnapshot().status === 'active') original.send(event)
    if (event) standIn.send(event)
    await vi.advanceTimersByTimeAsync(WAITS[roll(WAITS.length)] ?? 0)
    const snapshot = original.getSnapshot()
    const other = standIn.getSnapshot()
    expect(other.value).toEqual(snapshot.value)
    expect(other.status).toBe(snapshot.status)
    expect({ ...other.context, port: undefined }).toEqual({ ...snapshot.context, port: undefined })
    expect(same.asked).toEqual(system.asked)
    for (const node of outward(other.leaf)) visited.add(node.key)
  }
  original.stop()
  standIn.stop()
  expect(vi.getTimerCount()).toBe(0)
}

it('asks the learning system the same at the same times as under XState', async () => {
  const visited = new Set<string>()
  for (let seed = 0; seed < 30; seed++) await compare(seed, visited)
  expect([...visited].sort().join(' ')).toBe(' left offline opening resting retrying waiting')
})
