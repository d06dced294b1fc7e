// What goes wrong before there is a session.

import * as lms from '../../support/bad-mannered-lms.ts'
import * as deeds from '../deeds.ts'
import type { FaultGroup } from './fault.ts'
import { says, scorm } from './manners.ts'
import { fine, notStarted, PRACTICE } from './outcomes.ts'

export const STARTS: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'refuses to start once',
      scorm: scorm(() => lms.refusesFirst(1, 'Initialize', '101')),
      cmi5: () => ({ habit: deeds.firstTime('/fetch', () => says(500)) }),
      outcome: fine,
    },
    {
      name: 'always refuses to start',
      scorm: scorm(() => lms.refusesFirst(Number.POSITIVE_INFINITY, 'Initialize', '101')),
      cmi5: () => ({
        habit: (call) => (call.request.address.includes('/fetch') ? says(500) : call.run()),
      }),
      outcome: notStarted,
      why: PRACTICE,
    },
    {
      name: 'was started already',
      scorm: (_, edition) => ({ habits: [deeds.startedAlready(edition)] }),
      outcome: fine,
      but: { scorm12: notStarted },
      why: 'SCORM 1.2 has one error code for that and for every other failure.',
    },
    {
      name: 'has given its token before, as when the page is refreshed',
      cmi5: () => ({
        habit: (call) =>
          call.request.address.includes('/fetch')
            ? says(200, JSON.stringify({ 'error-code': '1', 'error-text': 'Already in Use' }))
            : call.run(),
      }),
      outcome: notStarted,
      why: 'The visit ended with the page that went away; a session of cmi5 has one end (docs/decisions/0014-cmi5.md).',
    },
    {
      name: 'has laid down nothing for the launch',
      cmi5: () => ({
        habit: (call) => (call.request.address.includes('LMS.LaunchData') ? says(404) : call.run()),
      }),
      outcome: notStarted,
      why: PRACTICE,
    },
  ],
}
