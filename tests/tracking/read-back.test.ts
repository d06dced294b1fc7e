// What a save is worth: read back, cut, in little room, and where a system shows nothing.

import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import type { ProgressReport } from '../../src/tracking/port.ts'
import { saving } from '../../src/tracking/saving.ts'
import { trackerMachine } from '../../src/tracking/tracker.ts'
import {
  type Habit,
  readsNothing,
  refuses,
  saysTrueAndSavesNothing,
} from '../support/bad-mannered-lms.ts'
import type { LaunchOptions } from '../support/lms-launch.ts'
import { launch, names } from './launch.ts'
import { aReport } from './samples.ts'
import { settle } from './tracked.ts'

const ALL = 'a'.repeat(2000)
const big = aReport({ savedState: ALL, shorter: ['b'.repeat(800), 'c'.repeat(200)] })
const STATE = 'cmi.suspend_data'

/** Cuts what is longer, and says that it has taken it. */
const cutsAt =
  (room: number, lms: () => { api: Readonly<Record<string, (...values: unknown[]) => unknown>> }) =>
  ({ asked, values: [element, value], run }: Parameters<Habit>[0]) => {
    if (asked !== 'SetValue' || element !== STATE) return run()
    const set = lms().api.LMSSetValue ?? lms().api.SetValue
    return set?.(element, String(value).slice(0, room))
  }

/** Refuses a state that is longer. */
const refusesOver = (room: number) =>
  refuses('405', ({ asked, values: [element, value] }) => {
    return asked === 'SetValue' && element === STATE && String(value).length > room
  })

/** Shows the state that the save before has left: it asks its server, which is behind. */
function showsLate(): Habit {
  let shown = ''
  let sent = ''
  return ({ asked, values: [element, value], run }) => {
    if (asked === 'SetValue' && element === STATE) {
      shown = sent
      sent = String(value)
    }
    return asked === 'GetValue' && element === STATE ? shown : run()
  }
}

describe.each(['1.2', '2004'] as const)('a save in SCORM %s', (edition) => {
  async function visit(habits: readonly Habit[] = [], options: LaunchOptions = {}) {
    const system = launch(edition, habits, options)
    const clock = new SimulatedClock()
    const tracker = createActor(trackerMachine, { input: { port: system.port }, clock }).start()
    await settle()
    return {
      ...system,
      tracker,
      said: () => saving(tracker.getSnapshot()),
      state: () => system.elements()[STATE],
      async change(report: ProgressReport) {
        tracker.send({ type: 'report.changed', report })
        await settle()
      },
      async rest() {
        system.rest()
        await settle()
      },
      async wait(milliseconds: number) {
        clock.increment(milliseconds)
        await settle()
        system.rest()
        await settle()
      },
    }
  }
  type Visit = Awaited<ReturnType<typeof visit>>

  const before = { edition, elements: { [STATE]: 'before' }, totalTime: 0 } as const
  const again = {
    record: { ...before, elements: { ...before.elements, [names[edition].exit]: 'suspend' } },
  }

  async function save({ change, rest }: Visit, report = big) {
    await change(report)
    await rest()
  }

  it('is said to be one once it was read back, with one call and in an idle moment', async () => {
    const visited = await visit()
    await visited.change(big)
    const { length } = visited.lms.calls
    expect(visited.said().kind).toBe('saving')
    await visited.rest()
    expect(visited.said()).toMatchObject({ kind: 'saved', isShort: false })
    expect(visited.lms.calls.slice(length).map(({ name }) => name.replace('LMS', ''))).toEqual([
      'GetValue',
    ])
  })

  it('does not wait for that with what is new', async () => {
    const visited = await visit()
    visited.tracker.send({ type: 'report.changed', report: aReport() })
    visited.tracker.send({ type: 'report.changed', report: big })
    await settle()
    expect(visited.state()).toBe(ALL)
    await visited.change(aReport({ savedState: 'newer' }))
    expect(visited.state()).toBe('newer')
    await visited.rest()
    expect(visited.said().kind).toBe('saved')
    expect(visited.tracker.getSnapshot().context.written?.savedState).toBe('newer')
  })

  it('UA08, X06: that is cut in silence is made shorter until it is whole, and the words say so', async () => {
    for (const [room, kept] of [
      [1000, 'b'.repeat(800)],
      [500, 'c'.repeat(200)],
    ] as const) {
      let system: Visit | undefined
      const cuts = cutsAt(room, () => system?.lms as never)
      system = await visit([cuts])
      await save(system)
      expect(system.state()).toBe(kept)
      expect(system.said()).toMatchObject({ kind: 'saved', isShort: true })
      await save(system, { ...big, savedState: 'fits again' })
      expect(system.state()).toBe('fits again')
      expect(system.said()).toMatchObject({ kind: 'saved', isShort: false })
    }
  })

  it('that is cut in silence is made shorter of the newest report, though an older one is read back', async () => {
    let system: Visit | undefined
    system = await visit([cutsAt(1000, () => system?.lms as never)])
    await system.change(big)
    await system.change({ ...big, savedState: 'd'.repeat(2000), shorter: ['e'.repeat(800)] })
    await system.rest()
    expect(system.state()).toBe('e'.repeat(800))
  })

  it('that is refused for its length is made shorter at once, and is not tried so again', async () => {
    const visited = await visit([refusesOver(1000)])
    await save(visited)
    expect(visited.state()).toBe('b'.repeat(800))
    expect(visited.said()).toMatchObject({ kind: 'saved', isShort: true })
    const { length } = visited.sets()
    await save(visited, { ...big, savedState: 'd'.repeat(2000), shorter: ['e'.repeat(800), 'f'] })
    expect(visited.sets().slice(length)).toEqual([[STATE, 'e'.repeat(800)]])
  })

  it('that has no room in any size is not said to be one', async () => {
    const visited = await visit([refusesOver(100)])
    await save(visited)
    expect(visited.said().kind).toBe('retrying')
  })

  it('that does not show where others did is not said to be one, and is sent again', async () => {
    const visited = await visit([saysTrueAndSavesNothing], again)
    await save(visited)
    await save(visited, aReport({ savedState: 'newer' }))
    expect(visited.said().kind).toBe('retrying')
    await visited.wait(5000)
    expect(visited.said().kind).toBe('retrying')
  })

  it('is believed where a system shows nothing at all', async () => {
    const visited = await visit([readsNothing])
    await save(visited)
    await save(visited, aReport({ savedState: 'newer' }))
    expect(visited.said().kind).toBe('saved')
    const hides: Habit = ({ values: [element], asked, run }) =>
      asked === 'GetValue' && element === STATE ? '' : run()
    const hiding = await visit([hides])
    await save(hiding)
    expect(hiding.said().kind).toBe('saved')
  })

  it('is believed where a system shows it one save late', async () => {
    const visited = await visit([showsLate()])
    for (const name of ['one', 'two', 'three']) {
      await save(visited, aReport({ savedState: name }))
      expect(visited.said().kind).toBe('saved')
    }
  })

  it('whose session ends before it is read back is not said to be one', async () => {
    const { over } = names[edition]
    let isOver = false
    const visited = await visit([refuses(over, () => isOver)])
    await visited.change(big)
    isOver = true
    await visited.rest()
    expect(visited.said().kind).toBe('stopped')
  })
})
