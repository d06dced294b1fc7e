// The table of faults in words, for docs/reliability.md.

import type { FaultOutcome, FaultRow } from '../../scripts/bench/reliability-page.ts'
import { isFor, type Outcome, outcomeIn } from './faults/fault.ts'
import { FAULTS } from './faults/faults.ts'
import { wordsOf } from './learner.ts'
import { EDITIONS, type Edition } from './systems.ts'

const NAMES: Readonly<Record<Edition, string>> = {
  scorm12: '1.2',
  scorm2004: '2004',
  cmi5: 'cmi5',
}

const FOUND: Readonly<Record<Outcome['kept'], string>> = {
  system: 'with the learning system',
  device: 'on the device, offered back',
  nothing: 'nowhere',
  'as before': 'as it was before',
}

export const faultRows = (): readonly FaultRow[] =>
  FAULTS.flatMap(({ begins, faults }) =>
    faults.map((fault) => ({
      name: `${begins} ${fault.name}`,
      why: fault.why,
      outcomes: EDITIONS.filter((edition) => isFor(fault, edition)).map((edition) =>
        inWords(edition, outcomeIn(fault, edition)),
      ),
    })),
  )

function inWords(edition: Edition, { atStart, soon, later, kept, status }: Outcome): FaultOutcome {
  const read = [atStart, soon, later].flatMap((id) =>
    id ? wordsOf(id).replace('{time}', '14:02') : [],
  )
  return {
    edition: NAMES[edition],
    read,
    found: FOUND[kept],
    record: status === 'none' ? 'nothing' : `*${status}*`,
  }
}
