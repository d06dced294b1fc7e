// What learning systems do with what is sent.

import * as lms from '../../support/bad-mannered-lms.ts'
import * as deeds from '../deeds.ts'
import type { FaultGroup } from './fault.ts'
import { inTrouble, isSet, offline, says, scorm, writesInTrouble } from './manners.ts'
import { fine, healed, over, tooLate } from './outcomes.ts'

export const SAVES: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'refuses to save for a minute',
      scorm: inTrouble(() => lms.refuses('101', ({ asked }) => asked === 'Commit')),
      cmi5: writesInTrouble(() => says(503)),
      lasts: 60_000,
      outcome: healed,
    },
    {
      name: 'refuses to save from the middle on, for ever',
      scorm: inTrouble(() =>
        lms.refuses('101', ({ asked }) => ['Commit', 'Finish'].includes(asked)),
      ),
      cmi5: writesInTrouble(() => says(503)),
      outcome: tooLate,
    },
    {
      name: 'refuses the saved state alone',
      scorm: inTrouble(() => lms.refuses('101', isSet(/suspend_data/))),
      cmi5: writesInTrouble(({ request, run }) => (request.method === 'PUT' ? says(403) : run())),
      outcome: { ...tooLate, status: 'passed' },
    },
    {
      name: 'refuses the place',
      scorm: scorm(() => lms.lacks('405', /location/)),
      outcome: fine,
    },
    {
      name: 'does not have the least and the most of a score',
      scorm: (_, edition) => ({
        habits: [lms.lacks(edition === 'scorm12' ? '401' : '402', /score\.(min|max)/)],
      }),
      outcome: fine,
    },
    {
      name: 'refuses the status',
      scorm: inTrouble(() => lms.refuses('405', isSet(/status/))),
      cmi5: writesInTrouble(({ request, run }) =>
        /\/(completed|passed)"/.test(request.body) ? says(403) : run(),
      ),
      outcome: { ...tooLate, kept: 'system' },
    },
    {
      name: 'refuses the score',
      scorm: inTrouble(() => lms.refuses('405', isSet(/score\.raw/))),
      outcome: { ...tooLate, kept: 'system', status: 'passed' },
    },
    {
      name: 'refuses one record of an answer',
      scorm: scorm(() => lms.refuses('405', ({ values }) => /signs/.test(String(values[1])))),
      cmi5: writesInTrouble(({ request, run }) =>
        request.body.includes('signs_2') ? says(400) : run(),
      ),
      outcome: fine,
    },
    {
      name: 'refuses all records of answers',
      scorm: scorm(() => lms.lacks('401', /interactions/)),
      cmi5: writesInTrouble(({ request, run }) =>
        request.body.includes('/answered"') ? says(400) : run(),
      ),
      outcome: fine,
    },
    {
      name: 'has signed the learner out, and never recovers',
      scorm: (trouble, edition) => ({
        habits: [lms.refuses(edition === 'scorm12' ? '301' : '143', () => trouble.isOn)],
      }),
      cmi5: writesInTrouble(() => says(401, 'expired')),
      outcome: over,
    },
    {
      name: 'has signed the learner out, who signs in again and presses Try again',
      scorm: (trouble, edition) => ({
        habits: [lms.refuses(edition === 'scorm12' ? '301' : '143', () => trouble.isOn)],
      }),
      cmi5: writesInTrouble(() => says(401, 'expired')),
      lasts: 100_000,
      outcome: { ...fine, soon: 'saving.stopped', later: 'saving.saved' },
    },
    {
      name: 'takes 50 ms for each call',
      scorm: scorm(() => deeds.takes(50)),
      cmi5: () => ({ habit: deeds.answersAfter(50) }),
      outcome: fine,
    },
    {
      name: 'takes 500 ms for each call',
      scorm: scorm(() => deeds.takes(500)),
      cmi5: () => ({ habit: deeds.answersAfter(500) }),
      outcome: fine,
      but: { cmi5: { ...fine, soon: 'saving.saving', later: 'saving.saved' } },
    },
    {
      name: 'never answers, from the middle on',
      cmi5: writesInTrouble(() => new Promise<never>(() => undefined)),
      outcome: { ...tooLate, soon: 'saving.saving' },
    },
    {
      name: 'is out of reach: the line is down for a minute',
      cmi5: writesInTrouble(offline),
      lasts: 60_000,
      outcome: healed,
    },
  ],
}
