// Q05, Q06, Q08, Q11, Q19 and Q20, for things to put in order.

import { type Span, type Tell, warning } from '../diagnostic.ts'
import { noWords, type PlacedAnswer, tellSameWords, tooFew, tooMany } from './q.ts'

const FEWEST = 3
const MOST = 7

export function tellItems(items: readonly PlacedAnswer[], questionAt: Span, tell: Tell): void {
  const count = items.length
  tellSameWords(items, tell, 'lines')
  for (const { words, at, answer } of items) {
    if (words === '' && answer.parts.length === 0) tell(noWords(at, 'line', 'its number'))
  }
  if (count < 2) tell(tooFew('line', count, questionAt))
  else if (count < FEWEST) tell(easyToGuess(questionAt))
  else if (count > 26) tell(tooMany('lines', count, questionAt))
  else if (count > MOST) tell(longOrder(count, questionAt))
}

const easyToGuess = (at: Span) =>
  warning('Q19', at, {
    what: 'This question has two lines. They start in the wrong order, so one press is always right.',
    fix: 'write at least three lines, or ask it as a choice.',
  })

const longOrder = (count: number, at: Span) =>
  warning('Q19', at, {
    what: `This question has ${count} lines. Long lists are hard with a keyboard or screen reader.`,
    fix: `make two questions of it, with up to ${MOST} lines each.`,
  })

/** Q06. */
export const unexpectedBox = (at: Span) =>
  warning('Q06', at, {
    what: 'Lines to put in order have no boxes: the order in which you write them is the right one. I read it without.',
    fix: 'take the box out.\n1. Notice, and slow down',
  })
