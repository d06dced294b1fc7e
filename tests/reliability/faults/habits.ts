// What running systems are known to do.

import * as lms from '../../support/bad-mannered-lms.ts'
import * as deeds from '../deeds.ts'
import type { Fault, FaultGroup } from './fault.ts'
import { scorm } from './manners.ts'
import { fine } from './outcomes.ts'

export const HABITS: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'calls a value sent before it has arrived, and the line is down for a minute',
      scorm: (trouble) => ({ habits: [deeds.sendsOnce(trouble)] }),
      lasts: 60_000,
      outcome: { soon: 'saving.saved', kept: 'system', status: 'incomplete' },
      why: 'It answers *true* and shows what it has not sent. The state goes again once the browser is back on the line, and the next launch mends the status.',
    },
    {
      name: 'answers that each save was taken while the line is down',
      scorm: (trouble) => ({ habits: [deeds.sendsOnce(trouble)] }),
      outcome: { soon: 'saving.saved', kept: 'device', status: 'incomplete' },
      why: 'It answers *true* and shows what it has not sent. The device’s copy stays until a launch shows that it arrived.',
    },
    {
      name: 'does not send a value that is the one of the launch',
      scorm: scorm(() => deeds.sendsOnce({ isOn: false })),
      earlier: 'answered',
      outcome: fine,
    },
    {
      name: 'shows no status, score or mode',
      scorm: scorm(() => deeds.showsNothingOf(/status|score|mode/)),
      earlier: 'answered',
      outcome: fine,
    },
    {
      name: 'shows nothing at all',
      scorm: scorm(() => lms.readsNothing),
      isAgain: true,
      outcome: { soon: 'saving.saved', kept: 'nothing', status: 'passed' },
      why: 'It shows neither the state nor who is learning. Status and score are recorded.',
    },
    {
      name: 'shows a value one save late',
      scorm: scorm(() => deeds.showsLate()),
      outcome: fine,
    },
    {
      name: 'hears only the first value of a page that goes away',
      scorm: scorm(() => deeds.hearsFirstAtEnd()),
      outcome: fine,
    },
    {
      name: 'wipes the state when the course is passed',
      scorm: () => ({
        afterwards: (kept) => ({ ...kept, elements: deeds.withoutState(kept.elements) }),
      }),
      outcome: { ...fine, kept: 'device' },
    },
    {
      name: 'decides by a passing score of its own',
      scorm: () => ({ options: { masteryScore: '80', scaledPassingScore: '0.8' } }),
      cmi5: () => ({ options: { masteryScore: 0.8 } }),
      outcome: fine,
    },
    ...['80.0', '', '0', 'eighty', '-20', '1e2', '4/5'].map(
      (mark): Fault => ({
        name: `gives the pass mark as “${mark}”`,
        scorm: scorm(() => deeds.shows(/mastery_score|scaled_passing/, mark)),
        outcome: fine,
      }),
    ),
    ...[0, 1].map(
      (masteryScore): Fault => ({
        name: `gives the mastery score ${masteryScore}`,
        cmi5: () => ({ options: { masteryScore } }),
        outcome: fine,
      }),
    ),
    ...[2, null, 'high'].map(
      (mark): Fault => ({
        name: `gives the mastery score ${JSON.stringify(mark)}`,
        cmi5: () => ({ habit: deeds.launchData({ masteryScore: mark }) }),
        outcome: fine,
      }),
    ),
  ],
}
