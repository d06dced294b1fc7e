import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failed, ok } from '../../src/course/result.ts'
import { saving } from '../../src/tracking/saving.ts'
import {
  aFault,
  aLaunch,
  aPort,
  type OpenAnswer,
  over,
  refused,
  taken,
} from '../support/lms-port.ts'
import { tries } from '../support/tries.ts'
import { aReport } from './samples.ts'
import { settle, track } from './tracked.ts'

const notFound: OpenAnswer = failed(aFault('notFound'))
const notStarted: OpenAnswer = failed(aFault('notStarted'))
const first = aReport({ savedState: 'first' })
const second = aReport({ savedState: 'second' })
const third = aReport({ savedState: 'third' })

describe('opening', () => {
  it('gives the launch once the learning system has started', async () => {
    const launch = aLaunch({ savedState: 'before', passMark: 0.7 })
    const { tracker } = await track(aPort([ok(launch)]))
    expect(tracker.getSnapshot().context.launch).toEqual(launch)
    expect(tracker.getSnapshot().matches('resting')).toBe(true)
  })

  it('UA04: finds an API that appears two seconds late', async () => {
    const port = aPort([...Array<OpenAnswer>(9).fill(notFound), ok(aLaunch())])
    const { tracker, wait } = await track(port)
    for (let look = 0; look < 10; look++) await wait(200)
    expect(tracker.getSnapshot().matches('resting')).toBe(true)
  })

  it('X01: carries on as a practice copy where there is no API after three seconds', async () => {
    const port = aPort([notFound])
    const { tracker, wait, kind } = await track(port)
    for (let look = 0; look < 14; look++) await wait(200)
    expect(kind()).toBe('quiet')
    await wait(200)
    expect(saving(tracker.getSnapshot())).toEqual({
      kind: 'practice',
      why: 'notFound',
      detail: 'notFound, it said',
      isLooking: false,
    })
    await wait(60_000)
    expect(port.opens()).toBe(16)
  })

  it('X01: says for as long as it looks again that it does', async () => {
    const { tracker, wait } = await track(aPort([notFound]))
    for (let look = 0; look < 15; look++) await wait(200)
    const said = () => saving(tracker.getSnapshot())
    tracker.send({ type: 'look.again' })
    await wait(0)
    expect(said()).toMatchObject({ kind: 'practice', isLooking: true })
    for (let look = 0; look < 15; look++) await wait(200)
    expect(said()).toMatchObject({ kind: 'practice', isLooking: false })
  })

  it('X02: tries to start again after half a second, two and five', async () => {
    const port = aPort([notStarted])
    const { tracker, wait } = await track(port)
    const opens = [port.opens()]
    for (const pause of [499, 1, 2000, 4999, 1]) {
      await wait(pause)
      opens.push(port.opens())
    }
    expect(opens).toEqual([1, 1, 2, 3, 3, 4])
    expect(saving(tracker.getSnapshot())).toMatchObject({ kind: 'practice', why: 'notStarted' })
  })

  it('has all its tries to start, however long the system was looked for', async () => {
    const port = aPort([...Array<OpenAnswer>(10).fill(notFound), notStarted])
    const { wait, kind } = await track(port)
    for (let look = 0; look < 10; look++) await wait(200)
    for (const pause of [500, 2000]) await wait(pause)
    expect(kind()).toBe('quiet')
    await wait(5000)
    expect(kind()).toBe('practice')
    expect(port.opens()).toBe(14)
  })

  it('starts on the third try', async () => {
    const { tracker, wait } = await track(aPort([notStarted, notStarted, ok(aLaunch())]))
    await wait(500)
    await wait(2000)
    expect(tracker.getSnapshot().matches('resting')).toBe(true)
  })

  it('looks once more when asked to, and says practice until it has found something', async () => {
    const port = aPort([...Array<OpenAnswer>(17).fill(notFound), ok(aLaunch())])
    const { tracker, wait, kind, change } = await track(port)
    for (let look = 0; look < 15; look++) await wait(200)
    change(first)
    tracker.send({ type: 'look.again' })
    await settle()
    expect(kind()).toBe('practice')
    await wait(200)
    expect(kind()).toBe('saved')
    expect(port.written).toEqual([first])
  })

  it('does not write over a saved state that the report did not know of', async () => {
    const port = aPort([notStarted, ok(aLaunch({ savedState: 'before' }))])
    const { change, wait } = await track(port)
    change(first)
    await wait(500)
    expect(port.tried).toEqual([])
    change(second)
    await settle()
    expect(port.written).toEqual([second])
  })
})

describe('saving', () => {
  it('is quiet until there is something to save', async () => {
    const { kind, wait } = await track(aPort())
    await wait(600_000)
    expect(kind()).toBe('quiet')
  })

  it('happens in the very tick of the change', async () => {
    const port = aPort()
    const { change, kind } = await track(port)
    change(first)
    expect(port.tried).toEqual([first])
    expect(kind()).toBe('saving')
    await settle()
    expect(kind()).toBe('saved')
  })

  it('takes only the newest of the reports that came while one was on its way', async () => {
    const port = aPort()
    const { change } = await track(port)
    change(first)
    change(second)
    change(third)
    await settle()
    expect(port.written).toEqual([first, third])
  })

  it('X03: tries again after 5, 15, 30 and 60 seconds, then each minute', async () => {
    const port = aPort(undefined, [refused])
    const { change, wait } = await track(port)
    change(first)
    await settle()
    const pauses = [5, 15, 30, 60, 60, 60]
    for (const [index, pause] of pauses.entries()) {
      await wait(pause * 1000 - 1)
      expect(port.tried).toHaveLength(index + 1)
      await wait(1)
      expect(port.tried).toHaveLength(index + 2)
    }
  })

  it('tries again at once when something new happens, or when asked to', async () => {
    const port = aPort(undefined, [refused, refused, taken])
    const { tracker, change, kind } = await track(port)
    change(first)
    await settle()
    change(second)
    await settle()
    tracker.send({ type: 'save.retry' })
    await settle()
    expect(port.tried).toEqual([first, second, second])
    expect(kind()).toBe('saved')
  })

  it('X04: says for two minutes that it keeps trying, then that the system has stopped', async () => {
    const { change, wait, kind } = await track(aPort(undefined, [refused]))
    change(first)
    await settle()
    await wait(119_999)
    expect(kind()).toBe('retrying')
    await wait(1)
    expect(kind()).toBe('stopped')
  })

  it('counts the two minutes anew after a save that was taken', async () => {
    const { change, wait, kind } = await track(aPort(undefined, [refused, taken, refused]))
    change(first)
    await settle()
    await wait(5000)
    expect(kind()).toBe('saved')
    await wait(100_000)
    change(second)
    await settle()
    await wait(100_000)
    expect(kind()).toBe('retrying')
  })

  it('does not flicker between trying and saving while it is refused', async () => {
    const { tracker, change } = await track(aPort(undefined, [refused]))
    change(first)
    await settle()
    tracker.send({ type: 'save.retry' })
    expect(tracker.getSnapshot().matches('saving')).toBe(true)
    expect(saving(tracker.getSnapshot()).kind).toBe('retrying')
  })

  it('says at once that a session is over, and does not ask again by itself', async () => {
    const port = aPort(undefined, [over, taken])
    const { tracker, change, wait, kind } = await track(port)
    change(first)
    await settle()
    await wait(3_600_000)
    expect(kind()).toBe('stopped')
    expect(port.tried).toHaveLength(1)
    tracker.send({ type: 'save.retry' })
    await settle()
    expect(kind()).toBe('saved')
  })

  it('outlives a port that breaks its promise and throws', async () => {
    const port = aPort()
    const broken = { ...port, save: () => Promise.reject(new Error('a bug of ours')) }
    const { change, kind } = await track(broken)
    change(first)
    await settle()
    expect(kind()).toBe('retrying')
  })

  it('says that the record does not change when the learner looks again', async () => {
    const { change, kind } = await track(aPort([ok(aLaunch({ mode: 'review' }))]))
    change(first)
    await settle()
    expect(kind()).toBe('lookingAgain')
  })
})

describe('leaving', () => {
  afterEach(() => vi.restoreAllMocks())

  it('hands over the newest report, in the very tick', async () => {
    const port = aPort(undefined, [refused])
    const { tracker, change, kind } = await track(port)
    change(first)
    change(second)
    tracker.send({ type: 'leave', by: 'learner' })
    expect(port.left).toEqual([[second, 'learner']])
    expect(kind()).toBe('ended')
  })

  it('is the end: a page that comes back from the cache of the browser calls nothing', async () => {
    const port = aPort(undefined, [refused])
    const { tracker, change, wait } = await track(port)
    change(first)
    await settle()
    tracker.send({ type: 'leave', by: 'page' })
    // XState says on the console that an actor which has ended was sent something.
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    change(second)
    tracker.send({ type: 'save.retry' })
    tracker.send({ type: 'leave', by: 'page' })
    await wait(600_000)
    expect(port.tried).toHaveLength(1)
    expect(port.left).toHaveLength(1)
  })

  it('ends a session that is still being opened', async () => {
    const port = aPort([notStarted])
    const { tracker, wait } = await track(port)
    tracker.send({ type: 'leave', by: 'page' })
    await wait(60_000)
    expect(port.left).toEqual([[undefined, 'page']])
    expect(port.opens()).toBe(1)
  })

  it('ends what may have started without a launch, and a practice copy carries on if the page comes back', async () => {
    const port = aPort([notStarted])
    const { tracker, wait, kind } = await track(port)
    for (const pause of [500, 2000, 5000]) await wait(pause)
    tracker.send({ type: 'leave', by: 'page' })
    expect(kind()).toBe('practice')
    expect(port.left).toEqual([[undefined, 'page']])
    tracker.send({ type: 'look.again' })
    expect(port.opens()).toBe(5)
  })
})

it('in the end writes the last report, in any order and however often it is refused', async () => {
  const step = fc.oneof(
    fc.constantFrom('change' as const, 'retry' as const, 'settle' as const),
    fc.integer({ min: 1, max: 90_000 }),
  )
  const answers = fc.array(fc.constantFrom(taken, refused), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), answers, async (steps, savings) => {
      const port = aPort(undefined, [...savings, taken])
      const { tracker, change, wait } = await track(port)
      let last: string | undefined
      for (const [index, step] of steps.entries()) {
        if (step === 'change') {
          last = `state ${index}`
          change(aReport({ savedState: last }))
        } else if (step === 'retry') tracker.send({ type: 'save.retry' })
        else if (step === 'settle') await settle()
        else await wait(step)
      }
      for (let minute = 0; minute < 15; minute++) await wait(60_000)
      const { context } = tracker.getSnapshot()
      expect(port.written.at(-1)?.savedState).toBe(last)
      expect(context.written).toBe(context.wanted)
      expect(context.refusedLong).toBe(false)
    }),
    { numRuns: tries(300) },
  )
})
