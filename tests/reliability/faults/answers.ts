// What learning systems answer, and in what form.

import * as lms from '../../support/bad-mannered-lms.ts'
import type { FaultGroup } from './fault.ts'
import { inTrouble, offline, says, scorm, signIn, writesInTrouble } from './manners.ts'
import { fine, notStarted, over, PRACTICE, tooLate } from './outcomes.ts'

export const ANSWERS: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'does all that the standard asks',
      scorm: scorm(),
      cmi5: () => ({}),
      outcome: fine,
    },
    {
      name: 'answers that it failed, and has saved',
      scorm: scorm(() => lms.saysFalseAndSaves),
      cmi5: writesInTrouble(({ run }) => {
        run()
        return says(500)
      }),
      outcome: fine,
      but: { cmi5: { ...fine, soon: 'saving.retrying', later: 'saving.stopped' } },
    },
    {
      name: 'answers that it has saved, and keeps nothing',
      scorm: scorm(() => lms.saysTrueAndSavesNothing),
      cmi5: writesInTrouble(() => says(204)),
      outcome: { soon: 'saving.saved', kept: 'device', status: 'none' },
      but: {
        scorm12: { soon: 'saving.saved', kept: 'device', status: 'completed' },
        cmi5: { soon: 'saving.saved', kept: 'device', status: 'incomplete' },
      },
      why: 'It says so and shows nothing else: its word is all there is. So the device keeps a copy until a launch shows that the system has it.',
    },
    { name: 'answers with booleans', scorm: scorm(() => lms.saysBooleans), outcome: fine },
    { name: 'answers with numbers', scorm: scorm(() => lms.saysNumbers), outcome: fine },
    {
      name: 'answers with objects of text',
      scorm: scorm(() => lms.saysStringObjects),
      outcome: fine,
    },
    { name: 'answers with undefined', scorm: scorm(() => lms.saysUndefined), outcome: fine },
    { name: 'answers with null', scorm: scorm(() => lms.saysNull), outcome: fine },
    { name: 'answers with nothing', scorm: scorm(() => lms.saysNothing), outcome: fine },
    {
      name: 'gives numbers where texts are due',
      scorm: scorm(() => lms.readsNumbers),
      outcome: fine,
    },
    {
      name: 'gives no version of what it keeps',
      cmi5: () => ({ habit: ({ run }) => ({ ...run(), headers: {} }) }),
      outcome: fine,
    },
    {
      name: 'throws at each save from the middle on',
      scorm: inTrouble(() => lms.throwsAt('SetValue', 'Commit', 'Finish')),
      cmi5: writesInTrouble(offline),
      outcome: tooLate,
    },
    {
      name: 'throws at everything',
      scorm: scorm(() =>
        lms.throwsAt('Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'),
      ),
      cmi5: () => ({ habit: offline }),
      outcome: notStarted,
      why: PRACTICE,
    },
    {
      name: 'answers with a page to sign in, from the middle on',
      scorm: inTrouble(() => lms.sendsPageAt('SetValue', 'Commit', 'Finish')),
      cmi5: writesInTrouble(signIn),
      outcome: over,
    },
    {
      name: 'gives a page to sign in where the saved state should be',
      scorm: scorm(() => lms.sendsPageAt('GetValue')),
      cmi5: () => ({
        habit: (call) =>
          call.request.address.includes('course-progress') ? signIn(call) : call.run(),
      }),
      outcome: notStarted,
      why: PRACTICE,
    },
  ],
}
