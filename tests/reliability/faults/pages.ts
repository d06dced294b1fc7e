// What becomes of the page, and of its clock and device.

import * as lms from '../../support/bad-mannered-lms.ts'
import * as deeds from '../deeds.ts'
import type { FaultGroup } from './fault.ts'
import { inTrouble, says, scorm, writesInTrouble } from './manners.ts'
import { fine, tooLate } from './outcomes.ts'

export const PAGES: FaultGroup = {
  begins: 'The page',
  faults: [
    {
      name: 'is taken away without any event, as a frame is',
      scorm: scorm(),
      cmi5: () => ({}),
      ends: 'killed',
      outcome: fine,
    },
    {
      name: 'dies in the background',
      scorm: scorm(),
      cmi5: () => ({}),
      ends: 'hiddenFirst',
      outcome: fine,
    },
    {
      name: 'dies while the learning system refuses to save',
      scorm: inTrouble(() => lms.refuses('101', ({ asked }) => asked === 'Commit')),
      cmi5: writesInTrouble(() => says(503)),
      ends: 'killed',
      outcome: tooLate,
    },
    {
      name: 'is frozen for an hour, and goes on',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: (visit) => visit.sleep(3_600_000),
      outcome: fine,
    },
    {
      name: 'comes back from the browser’s cache after its end',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: deeds.comeBackFromCache,
      outcome: { soon: 'saving.ended', kept: 'device', status: 'incomplete' },
    },
    {
      name: 'lives while the clock is put forward by a day',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: (visit) => visit.sleep(86_400_000),
      outcome: fine,
    },
    {
      name: 'lives while the clock is put back by a day',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: (visit) => visit.sleep(-86_400_000),
      outcome: fine,
    },
    {
      name: 'may keep nothing on the device',
      scorm: scorm(),
      cmi5: () => ({}),
      isDeviceFull: true,
      outcome: fine,
    },
    {
      name: 'may keep nothing on the device, and the learning system refuses to save',
      scorm: inTrouble(() =>
        lms.refuses('101', ({ asked }) => ['Commit', 'Finish'].includes(asked)),
      ),
      cmi5: writesInTrouble(() => says(503)),
      isDeviceFull: true,
      outcome: { ...tooLate, kept: 'nothing' },
      why: 'There is no place left. The words promise none.',
    },
  ],
}
