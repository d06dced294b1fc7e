// The practice copy: no learning system, progress on the device.

import { describe, expect, it } from 'vitest'
import { practicePort } from '../../src/tracking/web/practice-port.ts'
import { keepsProgress } from './contract.ts'
import { anInteraction, aReport, chosen, one, opened, passed } from './samples.ts'
import { track } from './tracked.ts'

/** The browser's storage, which takes `room` writes. */
function aDevice(kept = '', room = Number.POSITIVE_INFINITY) {
  let left = room
  let text = kept
  return {
    now: () => new Date(2026, 10, 22, 14, 2, 3),
    read: () => text,
    write(next: string) {
      left -= 1
      if (left < 0) return false
      text = next
      return true
    },
  }
}

keepsProgress<string>('A practice copy', ({ record = '' } = {}) => {
  const device = aDevice(record)
  const writes: string[] = []
  let time = device.now().getTime()
  const port = practicePort({
    read: device.read,
    write(text) {
      writes.push(`write ${text}`)
      return device.write(text)
    },
    now: () => new Date(time),
  })
  return {
    port,
    calls: () => writes,
    writes: () => writes,
    save: [/^write another$/],
    refused: () => [],
    record: device.read,
    says: (savedState) => ({ ...NOTHING, savedState }),
    wait(milliseconds) {
      time += milliseconds
    },
    rest: async () => {},
    hide() {},
  }
})

/** A practice copy says nothing of what was reached. */
const NOTHING = {
  completed: false,
  passed: false,
  raw: '',
  place: '',
  interactions: [],
  seconds: 0,
}

describe('A practice copy', () => {
  it('keeps the place on the device, in the very tick, for the next visit', async () => {
    const device = aDevice()
    const port = practicePort(device)
    expect(await opened(port)).toMatchObject({ savedState: '', mode: 'practice' })
    void port.save(passed)
    expect(device.read()).toBe(passed.savedState)
    const again = await opened(practicePort(device))
    expect(again).toMatchObject({ savedState: passed.savedState, mode: 'practice' })
    expect(again.recorded).toEqual({ completed: false, passed: false, bestScore: undefined })
  })

  it('keeps nothing but the saved state', async () => {
    const device = aDevice()
    const port = practicePort(device)
    await opened(port)
    port.record(anInteraction(one, chosen('a')))
    port.leave(passed)
    expect(device.read()).toBe(passed.savedState)
    expect(port.held()).toEqual({ values: [], answers: 0 })
  })

  it('keeps nothing more once it was left', async () => {
    const device = aDevice()
    const port = practicePort(device)
    await opened(port)
    port.leave(undefined)
    port.leave(passed)
    expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
    expect(device.read()).toBe('')
  })

  it('says that it is kept on this device, and never that it is recorded', async () => {
    const { kind, change, saving } = await track(practicePort(aDevice()))
    change(passed)
    expect(kind()).toBe('practice')
    expect(saving()).toMatchObject({ why: 'onDevice' })
  })

  it('says from the start that nothing is kept where the browser does not allow it', async () => {
    const { change, saving, tracker } = await track(practicePort(aDevice('', 0)))
    expect(saving()).toMatchObject({ kind: 'practice', why: 'notKept' })
    change(aReport())
    expect(saving()).toMatchObject({ kind: 'practice', why: 'notKept' })
    expect(tracker.getSnapshot().context.fault).toBeUndefined()
  })

  it('says so when the device has no more room', async () => {
    const { change, saving, wait } = await track(practicePort(aDevice('', 1)))
    change(aReport())
    await wait(200_000)
    expect(saving()).toMatchObject({ kind: 'practice', why: 'notKept' })
  })
})
