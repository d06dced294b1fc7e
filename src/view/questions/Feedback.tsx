import type { RefObject } from 'preact'
import type { Block } from '../../course/course.ts'
import { type Mark, mark } from '../../course/marking.ts'
import type { CheckableQuestion, LearnerResponse } from '../../course/question.ts'
import { isPaired, lettersOf, textOf } from '../../course/question-parts.ts'
import { meantAnswer } from '../../course/spelling.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { words } from '../words.ts'
import { AnswerWords } from './AnswerWords.tsx'
import { PairFeedback } from './PairFeedback.tsx'
import { endingWords } from './Way.tsx'

interface FeedbackProps {
  readonly question: CheckableQuestion
  readonly response: LearnerResponse
  /** Whether there is a next try. */
  readonly canTryAgain: boolean
  /** No other try is of use. */
  readonly isDone: boolean
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/**
 * What is said after checking: what was found first, then why. With a try left that waits, since a
 * reason names the other answers.
 */
export function Feedback({ question, response, canTryAgain, isDone, heading }: FeedbackProps) {
  const found = mark(question, response)
  const isLast = !found.right && !canTryAgain
  // The reasons for an order stand beside the order itself.
  const hasReasons =
    question.kind === 'order' && question.items.some(({ feedback }) => feedback.length)
  return (
    <div class={`panel flow ${found.right ? 'right' : 'yet'}`}>
      <h3 ref={heading} tabIndex={-1}>
        {markWords(question, response)}
      </h3>
      {isPaired(question) ? (
        <PairFeedback {...{ question, response, isDone }} />
      ) : (
        <ChosenFeedback {...{ question, response }} />
      )}
      <Blocks blocks={byMark(question, found)} />
      {!isDone && hasMoreThanAll(found) && <p>{words('question.takeOut')}</p>}
      {isLast && <p>{words('question.answerHere')}</p>}
      {(isLast || (found.right && hasReasons)) && (
        <AnswerWords question={question} response={undefined} />
      )}
      {!canTryAgain && <Why blocks={question.why} />}
      {!isDone && <p>{againWords(question)}</p>}
    </div>
  )
}

/** "That's right", "Not quite yet", "You found 2 of the 3." */
export function markWords(
  question: CheckableQuestion,
  response: LearnerResponse | undefined,
): string {
  if (question.kind === 'scenario') return endingWords(question, lettersOf(response))
  const { right, found, parts } = mark(question, response)
  if (right) return words('question.right')
  if (found === 0 || parts === 1) return words('question.notYet')
  if (question.kind === 'order') return words('order.found', { found, count: parts })
  if (found < parts) return words('question.found', { found, count: parts })
  const more = response?.kind === 'chosen' ? response.letters.length - found : 0
  return words('question.foundMore', { found, parts, count: more })
}

export function Why({ blocks }: { readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return null
  return (
    <>
      <p class="label">{words('question.why')}</p>
      <Blocks blocks={blocks} />
    </>
  )
}

/** What the author says to each answer that was given. */
export function ChosenFeedback({
  question,
  response,
}: Pick<FeedbackProps, 'question' | 'response'>) {
  if (question.kind === 'text') {
    const meant = meantAnswer(question, textOf(response))
    return (
      <>
        {meant?.isForgiven && <p>{words('text.readAs', { answer: meant.answer.text })}</p>}
        {meant && <Blocks blocks={meant.answer.feedback} />}
      </>
    )
  }
  if (question.kind !== 'choice' && question.kind !== 'trueFalse') return null
  const letters = lettersOf(response)
  const chosen = question.answers.filter(
    ({ letter, feedback }) => letters.includes(letter) && feedback.length > 0,
  )
  return (
    <>
      {chosen.map(({ letter, parts, feedback }) => (
        <div key={letter} class="flow">
          {question.choose === 'many' && (
            <p class="label">
              <Inlines parts={parts} />
            </p>
          )}
          <Blocks blocks={feedback} />
        </div>
      ))}
    </>
  )
}

function byMark({ ifRight, ifPartlyRight, ifNotYet }: CheckableQuestion, found: Mark) {
  if (found.right) return ifRight
  if (found.found === 0 || ifPartlyRight.length === 0) return ifNotYet
  // What an author says of a part speaks of what is still to be found.
  return hasMoreThanAll(found) ? [] : ifPartlyRight
}

/** Nothing is missing, and something is chosen that does not belong. */
const hasMoreThanAll = ({ right, found, parts }: Mark) => !right && found === parts

function againWords({ hint, tries }: CheckableQuestion): string {
  if (hint.length > 0) return words('question.againHint')
  return tries === undefined ? words('question.again') : ''
}
