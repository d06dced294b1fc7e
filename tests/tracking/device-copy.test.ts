import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/course/result.ts'
import { deviceCopy, type Shelf } from '../../src/tracking/device-copy.ts'
import { learnerKey } from '../../src/tracking/learner-key.ts'
import type { Launch, TrackingPort } from '../../src/tracking/port.ts'
import { aLaunch, aPort } from '../support/lms-port.ts'
import { aReport, opened } from './samples.ts'

const DAY = 24 * 60 * 60 * 1000
const now = new Date(2026, 10, 22, 14, 2).getTime()
const answers = aReport({ savedState: 'answers' })
const more = aReport({ savedState: 'more answers' })

beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** A device, and what stands on its shelf as text. */
function aDevice(text = '{}') {
  const device = { text }
  const shelf: Shelf = {
    read: () => JSON.parse(device.text),
    write(all) {
      device.text = JSON.stringify(all)
      return true
    },
  }
  return Object.assign(device, { shelf })
}

const full: Shelf = { read: () => ({}), write: () => false }

async function visit(shelf: Shelf, port: TrackingPort = aPort()) {
  const copy = deviceCopy(port, shelf)
  await opened(copy.port)
  return copy
}

const system = (more: Partial<Launch> = {}) => aPort([ok(aLaunch(more))])

describe('what was done stays on the device', () => {
  it('and is found at the next launch, the newest of it alone', async () => {
    const { shelf } = aDevice()
    const copy = await visit(shelf)
    copy.keep('answers')
    copy.keep('more answers')
    copy.keep('more answers')
    expect(copy.isKeeping()).toBe(true)
    expect((await visit(shelf)).found()).toEqual(['more answers'])
  })

  it('though the system says that it has it: some have sent nothing', async () => {
    const { shelf } = aDevice()
    const copy = await visit(shelf)
    copy.keep(answers.savedState)
    expect((await copy.port.save(answers)).ok).toBe(true)
    copy.port.leave(answers, 'learner')
    expect((await visit(shelf)).found()).toEqual(['answers'])
  })

  it('until a later launch has shown that the system has it', async () => {
    const device = aDevice()
    ;(await visit(device.shelf)).keep('answers')
    const again = await visit(device.shelf)
    again.forget(again.found())
    expect(device.text).toBe('{}')
  })

  it('what is answered after the end of the visit too, and only the newest of it', async () => {
    const { shelf } = aDevice()
    const copy = await visit(shelf)
    copy.port.leave(undefined)
    copy.keep('after the end')
    copy.keep('later still')
    expect(copy.isKeeping()).toBe(true)
    expect((await visit(shelf)).found()).toEqual(['later still'])
  })

  it('what was found and is not decided on outlives this visit’s saves', async () => {
    const { shelf } = aDevice()
    ;(await visit(shelf, system())).keep(answers.savedState)
    const copy = await visit(shelf)
    copy.keep(more.savedState)
    expect((await visit(shelf)).found()).toEqual(['answers', 'more answers'])
    copy.forget(['answers'])
    expect(copy.found()).toEqual([])
    expect((await visit(shelf)).found()).toEqual(['more answers'])
  })
})

describe('on a device that people share', () => {
  it('no one is given what is another’s', async () => {
    const { shelf } = aDevice()
    ;(await visit(shelf, system({ learner: 'sam' }))).keep(answers.savedState)
    expect((await visit(shelf, system({ learner: 'jo' }))).found()).toEqual([])
    expect((await visit(shelf, system({ learner: 'sam' }))).found()).toEqual(['answers'])
  })

  it('what is one’s is not touched by another’s saves', async () => {
    const { shelf } = aDevice()
    ;(await visit(shelf, system({ learner: 'sam' }))).keep(answers.savedState)
    ;(await visit(shelf, system({ learner: 'jo' }))).keep(more.savedState)
    expect((await visit(shelf, system({ learner: 'sam' }))).found()).toEqual(['answers'])
  })

  it('nothing is kept where the system does not say who is learning, and none is promised', async () => {
    const device = aDevice()
    const copy = await visit(device.shelf, system({ learner: undefined }))
    copy.keep(answers.savedState)
    copy.keep('after the end')
    expect(copy.isKeeping()).toBe(false)
    expect(device.text).toBe('{}')
  })

  it('nothing is kept or found when a learner looks again', async () => {
    const device = aDevice()
    ;(await visit(device.shelf, system())).keep(answers.savedState)
    const before = device.text
    const review = await visit(device.shelf, system({ mode: 'review' }))
    review.keep(more.savedState)
    expect(review.found()).toEqual([])
    expect(device.text).toBe(before)
  })

  it('a learner’s key says nothing of who it is, and is another for each', () => {
    expect(learnerKey('sam.okafor@example.org')).toMatch(/^[0-9a-z]{8,14}$/)
    expect(learnerKey('')).toBeUndefined()
    expect(learnerKey('  ')).toBeUndefined()
    const keys = Array.from({ length: 20_000 }, (_, number) => learnerKey(String(number)))
    expect(new Set(keys).size).toBe(20_000)
  })
})

describe('the time that it is kept', () => {
  const foundAfter = async (milliseconds: number) => {
    vi.setSystemTime(now)
    const device = aDevice()
    ;(await visit(device.shelf, system())).keep(answers.savedState)
    vi.setSystemTime(now + milliseconds)
    const found = (await visit(device.shelf)).found()
    return { found, device }
  }

  it('ends after seven days, for whoever opens the course', async () => {
    expect((await foundAfter(7 * DAY - 1)).found).toEqual(['answers'])
    const { found, device } = await foundAfter(7 * DAY)
    expect(found).toEqual([])
    expect(device.text).toBe('{}')
  })

  it('is no longer than that from when the clock was put back', async () => {
    const { found, device } = await foundAfter(-365 * DAY)
    expect(found).toEqual(['answers'])
    vi.setSystemTime(now - 358 * DAY)
    expect((await visit(device.shelf)).found()).toEqual([])
  })
})

describe('a device that does not keep to it', () => {
  it('with no room promises nothing', async () => {
    const copy = await visit(full)
    copy.keep('answers')
    expect(copy.isKeeping()).toBe(false)
  })

  it('with anything on the shelf is as if nothing were there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (all) => {
        const device = aDevice(JSON.stringify({ ...all, 'a-learner': all.x ?? 'text' }))
        const copy = await visit(device.shelf)
        copy.keep('answers')
        for (const kept of Object.values(JSON.parse(device.text))) {
          for (const until of Object.values(kept as object)) {
            expect(until).toBeLessThanOrEqual(now + 7 * DAY)
          }
        }
      }),
    )
  })
})
