import type { LearnerResponse } from '../../course/question.ts'
import { type PairedQuestion, pairsOf, rowsOf } from '../../course/question-parts.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { words } from '../words.ts'
import { choiceWords } from './responses.ts'
import { useOrder } from './use-order.ts'

interface PairFeedbackProps {
  readonly question: PairedQuestion
  readonly response: LearnerResponse
  readonly isDone: boolean
}

/** One line for each card or item: where it was put, where it belongs, and why. */
export function PairFeedback({ question, response, isDone }: PairFeedbackProps) {
  const pairs = pairsOf(response)
  const written = rowsOf(question)
  const mixed = useOrder(question, written)
  // As they stand above: cards are mixed.
  const rows = question.kind === 'sort' ? mixed : written
  return (
    <ul class="pair-feedback">
      {rows.map(({ letter, parts, right, why }) => {
        const number = pairs[letter] ?? 0
        const isRight = right.includes(number)
        // With a try left, what does not fit yet is for that try.
        const isTold = isRight || isDone
        const belongs = choiceWords(question, right)
        return (
          <li key={letter}>
            <strong>
              <Inlines parts={parts} />
            </strong>{' '}
            {words('question.youChose', { choice: unended(choiceWords(question, [number])) })}{' '}
            {isRight && words('question.fits')}
            {!isTold && words('question.lookAgain')}
            {isTold &&
              (!isRight || right.length > 1) &&
              words('question.belongs', { choice: unended(belongs) })}{' '}
            {isTold && <Inlines parts={why} />}
          </li>
        )
      })}
    </ul>
  )
}

/** A sentence goes on with it: its own full stop would be a second one. */
const unended = (words: string): string => words.replace(/\.$/, '')
