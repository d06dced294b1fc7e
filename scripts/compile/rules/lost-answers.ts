// Q07: answers that would not be seen as such.

import { problem, type Span } from '../diagnostic.ts'

/** @param words with their box, without a bullet */
export const lostAnswer = (words: string, hasBullet: boolean, at: Span) =>
  hasBullet
    ? problem('Q07', at, {
        what: 'This box is indented, so its line is read as the feedback for the line above.',
        fix: `for an answer, take the spaces in front of it out; for feedback, take its box out.\n- ${words}`,
      })
    : problem('Q07', at, {
        what: 'There is no - in front of this box, so its line is read as more words of the line above.',
        fix: `put - in front of it, as far to the left as those of the other answers.\n- ${words}`,
      })

export const lostNumber = (line: string, at: Span) =>
  problem('Q07', at, {
    what: 'This number is indented, so its line is read as belonging to the line above.',
    fix: `take the spaces in front of it out.\n${line}`,
  })

export const lostChoice = (words: string, at: Span) =>
  problem('Q07', at, {
    what: 'This choice is indented, so it is read as what learners are told after the choice above.',
    fix: `for a choice, take the spaces in front of its - out.\n- ${words}`,
  })
