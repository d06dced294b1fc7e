// What a finished try says: outcomes first, the score second.

import { mark, markAll } from '../../course/marking.ts'
import type { CheckProgress } from '../../course/progress.ts'
import type { CheckableQuestion } from '../../course/question.ts'

export interface CheckResult {
  /** Numbers of the outcomes whose questions were all right. */
  readonly met: readonly number[]
  readonly notYet: readonly number[]
  /** Points earned, of `all`. */
  readonly earned: number
  readonly all: number
  /** 0–1, as progress counts it. */
  readonly score: number
}

export function checkResult(
  drawn: readonly CheckableQuestion[],
  answers: CheckProgress['answers'],
): CheckResult {
  const outcomes = [...new Set(drawn.flatMap(({ outcomes }) => outcomes))].sort((a, b) => a - b)
  const isMet = (outcome: number) =>
    drawn
      .filter(({ outcomes }) => outcomes.includes(outcome))
      .every((question) => mark(question, answers[question.id]).right)
  const scored = drawn.filter(({ practice }) => !practice)
  const all = scored.reduce((sum, { points }) => sum + points, 0)
  const score = markAll(drawn, answers)
  return {
    met: outcomes.filter(isMet),
    notYet: outcomes.filter((outcome) => !isMet(outcome)),
    earned: score * all,
    all,
    score,
  }
}
