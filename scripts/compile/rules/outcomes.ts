// Q12 and Q13: outcomes of the course.

import { problem, type Span, warning } from '../diagnostic.ts'

/** Q12, in the settings of a lesson or the brackets of a question. */
export const outcomeMissing = (number: number, count: number, at: Span) =>
  problem('Q12', at, {
    what: `There is no outcome ${number}; the course has ${count}.`,
    fix: 'write the number of an outcome of course.md, or add the outcome there.',
  })

/** Q13. */
export const neverChecked = (number: number, at: Span) =>
  warning('Q13', at, {
    what: `Outcome ${number} is never checked: no question of the final check has it.`,
    fix: `add a question to the bank.\n### Question (choose one, outcome ${number}): The question`,
  })
