// What learning systems, browsers and people do to a visit, and what has to become of it. One table:
// faults.thorough.test.ts tries each line in each edition, and docs/reliability.md shows it.

import { ANSWERS } from './answers.ts'
import type { FaultGroup } from './fault.ts'
import { HABITS } from './habits.ts'
import { PAGES } from './pages.ts'
import { PEOPLE } from './people.ts'
import { PLACES } from './places.ts'
import { SAVES } from './saves.ts'
import { STARTS } from './starts.ts'
import { STATES } from './states.ts'

export const FAULTS: readonly FaultGroup[] = [
  ANSWERS,
  STARTS,
  SAVES,
  PLACES,
  STATES,
  HABITS,
  PEOPLE,
  PAGES,
]
