// Answers to a question that are right, found in part, or not right yet.

import { mark, rightResponse } from '../course/marking.ts'
import type { CheckableQuestion, LearnerResponse } from '../course/question.ts'
import { choicesOf, isPaired, pairsOf, rowsOf } from '../course/question-parts.ts'

/** @returns undefined where a question cannot be found in part */
export const partlyRight = (question: CheckableQuestion): LearnerResponse | undefined =>
  others(question).find((response) => {
    const { right, found, parts } = mark(question, response)
    return !right && found > 0 && parts > 1
  })

export const notRight = (question: CheckableQuestion): LearnerResponse => {
  const marked = others(question).map((response) => ({ response, ...mark(question, response) }))
  const [worst] = marked.filter(({ right }) => !right).sort((one, other) => one.found - other.found)
  if (!worst) throw new Error(`${question.id}: expected an answer that is not right, found none`)
  return worst.response
}

/** Some that a learner could give. */
function others(question: CheckableQuestion): readonly LearnerResponse[] {
  if (question.kind === 'text') return [{ kind: 'typed', text: 'Something else' }]
  if (isPaired(question)) return pairings(question)
  const letters = lettersIn(question)
  const right = rightResponse(question)
  const swapped =
    right.kind === 'chosen' ? [...right.letters.slice(1), ...right.letters.slice(0, 1)] : []
  const chosen =
    question.kind === 'order'
      ? [swapped, [...letters].reverse()]
      : [
          ...letters.map((letter) => [letter]),
          ...letters.map((_, count) => letters.slice(0, count + 1)),
        ]
  return chosen.map((letters) => ({ kind: 'chosen', letters }))
}

function lettersIn(question: Exclude<CheckableQuestion, { kind: 'text' | 'match' | 'sort' }>) {
  if (question.kind === 'order') return question.items.map(({ letter }) => letter)
  if (question.kind === 'scenario')
    return question.steps[0]?.choices.map(({ letter }) => letter) ?? []
  return question.answers.map(({ letter }) => letter)
}

function pairings(
  question: Extract<CheckableQuestion, { kind: 'match' | 'sort' }>,
): readonly LearnerResponse[] {
  const count = choicesOf(question).length
  const right = pairsOf(rightResponse(question))
  const moved = Object.fromEntries(
    rowsOf(question).map(({ letter }) => [letter, ((right[letter] ?? 0) % count) + 1]),
  )
  const [first] = rowsOf(question)
  const some = first ? { ...moved, [first.letter]: right[first.letter] ?? 1 } : moved
  return [moved, some].map((pairs) => ({ kind: 'paired', pairs }))
}
