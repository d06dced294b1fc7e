// A launch of the adapter in a system with habits. No one retries: that is the tracker's part.

import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { type Habit, withHabits } from '../support/bad-mannered-lms.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions } from '../support/lms-launch.ts'
import { aBrowser } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'

/** What the editions call the elements, and the codes that they refuse with. */
export const names = {
  '1.2': {
    dialect: dialect12,
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
    exit: 'cmi.core.exit',
    place: 'cmi.core.lesson_location',
    lacking: '401',
    over: '301',
  },
  '2004': {
    dialect: dialect2004,
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
    exit: 'cmi.exit',
    place: 'cmi.location',
    lacking: '402',
    over: '143',
  },
} as const

export function launch(
  edition: Edition,
  habits: readonly Habit[] = [],
  options: LaunchOptions = {},
) {
  const lms = strictLms(edition, options)
  const browser = aBrowser({ [lms.apiName]: withHabits(lms, ...habits) })
  const port = scormPort(names[edition].dialect, browser)
  const sets = () =>
    lms.calls
      .filter(({ name }) => name.endsWith('SetValue'))
      .map(({ values: [element, value] }) => [String(element), String(value)] as const)
  const count = (call: RegExp) => lms.calls.filter(({ name }) => call.test(name)).length
  return { ...browser, lms, port, sets, count, elements: () => lms.record().elements }
}
