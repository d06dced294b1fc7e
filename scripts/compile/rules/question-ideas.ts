// Q14, Q15, Q16 and Q29: what makes a question easy to guess, or hard to read.

import { plainText } from '../../../src/course/plain-text.ts'
import type { Question } from '../../../src/course/question.ts'
import { idea, type Span, type Tell, warning } from '../diagnostic.ts'
import type { PlacedQuestion } from '../reading.ts'
import type { PlacedAnswer } from './q.ts'

/** Shorter answers differ by half without anyone noticing. */
const LONG_ANSWER = 30
const BY_HALF = 1.5

/** Q14, and Q16 for the question itself. `textAt`: where its words stand. */
export function tellQuestionIdeas(question: Question, at: Span, textAt: Span, tell: Tell): void {
  if (question.kind === 'choice' || question.kind === 'trueFalse') {
    const isSilent = question.answers.some(({ right, feedback }) => !right && !feedback.length)
    if (isSilent && question.why.length + question.ifNotYet.length === 0) tell(noFeedback(at))
  }
  const not = /\b(?:not|never|except|\w+n[’']t)\b/i.exec(plainText(question.text))
  if (not && question.kind !== 'trueFalse') tell(negative(not[0], textAt))
}

const noFeedback = (at: Span) =>
  idea('Q14', at, {
    what: 'People who choose a wrong answer here learn nothing from it.',
    fix: 'say something below that answer, or add a Why for all.\n- [ ] The answer\n  - What is true about it, and what to look at',
  })

const negative = (word: string, at: Span) =>
  idea('Q16', at, {
    what: `A question with "${word}" is hard to read, and easy to answer the other way round.`,
    fix: 'ask for what is so.',
  })

const ALL_OR_NONE =
  /\b(?:all|none|both|neither) of (?:these|those|them|the above)\b|\b(?:all|none) (?:of )?the above\b/i

/** Q15, and Q16 for the answers. */
export function tellAnswerIdeas(answers: readonly PlacedAnswer[], tell: Tell): void {
  for (const { words, at } of answers) {
    const found = ALL_OR_NONE.exec(words)
    if (found) tell(allOrNone(found[0], at))
  }
  const right = answers.filter(({ answer }) => answer.right)
  const [only] = right
  const longest = Math.max(
    0,
    ...answers.filter(({ answer }) => !answer.right).map(({ words }) => words.length),
  )
  const isLong = only && only.words.length >= Math.max(LONG_ANSWER, longest * BY_HALF)
  if (right.length === 1 && isLong && longest > 0) tell(longestIsRight(only.at))
}

const allOrNone = (words: string, at: Span) =>
  idea('Q16', at, {
    what: `"${words}" is hard to read: people have to judge the other answers first.`,
    fix: 'write the answers out, and let people choose all that apply.',
  })

const longestIsRight = (at: Span) =>
  idea('Q15', at, {
    what: 'The right answer is the longest by half, so people can guess it.',
    fix: 'shorten it and say the rest in its feedback, or give the others as much to say.',
  })

/** With fewer questions a place means nothing. */
const ENOUGH = 5
const TOO_OFTEN = 0.6
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** Q29, over the whole course. */
export function tellSamePlace(questions: readonly PlacedQuestion[], tell: Tell): void {
  const placed = questions.flatMap(({ question, at }) => {
    if (question.kind !== 'choice' || question.choose !== 'one' || !question.keepOrder) return []
    return [{ place: question.answers.findIndex(({ right }) => right), at }]
  })
  if (placed.length < ENOUGH) return
  PLACES.forEach((name, place) => {
    const there = placed.filter((question) => question.place === place)
    const [first, ...others] = there
    if (!first || there.length <= placed.length * TOO_OFTEN) return
    tell(
      warning('Q29', first.at, {
        what: `In ${there.length} of ${placed.length} questions that keep their order, the ${name} answer is the right one. People notice.`,
        fix: 'take "keep order" out of some of the brackets, or move right answers to other places.',
        related: others.map(({ at }) => at),
      }),
    )
  })
}
