// A strict system of SCORM in a page, as the tests that hold ports to their contract see it.

import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { type Habit, withHabits } from '../support/bad-mannered-lms.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions, LmsRecord } from '../support/lms-launch.ts'
import { aBrowser } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'
import type { Said } from './contract.ts'

export function scormSystem(
  edition: Edition,
  options: LaunchOptions = {},
  habits: readonly Habit[] = [],
) {
  const lms = strictLms(edition, options)
  const calls = () => lms.calls.map(({ name }) => name)
  return {
    browser: aBrowser({ [lms.apiName]: withHabits(lms, ...habits) }),
    dialect: edition === '1.2' ? dialect12 : dialect2004,
    calls,
    writes: () => calls().filter((name) => /SetValue|Commit/.test(name)),
    save: [/SetValue$/, /Commit$/],
    refused: () => lms.refused.map(({ name, values, code }) => `${name} ${values.join()} ${code}`),
    record: lms.record,
    says: edition === '1.2' ? says12 : says2004,
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
