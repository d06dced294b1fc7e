// Q12 and Q13: outcomes of the course.

import { problem, type Span, warning } from '../diagnostic.ts'

/** Q12, in the settings of a lesson or the brackets of a question. */
export const outcomeMissing = (number: number, count: number, at: Span) =>
  problem('Q12', at, {
    what: `There is no outcome ${number}; the course has ${count}.`,
    fix: 'write the number of an outcome of course.md, or add the outcome there.',
  })

const inWords = new Intl.ListFormat('en-GB')

/** Q13, once for all of them; `at` is the first. */
export const neverChecked = (numbers: readonly number[], at: Span) => {
  const names = inWords.format(numbers.map(String))
  const [which, have] =
    numbers.length === 1
      ? [`Outcome ${names} is`, 'has it']
      : [`Outcomes ${names} are`, 'has one of them']
  return warning('Q13', at, {
    what: `${which} never checked: no question of the final check ${have}.`,
    fix: `add a question to the bank.\n### Question (choose one, outcome ${numbers[0]}): The question`,
  })
}
