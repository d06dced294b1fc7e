// @vitest-environment happy-dom

import { afterEach, describe, expect, it, vi } from 'vitest'
import { recordQueue } from '../../src/tracking/scorm/records.ts'
import { scorm12Port } from '../../src/tracking/scorm/scorm-12.ts'
import { scorm2004Port } from '../../src/tracking/scorm/scorm-2004.ts'
import { strictLms } from '../support/strict-lms.ts'
import { anInteraction, aReport, chosen, one, opened } from './samples.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  for (const name of ['API', 'API_1484_11']) Reflect.deleteProperty(window, name)
})

const ports = [
  ['1.2', scorm12Port],
  ['2004', scorm2004Port],
] as const

describe.each(ports)('in a browser, the port of SCORM %s', (edition, makePort) => {
  function launch() {
    const lms = strictLms(edition)
    Reflect.set(window, lms.apiName, lms.api)
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{} as PerformanceEntry])
    return { lms, port: makePort(window, () => recordQueue) }
  }

  it('commits when the page is hidden, and not when it is shown', async () => {
    const { lms, port } = launch()
    await opened(port)
    const commits = () => lms.calls.filter(({ name }) => name.endsWith('Commit')).length
    const state = vi.spyOn(document, 'visibilityState', 'get')
    state.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(commits()).toBe(0)
    state.mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(commits()).toBe(1)
  })

  it('counts the time for which the page was on screen, and no other', async () => {
    vi.useFakeTimers()
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
    const { lms, port } = launch()
    await opened(port)
    const hour = 3_600_000
    const time = () => lms.value(edition === '1.2' ? 'cmi.core.session_time' : 'cmi.session_time')
    vi.advanceTimersByTime(90_000)
    // The clock is put forward. As when the page was frozen, or the device slept: no timer has run.
    vi.setSystemTime(Date.now() + 9 * hour)
    vi.advanceTimersByTime(30_000)
    vi.setSystemTime(Date.now() - 24 * hour)
    state.mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(time()).toBe(edition === '1.2' ? '0000:02:00.00' : 'PT2M0S')
    vi.advanceTimersByTime(hour)
    state.mockReturnValue('visible')
    vi.advanceTimersByTime(5000)
    port.leave(aReport())
    expect(time()).toBe(edition === '1.2' ? '0000:02:05.00' : 'PT2M5S')
  })

  it('sends a record a moment later, also where the browser has no idle callback', async () => {
    vi.useFakeTimers()
    const { lms, port } = launch()
    await opened(port)
    await port.save(aReport())
    port.record(anInteraction(one, chosen('a')))
    expect(lms.value('cmi.interactions.0.id')).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1000)
    expect(lms.value('cmi.interactions.0.id')).toBe('q_first_offer')
  })

  it('asks nothing before the first words are drawn', async () => {
    const { lms, port } = launch()
    vi.mocked(performance.getEntriesByType).mockReturnValue([])
    const early = makePort(window, () => recordQueue)
    const opening = early.open()
    expect(lms.calls).toEqual([])
    expect(await opening).toMatchObject({ ok: true })
    early.leave(undefined)
    port.leave(undefined)
  })
})
