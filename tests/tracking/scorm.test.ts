import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions, LmsRecord } from '../support/lms-launch.ts'
import { aBrowser } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'
import { keepsTheContract, type Launched, type Said } from './contract.ts'

keepsTheContract('SCORM 1.2', (options) => launch('1.2', options))
keepsTheContract('SCORM 2004', (options) => launch('2004', options))

function launch(edition: Edition, options: LaunchOptions = {}): Launched {
  const lms = strictLms(edition, options)
  const browser = aBrowser({ [lms.apiName]: lms.api })
  return {
    port: scormPort(edition === '1.2' ? dialect12 : dialect2004, browser),
    calls: () => lms.calls.map(({ name }) => name),
    refused: () => lms.refused.map(({ name, values, code }) => `${name} ${values.join()} ${code}`),
    record: lms.record,
    says: edition === '1.2' ? says12 : says2004,
    wait: browser.wait,
    rest: browser.rest,
    hide: browser.hide,
  }
}

function says12({ elements, totalTime }: LmsRecord): Said {
  const status = elements['cmi.core.lesson_status'] ?? ''
  return {
    savedState: elements['cmi.suspend_data'] ?? '',
    completed: ['completed', 'passed'].includes(status),
    passed: status === 'passed',
    raw: elements['cmi.core.score.raw'] ?? '',
    place: elements['cmi.core.lesson_location'] ?? '',
    interactions: interactionIds(elements),
    seconds: totalTime / 100,
  }
}

function says2004({ elements, totalTime }: LmsRecord): Said {
  return {
    savedState: elements['cmi.suspend_data'] ?? '',
    completed: elements['cmi.completion_status'] === 'completed',
    passed: elements['cmi.success_status'] === 'passed',
    raw: elements['cmi.score.raw'] ?? '',
    place: elements['cmi.location'] ?? '',
    interactions: interactionIds(elements),
    seconds: totalTime / 100,
  }
}

const interactionIds = (elements: LmsRecord['elements']) =>
  Object.keys(elements)
    .filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))
    .map((name) => elements[name] ?? '')
