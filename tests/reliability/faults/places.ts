// Where the learning system’s functions are.

import { aWindow } from '../../support/lms-window.ts'
import * as deeds from '../deeds.ts'
import type { FaultGroup } from './fault.ts'
import { inTrouble } from './manners.ts'
import { fine, notFound, PRACTICE, tooLate } from './outcomes.ts'

export const PLACES: FaultGroup = {
  begins: 'The learning system’s functions',
  faults: [
    {
      name: 'come two seconds after the page',
      scorm: () => ({ place: deeds.late(2000) }),
      outcome: fine,
    },
    {
      name: 'are in the window that opened the course',
      scorm: () => ({
        place: (name, api) => aWindow({}, { opener: aWindow({ [name]: api }) }),
      }),
      outcome: fine,
    },
    {
      name: 'are above the window that opened the one around the course',
      scorm: () => ({
        place: (name, api) => {
          const opener = aWindow({}, { parent: aWindow({ [name]: api }) })
          return aWindow({}, { parent: aWindow({}, { opener }) })
        },
      }),
      outcome: fine,
    },
    { name: 'are seven frames up', scorm: () => ({ place: deeds.above(7) }), outcome: fine },
    { name: 'are fifty frames up', scorm: () => ({ place: deeds.above(50) }), outcome: fine },
    {
      name: 'are behind a frame of another origin',
      scorm: () => ({
        place: (name, api) => aWindow({}, { parent: deeds.ofAnotherOrigin(name, api) }),
      }),
      outcome: fine,
    },
    {
      name: 'are out of reach: the window around the course is of another origin',
      scorm: () => ({ place: () => aWindow({}, { parent: deeds.closedWindow() }) }),
      outcome: notFound,
      why: PRACTICE,
    },
    {
      name: 'are nowhere, and the frames lead round in a circle',
      scorm: () => ({ place: deeds.inACircle }),
      outcome: notFound,
      why: PRACTICE,
    },
    {
      name: 'are there for both editions, side by side',
      scorm: () => ({
        place: (name, api) => {
          const other = { LMSInitialize: () => 'false', Initialize: () => 'false' }
          return aWindow({}, { parent: aWindow({ API: other, API_1484_11: other, [name]: api }) })
        },
      }),
      outcome: fine,
    },
    {
      name: 'are gone in the middle of the visit',
      scorm: inTrouble(() => ({ asked }) => {
        throw new TypeError(`${asked} of null`)
      }),
      outcome: tooLate,
    },
  ],
}
