import { describe, expect, it } from 'vitest'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions, LmsRecord } from '../support/lms-launch.ts'
import { keepsTheContract, type Launched } from './contract.ts'
import { anInteraction, chosen, one, opened, passed } from './samples.ts'
import { scormSystem } from './scorm-system.ts'

keepsTheContract<LmsRecord>('SCORM 1.2', (options) => launch('1.2', options))
keepsTheContract<LmsRecord>('SCORM 2004', (options) => launch('2004', options))

describe.each(['1.2', '2004'] as const)('SCORM %s', (edition) => {
  it('writes no score, status or answer without credit', async () => {
    const { port, record, says } = launch(edition, { credit: 'no-credit' })
    await opened(port)
    await port.save(passed)
    port.record(anInteraction(one, chosen('a')))
    port.leave(passed)
    expect(says(record())).toMatchObject({
      savedState: passed.savedState,
      raw: '',
      passed: false,
      interactions: [],
    })
  })

  it('commits the time when the page is hidden, as it may never be shown again', async () => {
    const { port, wait, hide, record, says } = launch(edition)
    await opened(port)
    wait(5000)
    hide()
    expect(says(record()).seconds).toBe(5)
  })

  it('has the state safe before it sends records, also when the page goes away', async () => {
    const { port, calls } = launch(edition)
    await opened(port)
    port.record(anInteraction(one, chosen('a')))
    port.leave(passed)
    const last = calls().map((name) => name.replace(/^LMS/, ''))
    const recordsAt = last.lastIndexOf('GetValue')
    expect(last.lastIndexOf('Commit')).toBe(recordsAt - 1)
    expect(last.slice(recordsAt + 1, -1)).toEqual(
      Array(last.length - recordsAt - 2).fill('SetValue'),
    )
  })

  it('says so where the state is longer than the standard allows, and saves the rest', async () => {
    const { port, record, says } = launch(edition)
    await opened(port)
    const saved = await port.save({ ...passed, savedState: 'x'.repeat(64_001) })
    expect(saved).toMatchObject({ ok: false, fault: { kind: 'refused' } })
    expect(says(record())).toMatchObject({ savedState: '', passed: true })
  })
})

function launch(edition: Edition, options: LaunchOptions = {}): Launched<LmsRecord> {
  const { browser, dialect, ...system } = scormSystem(edition, options)
  return {
    ...system,
    port: scormPort(dialect, browser),
    wait: browser.wait,
    rest: async () => browser.rest(),
    hide: browser.hide,
  }
}
