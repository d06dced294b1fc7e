// The record of a rating. Each statement has one of its own, so a response holds one pair here.

import type { Inline } from '../course/course.ts'
import type { LearnerResponse, RatingQuestion } from '../course/question.ts'
import { pairsOf } from '../course/question-parts.ts'

/** What stands behind the name of the question: the statement's letter, if it has statements. */
export function statementPart(question: RatingQuestion, response: LearnerResponse): string {
  const { letter, parts = [] } = statementIn(question, response) ?? {}
  return parts.length ? `_${letter}` : ''
}

/** The number of the step. */
export function stepPattern(response: LearnerResponse): string {
  return Object.values(pairsOf(response)).join()
}

/** The statement, where the question has some. */
export function ratedStatement(
  question: RatingQuestion,
  response: LearnerResponse,
): readonly (readonly Inline[])[] {
  const { parts = [] } = statementIn(question, response) ?? {}
  return parts.length ? [parts] : []
}

function statementIn({ statements }: RatingQuestion, response: LearnerResponse) {
  return statements.find(({ letter }) => letter in pairsOf(response))
}
