// Which answers are right, and how much of a question was found.

import type { QuestionId } from './ids.ts'
import { longestRun } from './ordering.ts'
import type {
  CheckableQuestion,
  ChoiceQuestion,
  LearnerResponse,
  OrderQuestion,
  ScenarioQuestion,
  TextQuestion,
} from './question.ts'
import {
  isPaired,
  lettersOf,
  type PairedQuestion,
  pairsOf,
  rowsOf,
  textOf,
} from './question-parts.ts'
import { bestPath, shareOfPath } from './scenario.ts'
import { meantAnswer } from './spelling.ts'

export interface Mark {
  readonly right: boolean
  /** Parts found, of `parts`: right answers ticked, cards where they belong, things in order. */
  readonly found: number
  readonly parts: number
  /** 0–1: what the question earns of its points. All or nothing without `part marks`. */
  readonly share: number
}

/** Marks a response; one that is missing or of another kind earns nothing. */
export function mark(question: CheckableQuestion, response: LearnerResponse | undefined): Mark {
  if (isPaired(question)) return markPairs(question, pairsOf(response))
  const letters = lettersOf(response)
  switch (question.kind) {
    case 'scenario':
      return markPath(question, letters)
    case 'order':
      return markOrder(question, letters)
    case 'text':
      return markText(question, textOf(response))
    default:
      return markChoice(question, letters)
  }
}

/** The score of a whole try, 0–1, weighted by points. Practice questions do not count. */
export function markAll(
  questions: readonly CheckableQuestion[],
  answers: Readonly<Partial<Record<QuestionId, LearnerResponse>>>,
): number {
  const scored = questions.filter((question) => !question.practice)
  const points = scored.reduce((sum, question) => sum + question.points, 0)
  const earned = scored.reduce(
    (sum, question) => sum + question.points * mark(question, answers[question.id]).share,
    0,
  )
  return points === 0 ? 0 : earned / points
}

/**
 * The response that earns everything. A card that fits two groups goes to the first; in a scenario
 * it is a way to the best ending; of the accepted words it is the first.
 */
export function rightResponse(question: CheckableQuestion): LearnerResponse {
  if (isPaired(question)) {
    const pairs = rowsOf(question).map(({ letter, right: [first = 1] }) => [letter, first])
    return { kind: 'paired', pairs: Object.fromEntries(pairs) }
  }
  if (question.kind === 'scenario') return { kind: 'chosen', letters: bestPath(question.steps) }
  if (question.kind === 'order') {
    return { kind: 'chosen', letters: question.items.map(({ letter }) => letter) }
  }
  if (question.kind === 'text') {
    return { kind: 'typed', text: question.answers.find(({ right }) => right)?.text ?? '' }
  }
  const right = question.answers.filter(({ right }) => right)
  return { kind: 'chosen', letters: right.map(({ letter }) => letter) }
}

function markChoice(question: ChoiceQuestion, letters: readonly string[]): Mark {
  const chosen = question.answers.filter(({ letter }) => letters.includes(letter))
  const parts = question.answers.filter(({ right }) => right).length
  const found = chosen.filter(({ right }) => right).length
  const extra = chosen.length - found
  const right = found === parts && extra === 0
  return { right, found, parts, share: shareOf(question, right, (found - extra) / parts) }
}

function markPairs(question: PairedQuestion, pairs: Readonly<Record<string, number>>): Mark {
  const rows = rowsOf(question)
  const parts = rows.length
  const found = rows.filter(({ letter, right }) => right.includes(pairs[letter] ?? 0)).length
  const right = found === parts
  return { right, found, parts, share: shareOf(question, right, found / parts) }
}

function markText(question: TextQuestion, typed: string): Mark {
  const right = meantAnswer(question, typed)?.answer.right ?? false
  return { right, found: Number(right), parts: 1, share: Number(right) }
}

/** A single one is always in order with itself, so it counts for nothing. */
function markOrder(question: OrderQuestion, letters: readonly string[]): Mark {
  const parts = question.items.length
  const run = longestRun(letters)
  const right = run === parts && letters.length === parts
  return {
    right,
    found: run > 1 ? run : 0,
    parts,
    share: shareOf(question, right, (run - 1) / (parts - 1)),
  }
}

/** A scenario earns what its ending does: `part marks` has no say in it. */
function markPath({ steps }: ScenarioQuestion, path: readonly string[]): Mark {
  const share = shareOfPath(steps, path)
  return { right: share === 1, found: Math.ceil(share), parts: 1, share }
}

function shareOf(question: CheckableQuestion, right: boolean, part: number): number {
  if (right) return 1
  return question.partMarks ? Math.max(0, part) : 0
}
