// How a visit with a fault may end.

import type { Outcome } from './fault.ts'

export const fine: Outcome = { soon: 'saving.saved', kept: 'system', status: 'passed' }
export const tooLate: Outcome = {
  soon: 'saving.retrying',
  later: 'saving.stopped',
  kept: 'device',
  status: 'incomplete',
}
export const over: Outcome = { soon: 'saving.stopped', kept: 'device', status: 'incomplete' }
export const notStarted: Outcome = {
  atStart: 'fault.notStarted',
  soon: 'saving.notStarted',
  kept: 'nothing',
  status: 'none',
}
export const notFound: Outcome = {
  ...notStarted,
  atStart: 'fault.notFound',
  soon: 'saving.notFound',
}
export const looking: Outcome = { soon: 'saving.lookingAgain', kept: 'as before', status: 'passed' }
export const healed: Outcome = { ...fine, soon: 'saving.retrying', later: 'saving.saved' }

/** Why an outcome cannot be better. */
export const PRACTICE = 'A practice copy has nobody to keep it for, and says so from the start.'
