// Q22 and Q38: where a question that counts may not stand, and where only those may.

import { problem, type Span } from '../diagnostic.ts'

/** Q22. */
export const scoredUnderNote = (at: Span) =>
  problem('Q22', at, {
    what: 'People may skip what a content note covers, so this cannot count.',
    fix: 'move it out of the part that the note covers, or write (practice).',
  })

/** Q22. */
export const drawUnderNote = (at: Span) =>
  problem('Q22', at, {
    what: 'People may skip what a content note covers, so the final check cannot stand there.',
    fix: 'remove the content note, or move it to the lesson that it speaks of.',
  })

/** Q38. */
export const ratingInCheck = (at: Span) =>
  problem('Q38', at, {
    what: 'A rating has no right answer, so it cannot stand in a question bank or in the final check.',
    fix: 'move it to a lesson, or to a page such as pages/before-you-start.md.',
  })

/** Q38. */
export const scoredInLesson = (at: Span) =>
  problem('Q38', at, {
    what: 'A question of the final check stands in its question bank, not in the lesson.',
    fix: 'move it to the bank that the draw names, or write (practice).',
  })
