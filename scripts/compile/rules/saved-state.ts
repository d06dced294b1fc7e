// P01: whether the progress of a learner who has done everything fits into what systems keep.

import type { Outline, PracticeDrawBlock } from '../../../src/course/course.ts'
import { allPages } from '../../../src/course/outline.ts'
import { newProgress, type Progress } from '../../../src/course/progress.ts'
import { type LearnerResponse, LONGEST_TEXT, type Question } from '../../../src/course/question.ts'
import { isPrivate } from '../../../src/course/question-parts.ts'
import { encode } from '../../../src/course/saved-state.ts'
import { problem, type Span, type Tell } from '../diagnostic.ts'

/** What a learner can answer. */
interface AllQuestions {
  readonly practice: readonly Question[]
  readonly draws: readonly PracticeDrawBlock[]
  /** Of the final check. */
  readonly bank: readonly Question[]
}

/** SCORM 1.2 keeps 4,096 characters; the rest is for systems that escape or cut. */
export const MOST_CHARACTERS = 3200

/** @returns the characters that the longest saved state of a learner has */
export function tellLongState(
  outline: Outline,
  questions: AllQuestions,
  at: Span,
  tell: Tell,
): number {
  const characters = longestState(outline, questions)
  if (characters <= MOST_CHARACTERS) return characters
  tell(
    problem('P01', at, {
      what: `With everything read and answered, a learner's progress takes ${characters} characters, and ${MOST_CHARACTERS} are allowed.`,
      fix: 'have fewer pages or questions, or make two courses of this one.',
    }),
  )
  return characters
}

/** Characters of the saved state with every page seen and every question answered. */
function longestState(outline: Outline, questions: AllQuestions): number {
  const practice = [
    ...questions.practice,
    ...questions.draws.flatMap(({ bank, count }) => longest(bank, count)),
  ]
  const asked = longest(questions.bank, outline.check?.count ?? 0)
  const progress: Progress = {
    place: { at: 'check' },
    role: outline.roles[0],
    seen: allPages(outline).map(({ id }) => id),
    answers: Object.fromEntries(
      practice
        .filter((question) => !isPrivate(question))
        .map((question) => [question.id, { response: everything(question), tries: 35 }]),
    ),
    check: {
      tries: 35,
      open: true,
      drawn: asked.map(({ id }) => id),
      met: questions.bank.map(({ id }) => id),
      answers: Object.fromEntries(asked.map((question) => [question.id, everything(question)])),
      changes: Object.fromEntries(asked.map(({ id }) => [id, 9])),
    },
    reached: { ...newProgress.reached, completed: true, passed: true, bestScore: 0.999 },
  }
  return encode(outline, progress, 36 ** 4).length
}

/** Those whose answers take the most room. */
const longest = (questions: readonly Question[], count: number): readonly Question[] =>
  [...questions].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, count)

function lengthOf(question: Question): number {
  const response = everything(question)
  if (response.kind === 'typed') return response.text.length
  return response.kind === 'chosen' ? response.letters.length : Object.keys(response.pairs).length
}

/** The response that takes the most room. */
function everything(question: Question): LearnerResponse {
  if (question.kind === 'match') return onEach(question.items)
  if (question.kind === 'sort') return onEach(question.cards)
  if (question.kind === 'rating') return onEach(question.statements)
  if (question.kind === 'order') {
    return { kind: 'chosen', letters: question.items.map(({ letter }) => letter) }
  }
  if (question.kind === 'text') {
    // As long as can be typed, in the letters of the answers.
    const letters = question.answers.map(({ text }) => text).join(' ') || 'a'
    return { kind: 'typed', text: letters.repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT) }
  }
  if (question.kind === 'scenario') {
    return { kind: 'chosen', letters: question.steps.map(() => 'a') }
  }
  const letters = question.answers.map(({ letter }) => letter)
  return { kind: 'chosen', letters: question.choose === 'many' ? letters : letters.slice(0, 1) }
}

const onEach = (rows: readonly { readonly letter: string }[]): LearnerResponse => ({
  kind: 'paired',
  pairs: Object.fromEntries(rows.map(({ letter }) => [letter, 1])),
})
