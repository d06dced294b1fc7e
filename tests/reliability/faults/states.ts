// What has become of the saved state by the next launch.

import * as lms from '../../support/bad-mannered-lms.ts'
import { aPage } from '../../support/builders.ts'
import * as deeds from '../deeds.ts'
import { course, outline } from '../learner.ts'
import type { FaultGroup, Outcome } from './fault.ts'
import { isSet, scorm } from './manners.ts'
import { fine, tooLate } from './outcomes.ts'

const unreadable: Outcome = { ...fine, atStart: 'home.savedPlaceUnreadable' }

export const STATES: FaultGroup = {
  begins: 'The saved state',
  faults: [
    {
      name: 'is cut without a word, since there is little room',
      scorm: scorm(() => deeds.cutsStateAt(100)),
      outcome: { ...fine, soon: 'saving.short', kept: 'device' },
    },
    {
      name: 'is refused where it is long',
      scorm: scorm(() => deeds.refusesStateAbove(100)),
      outcome: { ...fine, soon: 'saving.short', kept: 'device' },
    },
    {
      name: 'is refused at any length, from the middle on',
      scorm: (trouble) => ({
        habits: [lms.refuses('405', (call) => trouble.isOn && isSet(/suspend_data/)(call))],
      }),
      outcome: { ...tooLate, status: 'passed' },
    },
    {
      name: 'comes back with its first signs gone',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.slice(7),
      outcome: unreadable,
    },
    {
      name: 'comes back without its end',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.slice(0, -20),
      outcome: fine,
    },
    {
      name: 'is that of another course or tool',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: () => '{"bookmark":"slide-3","v":"2.1.0"}',
      outcome: unreadable,
    },
    {
      name: 'is of a later version of the player',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.replace(/^1/, '7'),
      outcome: unreadable,
    },
    {
      name: 'is of an earlier version of the player',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.replace(/u[0-9a-z]*\.$/, ''),
      outcome: fine,
    },
    {
      name: 'went through an escape for HTML',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: deeds.escaped,
      outcome: fine,
    },
    {
      name: 'is the word “null”',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: () => 'null',
      outcome: fine,
    },
    {
      name: 'is of a version of the course that had fewer pages',
      scorm: scorm(),
      cmi5: () => ({}),
      next: {
        ...course,
        outline: {
          ...outline,
          fingerprint: 'zzzzzzzz',
          lessons: outline.lessons.map((lesson, index) =>
            index ? lesson : { ...lesson, pages: [aPage('what', 'new'), ...lesson.pages] },
          ),
        },
      },
      outcome: fine,
    },
  ],
}
