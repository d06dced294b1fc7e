import type { ComponentChildren } from 'preact'
import type { CheckableQuestion, LearnerResponse } from '../../course/question.ts'
import { isPaired, lettersOf, pairsOf, rowsOf, textOf } from '../../course/question-parts.ts'
import { bestPath } from '../../course/scenario.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { choiceWords, itemsIn } from './responses.ts'
import { Way } from './Way.tsx'

interface AnswerWordsProps {
  readonly question: CheckableQuestion
  /** A learner's answer; undefined for the right one. */
  readonly response: LearnerResponse | undefined
}

/** An answer in words: the learner's, or the right one. */
export function AnswerWords({ question, response }: AnswerWordsProps) {
  if (question.kind === 'scenario') {
    const path = response ? lettersOf(response) : bestPath(question.steps)
    return <Way question={question} path={path} />
  }
  if (question.kind === 'order') {
    const letters = response ? lettersOf(response) : question.items.map(({ letter }) => letter)
    return (
      <ol class="answer-words">
        {itemsIn(question, letters).map(({ letter, parts, feedback }) => (
          <li key={letter}>
            <Inlines parts={parts} />
            {!response && <Blocks blocks={feedback} />}
          </li>
        ))}
      </ol>
    )
  }
  if (question.kind === 'text') {
    const accepted = question.answers.flatMap(({ text, right }) => (right ? text : []))
    return <Answers each={response ? [textOf(response)] : accepted} />
  }
  if (!isPaired(question)) {
    const shown = question.answers.filter(({ letter, right }) =>
      response ? lettersOf(response).includes(letter) : right,
    )
    return (
      <Answers each={shown.map(({ letter, parts }) => <Inlines key={letter} parts={parts} />)} />
    )
  }
  const pairs = response && pairsOf(response)
  return (
    <ul class="answer-words">
      {rowsOf(question).map(({ letter, parts, right, why }) => (
        <li key={letter}>
          <Inlines parts={parts} />{' '}
          <strong>{choiceWords(question, pairs ? [pairs[letter] ?? 0] : right)}</strong>
          {!response && why.length > 0 && (
            <span class="small">
              <Inlines parts={why} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** One answer is a line of its own; several are a list. */
function Answers({ each }: { readonly each: readonly ComponentChildren[] }) {
  if (each.length === 1) return <p>{each}</p>
  return (
    <ul class="answer-words">
      {each.map((answer, index) => (
        <li key={index}>{answer}</li>
      ))}
    </ul>
  )
}
