// A runtime of other people, as a second opinion on a whole visit. It is laxer than the strict one,
// and wrong in other places.

import { Scorm12API, Scorm2004API } from 'scorm-again'
import { describe, expect, it } from 'vitest'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { aBrowser } from '../support/lms-window.ts'
import { anInteraction, aReport, everyKind, opened, passed } from './samples.ts'

const SILENT = 5
const settings = { autocommit: false, logLevel: SILENT } as const

const systems = [
  ['1.2', 'API', 'LMSGetLastError', dialect12, () => new Scorm12API(settings)],
  ['2004', 'API_1484_11', 'GetLastError', dialect2004, () => new Scorm2004API(settings)],
] as const

describe.each(systems)(
  'an independent runtime of SCORM %s',
  (_, name, lastError, dialect, make) => {
    it('finds no error in a whole visit', async () => {
      const { api, errors } = watched(make(), lastError)
      const browser = aBrowser({ [name]: api })
      const port = scormPort(dialect, browser)
      await opened(port)
      browser.wait(65_430)
      await port.save(aReport())
      browser.hide()
      for (const [question, response] of everyKind) port.record(anInteraction(question, response))
      expect((await port.save(passed)).ok).toBe(true)
      browser.rest()
      port.leave(passed, 'learner')
      expect(errors).toEqual([])
    })
  },
)

/** The functions of `runtime`, with the error code asked for after each call. */
function watched(runtime: object, lastError: string) {
  const errors: string[] = []
  const api = new Proxy(runtime, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      const isCall = /(Initialize|Finish|Terminate|Value|Commit)$/.test(String(name))
      if (typeof found !== 'function' || !isCall) return found
      return (...values: unknown[]) => {
        const answer: unknown = Reflect.apply(found, target, values)
        const ask: unknown = Reflect.get(target, lastError)
        const code = typeof ask === 'function' ? String(Reflect.apply(ask, target, [])) : ''
        // 403 in 2004: a first read finds nothing yet.
        const isRead = String(name).endsWith('GetValue') && code === '403'
        if (code !== '0' && !isRead) errors.push(`${String(name)} ${values.join()} ${code}`)
        return answer
      }
    },
  })
  return { api, errors }
}
