// @vitest-environment happy-dom

import { afterEach, describe, expect, it, vi } from 'vitest'
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
    return { lms, port: makePort(window) }
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
})
