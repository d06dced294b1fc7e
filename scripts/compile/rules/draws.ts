// B08, L01, Q27 and Q28: draws, and the banks that they draw from.

import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { Draw } from '../draws.ts'
import { nearest } from '../near.ts'
import type { PlacedQuestion } from '../reading.ts'

/** B08. */
export const drawElsewhere = (at: Span) =>
  problem('B08', at, {
    what: 'A draw belongs in a lesson.',
    fix: 'move it to the final check, or to a lesson with questions to practise.',
  })

/** Q28. */
export const drawsFromCheck = (at: Span) =>
  warning('Q28', at, {
    what: 'This draws from the bank of the final check, so people know its answers before.',
    fix: 'draw from another bank, or move the lesson behind the check.',
  })

/** Q27. */
export function tellTooSmall(
  { count, atLeastForEach, at, linkAt, bank: path }: Draw,
  bank: readonly PlacedQuestion[],
  outcomes: readonly number[],
  tell: Tell,
): void {
  if (bank.length === 0 || (count !== 'all' && count > bank.length)) {
    tell(
      problem('Q27', linkAt, {
        what: `The draw asks for ${count === 'all' ? 'all questions' : `${count} questions`}, but ${path} has ${bank.length || 'none'}.`,
        fix: 'add questions to the bank, or ask for fewer.',
      }),
    )
    return
  }
  if (atLeastForEach > 0 && outcomes.length === 0) {
    tell(
      problem('Q27', at, {
        what: `The draw asks for at least ${atLeastForEach} for each outcome, but this lesson names no outcomes.`,
        fix: 'add them to the settings of this lesson.\noutcomes: 1, 2',
      }),
    )
    return
  }
  const short = outcomes.filter(
    (outcome) =>
      bank.filter(({ question }) => question.outcomes.includes(outcome)).length < atLeastForEach,
  )
  if (short.length > 0) {
    const named = short.length === 1 ? `outcome ${short[0]}` : `outcomes ${short.join(', ')}`
    tell(
      problem('Q27', at, {
        what: `The draw asks for at least ${atLeastForEach} for each outcome, but the bank has fewer for ${named}.`,
        fix: `add questions for ${named}, or take it out of the outcomes of this lesson.`,
      }),
    )
  } else if (count !== 'all' && atLeastForEach * outcomes.length > count) {
    tell(
      problem('Q27', at, {
        what: `At least ${atLeastForEach} for each of ${outcomes.length} outcomes is more than ${count} questions.`,
        fix: `ask for ${atLeastForEach * outcomes.length} questions or more.`,
      }),
    )
  }
}

/** L01. */
export function noBank({ bank, linkAt }: Draw, banks: readonly string[]) {
  const close = nearest(bank, banks)
  return problem('L01', linkAt, {
    what: `There is no question bank ${bank}.${close ? ` Did you mean "${close}"?` : ''}`,
    fix: close ? `link to ../${close}.` : 'correct the link, or add the bank.',
  })
}
