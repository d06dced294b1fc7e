// What may make a question easy to guess or hard to read. Hints for a person to weigh, no verdicts.

import { plainText } from '../../src/course/plain-text.ts'
import type { ChoiceQuestion, Question } from '../../src/course/question.ts'

/** In words, for a table; none where nothing stands out. */
export function healthOf(question: Question): readonly string[] {
  const hints = [...(isNegative(question) ? ['asks with a “not”: hard to read'] : [])]
  if (question.kind !== 'choice' && question.kind !== 'trueFalse') return hints
  const unanswered = question.answers.filter(
    ({ right, feedback }) => !right && feedback.length === 0,
  )
  return [
    ...hints,
    ...(isGivenAway(question) ? ['the right answer is the longest by half'] : []),
    ...(unanswered.length > 0 && question.why.length === 0
      ? [`no feedback on ${unanswered.length} of the other answers`]
      : []),
  ]
}

/** Where the right answer stands among the others, as written: `B of 4`. Empty where there are several. */
export function positionOf(question: Question): string {
  if (question.kind !== 'choice') return ''
  const right = question.answers.filter((answer) => answer.right)
  const [only] = right
  if (!only || right.length > 1) return ''
  return `${only.letter.toUpperCase()} of ${question.answers.length}`
}

const isNegative = ({ text }: Question) => /\b(?:not|never|except|n’t|n't)\b/i.test(plainText(text))

/** Q15's measure: half as long again as any other. */
function isGivenAway({ answers, choose }: ChoiceQuestion): boolean {
  if (choose === 'many') return false
  const lengths = (right: boolean) =>
    answers.filter((answer) => answer.right === right).map(({ parts }) => plainText(parts).length)
  return Math.max(0, ...lengths(true)) > 1.5 * Math.max(0, ...lengths(false))
}
