// What running systems answer (standards, 2, 4 and 5), and how the course lives with it.

import { describe, expect, it } from 'vitest'
import type { TrackingPort } from '../../src/tracking/port.ts'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import {
  type Habit,
  readsNothing,
  readsNumbers,
  refuses,
  refusesFirst,
  saysBooleans,
  saysFalseAndSaves,
  saysNothing,
  saysNull,
  saysNumbers,
  saysStringObjects,
  saysUndefined,
  throwsAt,
} from '../support/bad-mannered-lms.ts'
import { aBrowser } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'
import { launch, names } from './launch.ts'
import { anInteraction, aReport, chosen, one, opened, passed } from './samples.ts'

const lenient: readonly (readonly [string, Habit])[] = [
  ['answers false with error 0 and has saved', saysFalseAndSaves],
  ['answers booleans', saysBooleans],
  ['answers numbers', saysNumbers],
  ['answers String objects', saysStringObjects],
  ['answers undefined', saysUndefined],
  ['answers null', saysNull],
  ['answers an empty string', saysNothing],
  ['reads numbers as numbers', readsNumbers],
]

describe.each(['1.2', '2004'] as const)('UA04: with a system of SCORM %s', (edition) => {
  const { raw, exit, status } = names[edition]

  describe.each(lenient)('that %s', (_, habit) => {
    it('a whole visit is recorded', async () => {
      const { port, rest, elements, lms } = launch(edition, [habit])
      await opened(port)
      expect((await port.save(passed)).ok).toBe(true)
      port.record(anInteraction(one, chosen('b')))
      rest()
      port.leave(passed)
      expect(elements()).toMatchObject({ 'cmi.suspend_data': passed.savedState, [raw]: '87.5' })
      expect(elements()['cmi.interactions.0.id']).toBe('q_first_offer')
      expect(lms.refused).toEqual([])
    })

    it('the saved state comes back as text', async () => {
      const first = launch(edition)
      await opened(first.port)
      first.port.leave(aReport({ savedState: '12345' }))
      const { port } = launch(edition, [habit], { record: first.lms.record() })
      expect((await opened(port)).savedState).toBe('12345')
    })
  })

  it('a pass mark and a score that are read as numbers count', async () => {
    const first = launch(edition)
    await opened(first.port)
    first.port.leave(aReport({ score: 1 }))
    const { port } = launch(edition, [readsNumbers], {
      record: first.lms.record(),
      masteryScore: '100',
      scaledPassingScore: '1',
    })
    expect(await opened(port)).toMatchObject({ passMark: 1, recorded: { bestScore: 1 } })
  })

  it('nothing is thrown, whatever the system throws', async () => {
    const everywhere = throwsAt(
      ...(['GetValue', 'SetValue', 'Commit', 'Finish', 'GetLastError'] as const),
    )
    const { port, rest, hide } = launch(edition, [everywhere])
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notStarted' } })
    const starts = launch(edition, [throwsAt('SetValue', 'Commit', 'Finish', 'GetLastError')])
    await opened(starts.port)
    expect(await starts.port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'refused' } })
    for (const visit of [port, starts.port] satisfies TrackingPort[]) {
      visit.record(anInteraction(one, chosen('a')))
      rest()
      starts.rest()
      hide()
      starts.hide()
      visit.leave(passed)
    }
  })

  it('a system that throws while it starts has not started', async () => {
    const { port } = launch(edition, [throwsAt('Initialize')])
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notStarted' } })
  })

  it('there is nothing to find where the API is that of the other edition', async () => {
    const other = strictLms(edition === '1.2' ? '2004' : '1.2')
    const port = scormPort(names[edition].dialect, aBrowser({ [other.apiName]: other.api }))
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notFound' } })
    expect(other.calls).toEqual([])
  })

  it('a system that refuses to start is asked again by asking to open again', async () => {
    const { port, count } = launch(edition, [refusesFirst(2, 'Initialize', '101')])
    expect((await port.open()).ok).toBe(false)
    expect((await port.open()).ok).toBe(false)
    expect((await port.open()).ok).toBe(true)
    expect(count(/Initialize$/)).toBe(1)
  })

  it('a session is started once for each page load', async () => {
    const { port, count } = launch(edition, [refusesFirst(1, 'GetValue', '101')])
    // The state could not be read, so that it must not be written over; the session runs.
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notStarted' } })
    const launched = await opened(port)
    const before = count(/./)
    expect(await opened(port)).toEqual(launched)
    expect(count(/./)).toBe(before)
    expect(count(/Initialize$/)).toBe(1)
  })

  it('a state that cannot be read is not written over', async () => {
    const first = launch(edition)
    await opened(first.port)
    first.port.leave(passed)
    const broken: Habit = refuses('101', ({ asked }) => asked === 'GetValue')
    const second = launch(edition, [broken], { record: first.lms.record() })
    await second.port.open()
    await second.port.save(aReport({ savedState: 'from the start' }))
    second.port.leave(aReport({ savedState: 'from the start' }))
    const third = launch(edition, [], { record: second.lms.record() })
    expect(await opened(third.port)).toMatchObject({
      savedState: passed.savedState,
      recorded: { completed: true, passed: true },
    })
  })

  it('a session whose state cannot be read ends as one that can be come back to', async () => {
    const noState: Habit = refuses('101', ({ values: [name] }) => name === 'cmi.suspend_data')
    const { port, sets, lms } = launch(edition, [noState])
    expect((await port.open()).ok).toBe(false)
    port.leave(aReport())
    expect(sets()).toEqual([
      [exit, 'suspend'],
      [status, 'incomplete'],
    ])
    expect(lms.calls.at(-1)?.name).toMatch(/Finish|Terminate/)
  })

  it('a system that reads everything as empty still takes every save', async () => {
    const { port, elements, lms } = launch(edition, [readsNothing])
    expect(await opened(port)).toMatchObject({ savedState: '', mode: 'normal' })
    await port.save(passed)
    port.record(anInteraction(one, chosen('a')))
    port.leave(passed)
    expect(elements()).toMatchObject({ 'cmi.suspend_data': passed.savedState, [raw]: '87.5' })
    expect(lms.refused).toEqual([])
  })
})
