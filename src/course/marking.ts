// Which answers are right, and how much of a question was found.

import type { QuestionId } from './ids.ts'
import type {
  ChoiceQuestion,
  LearnerResponse,
  MatchQuestion,
  Question,
  SortQuestion,
} from './question.ts'
import { unreachable } from './unreachable.ts'

export interface Mark {
  readonly right: boolean
  /** Parts found, of `parts`: right answers ticked, cards where they belong. */
  readonly found: number
  readonly parts: number
  /** 0–1: what the question earns of its points. All or nothing without `part marks`. */
  readonly share: number
}

/** Marks a response; one that is missing or of another kind earns nothing. */
export function mark(question: Question, response: LearnerResponse | undefined): Mark {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return markChoice(question, response?.kind === 'chosen' ? response.letters : [])
    case 'match':
    case 'sort':
      return markPairs(question, response?.kind === 'paired' ? response.pairs : {})
    default:
      return unreachable(question)
  }
}

/** The score of a whole try, 0–1, weighted by points. Practice questions do not count. */
export function markAll(
  questions: readonly Question[],
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

/** The response that earns everything. A card that fits two groups goes to the first. */
export function rightResponse(question: Question): LearnerResponse {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return {
        kind: 'chosen',
        letters: question.answers.filter(({ right }) => right).map(({ letter }) => letter),
      }
    case 'match':
      return {
        kind: 'paired',
        pairs: Object.fromEntries(question.items.map(({ letter, right }) => [letter, right])),
      }
    case 'sort':
      return {
        kind: 'paired',
        pairs: Object.fromEntries(
          question.cards.map(({ letter, right }) => [letter, right[0] ?? 1]),
        ),
      }
    default:
      return unreachable(question)
  }
}

function markChoice(question: ChoiceQuestion, letters: readonly string[]): Mark {
  const chosen = question.answers.filter(({ letter }) => letters.includes(letter))
  const parts = question.answers.filter(({ right }) => right).length
  const found = chosen.filter(({ right }) => right).length
  const extra = chosen.length - found
  const right = found === parts && extra === 0
  return { right, found, parts, share: shareOf(question, right, (found - extra) / parts) }
}

function markPairs(
  question: MatchQuestion | SortQuestion,
  pairs: Readonly<Record<string, number>>,
): Mark {
  const fits: readonly boolean[] =
    question.kind === 'match'
      ? question.items.map(({ letter, right }) => pairs[letter] === right)
      : question.cards.map(({ letter, right }) => right.includes(pairs[letter] ?? 0))
  const found = fits.filter(Boolean).length
  const right = found === fits.length
  return { right, found, parts: fits.length, share: shareOf(question, right, found / fits.length) }
}

function shareOf(question: Question, right: boolean, part: number): number {
  if (right) return 1
  return question.partMarks ? Math.max(0, part) : 0
}
