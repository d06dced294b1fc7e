// Who learns, what for, and how they go.

import * as lms from '../../support/bad-mannered-lms.ts'
import * as deeds from '../deeds.ts'
import type { Fault, FaultGroup } from './fault.ts'
import { scorm } from './manners.ts'
import { fine, looking, tooLate } from './outcomes.ts'

const NAMES = [
  ['markup', '<img src=x onerror="alert(1)">', '</script><b>Sam</b>'],
  ['quotes', `O'Neil "Sam" \\`, '“Sam” ‘O’Neil’'],
  ['right-to-left signs', '‮גל', 'גל, ‮نور'],
  ['emoji', '🙂-42', '👩🏽‍⚕️ Sam'],
] as const

export const PEOPLE: FaultGroup = {
  begins: 'The learner',
  faults: [
    ...NAMES.map(
      ([what, learnerId, learnerName]): Fault => ({
        name: `has a name with ${what}`,
        scorm: () => ({ options: { learnerId, learnerName } }),
        cmi5: () => ({ options: { learnerName } }),
        outcome: fine,
      }),
    ),
    {
      name: 'is not named, and the learning system refuses to save',
      scorm: (trouble) => ({
        options: { learnerId: '' },
        habits: [
          lms.refuses('101', ({ asked }) => trouble.isOn && ['Commit', 'Finish'].includes(asked)),
        ],
      }),
      outcome: { ...tooLate, kept: 'nothing' },
      why: 'Nobody is there to keep a copy for: it could be offered to somebody else.',
    },
    {
      name: 'looks again (mode review)',
      scorm: () => ({ options: { mode: 'review' } }),
      cmi5: () => ({ options: { mode: 'review' } }),
      earlier: 'passed',
      outcome: looking,
    },
    {
      name: 'looks around (mode browse)',
      scorm: () => ({ options: { mode: 'browse' } }),
      cmi5: () => ({ options: { mode: 'browse' } }),
      earlier: 'passed',
      outcome: looking,
    },
    {
      name: 'learns without credit',
      scorm: () => ({ options: { credit: 'no-credit' } }),
      outcome: { soon: 'saving.lookingAgain', kept: 'system', status: 'none' },
      but: { scorm12: { soon: 'saving.lookingAgain', kept: 'system', status: 'completed' } },
      why: 'No status is sent. Where none is, SCORM 1.2 has the system say *completed*, of a visit that it does not count.',
    },
    {
      name: 'leaves by Save and leave',
      scorm: scorm(),
      cmi5: () => ({}),
      ends: 'left',
      outcome: fine,
    },
    {
      name: 'uses the course in two windows by turns',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: deeds.useElsewhereAndHere,
      outcome: fine,
    },
  ],
}
