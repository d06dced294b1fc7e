import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OtherWindows, otherWindows } from '../../src/launch/other-windows.ts'
import { PretendChannel } from '../support/channels.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('BroadcastChannel', PretendChannel)
})
const open = new Set<OtherWindows>()
afterEach(() => {
  for (const windows of open) windows.close()
  open.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const heard = () => vi.advanceTimersByTimeAsync(0)
const later = () => vi.advanceTimersByTimeAsync(1000)

/** A window that holds `state`; what it was told is in `told`. */
function aWindow(state: string, { learner = 'sam', course = 'tic' } = {}) {
  const windows = otherWindows(course)
  open.add(windows)
  const told: unknown[][] = []
  windows.meet(learner || undefined, state, (...taken) => told.push(taken))
  return { ...windows, told }
}

describe('A window', () => {
  it('that opens second is told what the first one holds, and the first goes on', async () => {
    const first = aWindow('first')
    await later()
    const second = aWindow('second')
    await later()
    expect(second.told).toEqual([['first', false]])
    expect(first.told).toEqual([])
  })

  it('that is wanted takes over, and the other one is told what was done there', async () => {
    const first = aWindow('first')
    await later()
    const second = aWindow('second')
    await later()
    second.use('both')
    await heard()
    expect(first.told).toEqual([['both', true]])
    first.use('back')
    await heard()
    expect(second.told).toEqual([
      ['first', false],
      ['back', true],
    ])
  })

  it('that is alone is told nothing', async () => {
    const only = aWindow('only')
    await later()
    only.use('more')
    await later()
    expect(only.told).toEqual([])
  })

  it('that was closed, or has crashed, stands in nobody’s way', async () => {
    const first = aWindow('first')
    await later()
    first.close()
    const second = aWindow('second')
    await later()
    expect(second.told).toEqual([])
  })

  it('that slept while another opened hears of it when it wakes, and takes nothing back', async () => {
    const channel = new PretendChannel('tic')
    const missed: unknown[] = []
    channel.onmessage = ({ data }) => missed.push(data)
    const second = aWindow('second')
    await later()
    second.close()
    channel.onmessage = undefined
    const sleeping = aWindow('sleeping')
    await later()
    for (const data of missed) channel.postMessage(data)
    await heard()
    channel.close()
    expect(sleeping.told).toEqual([['second', true]])
  })

  it('does not answer a question that is a second old', async () => {
    const first = aWindow('first')
    await later()
    const other = new PretendChannel('tic')
    const answers: unknown[] = []
    other.onmessage = ({ data }) => answers.push(data)
    other.postMessage({ learner: 'sam', at: Date.now() - 1000 })
    await heard()
    expect(answers).toEqual([])
    other.postMessage({ learner: 'sam', at: Date.now() - 999 })
    await heard()
    other.close()
    expect(answers).toMatchObject([{ state: 'first' }])
    expect(first.told).toEqual([])
  })

  it('of two that open at once is the one in use, and the other is told', async () => {
    const one = aWindow('one')
    const other = aWindow('other')
    await later()
    expect([one.told.length, other.told.length].toSorted()).toEqual([0, 1])
  })

  it.each([
    ['with another course', { course: 'another' }, 0],
    ['of another learner', { learner: 'jo' }, 0],
    ['of nobody knows whom', { learner: '' }, 1],
  ])('is told of a window %s only where it may be the same', async (_, second, times) => {
    aWindow('first')
    await later()
    const { told } = aWindow('second', second)
    await later()
    expect(told).toHaveLength(times)
  })

  it('opens as ever where channels are blocked', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    aWindow('first')
    const second = aWindow('second')
    await later()
    second.use('more')
    second.close()
    expect(second.told).toEqual([])
  })
})
