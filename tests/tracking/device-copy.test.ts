import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/course/result.ts'
import { deviceCopy, type Shelf } from '../../src/tracking/device-copy.ts'
import { learnerKey } from '../../src/tracking/learner-key.ts'
import type { Launch, TrackingPort } from '../../src/tracking/port.ts'
import { aLaunch, aPort, over, refused, type SaveAnswer, taken } from '../support/lms-port.ts'
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

const system = (more: Partial<Launch>, savings = [refused]) => aPort([ok(aLaunch(more))], savings)

describe('what is not saved stays on the device', () => {
  it('while the system refuses it, and is found at the next launch', async () => {
    const { shelf } = aDevice()
    const { port } = await visit(shelf, system({}))
    await port.save(answers)
    await port.save(more)
    expect((await visit(shelf)).found()).toEqual(['more answers'])
  })

  it('from before the system is asked: it may never answer', async () => {
    const { shelf } = aDevice()
    const { port } = await visit(shelf, { ...aPort(), save: () => new Promise(() => undefined) })
    void port.save(answers)
    expect((await visit(shelf)).found()).toEqual(['answers'])
  })

  it('and the system is asked in the same tick', async () => {
    const port = aPort()
    void (await visit(aDevice().shelf, port)).port.save(answers)
    expect(port.tried).toEqual([answers])
  })

  it('until the system has confirmed it', async () => {
    const device = aDevice()
    const copy = await visit(device.shelf, system({}, [refused, taken]))
    await copy.port.save(answers)
    expect(copy.isKeeping()).toBe(true)
    await copy.port.save(answers)
    expect(copy.isKeeping()).toBe(false)
    expect(device.text).toBe('{}')
  })

  it('though a save of before is confirmed late', async () => {
    const { shelf } = aDevice()
    const answered: ((answer: SaveAnswer) => void)[] = []
    const slow = { ...aPort(), save: () => new Promise<SaveAnswer>((go) => answered.push(go)) }
    const { port } = await visit(shelf, slow)
    const first = port.save(answers)
    void port.save(more)
    answered[0]?.(taken)
    await first
    expect((await visit(shelf)).found()).toEqual(['more answers'])
  })

  it('when the page goes away with it: nobody hears whether that save was taken', async () => {
    const { shelf } = aDevice()
    const { port } = await visit(shelf, system({}))
    port.leave(answers, 'page')
    expect((await visit(shelf)).found()).toEqual(['answers'])
  })

  it('and nothing does when all was saved before', async () => {
    const device = aDevice()
    const { port } = await visit(device.shelf)
    await port.save(answers)
    port.leave(answers, 'learner')
    expect(device.text).toBe('{}')
  })

  it('what is answered after the end of the visit too, and only the newest of it', async () => {
    const { shelf } = aDevice()
    const copy = await visit(shelf, system({}, [over]))
    copy.port.leave(undefined)
    copy.keep('after the end')
    copy.keep('later still')
    expect(copy.isKeeping()).toBe(true)
    expect((await visit(shelf)).found()).toEqual(['later still'])
  })

  it('what was found and is not decided on outlives this visit’s saves', async () => {
    const { shelf } = aDevice()
    await (await visit(shelf, system({}))).port.save(answers)
    const copy = await visit(shelf)
    await copy.port.save(more)
    expect((await visit(shelf)).found()).toEqual(['answers'])
    copy.forget(['answers'])
    expect(copy.found()).toEqual([])
    expect((await visit(shelf)).found()).toEqual([])
  })
})

describe('on a device that people share', () => {
  it('no one is given what is another’s', async () => {
    const { shelf } = aDevice()
    await (await visit(shelf, system({ learner: 'sam' }))).port.save(answers)
    expect((await visit(shelf, system({ learner: 'jo' }))).found()).toEqual([])
    expect((await visit(shelf, system({ learner: 'sam' }))).found()).toEqual(['answers'])
  })

  it('what is one’s is not touched by another’s saves', async () => {
    const { shelf } = aDevice()
    await (await visit(shelf, system({ learner: 'sam' }))).port.save(answers)
    await (await visit(shelf, system({ learner: 'jo' }, [taken]))).port.save(more)
    expect((await visit(shelf, system({ learner: 'sam' }))).found()).toEqual(['answers'])
  })

  it('nothing is kept where the system does not say who is learning, and none is promised', async () => {
    const device = aDevice()
    const copy = await visit(device.shelf, system({ learner: undefined }))
    await copy.port.save(answers)
    copy.keep('after the end')
    expect(copy.isKeeping()).toBe(false)
    expect(device.text).toBe('{}')
  })

  it('nothing is kept or found when a learner looks again', async () => {
    const device = aDevice()
    await (await visit(device.shelf, system({}))).port.save(answers)
    const before = device.text
    const review = await visit(device.shelf, system({ mode: 'review' }))
    await review.port.save(more)
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
    await (await visit(device.shelf, system({}))).port.save(answers)
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
  it('with no room lets the course save as ever, and promises nothing', async () => {
    const port = aPort()
    const copy = await visit(full, port)
    expect((await copy.port.save(answers)).ok).toBe(true)
    expect(port.written).toEqual([answers])
    copy.keep('after the end')
    expect(copy.isKeeping()).toBe(false)
  })

  it('with anything on the shelf is as if nothing were there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (all) => {
        const device = aDevice(JSON.stringify({ ...all, 'a-learner': all.x ?? 'text' }))
        const copy = await visit(device.shelf)
        expect((await copy.port.save(answers)).ok).toBe(true)
        for (const kept of Object.values(JSON.parse(device.text))) {
          for (const until of Object.values(kept as object)) {
            expect(until).toBeLessThanOrEqual(now + 7 * DAY)
          }
        }
      }),
    )
  })
})
