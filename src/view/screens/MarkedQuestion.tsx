import { mark } from '../../course/marking.ts'
import type { CheckableQuestion, LearnerResponse } from '../../course/question.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { AnswerWords } from '../questions/AnswerWords.tsx'
import { ChosenFeedback, markWords, Why } from '../questions/Feedback.tsx'
import { words } from '../words.ts'

interface MarkedQuestionProps {
  readonly question: CheckableQuestion
  readonly response: LearnerResponse | undefined
}

/**
 * A question of a finished try: the learner's answer, what is said to it where it is not right yet,
 * the right one, and the reason.
 */
export function MarkedQuestion({ question, response }: MarkedQuestionProps) {
  const { right } = mark(question, response)
  return (
    <li class="flow">
      <h3>
        <Inlines parts={question.text} />
      </h3>
      <p class={right ? 'label said-right' : 'label said-yours'}>
        {response ? markWords(question, response) : words('result.noAnswer')}
      </p>
      {response && (
        <>
          <p class="small">{words('question.yourAnswer')}</p>
          <AnswerWords question={question} response={response} />
          {!right && <ChosenFeedback question={question} response={response} />}
        </>
      )}
      {!right && (
        <>
          <p class="small">
            {words(question.kind === 'scenario' ? 'scenario.aWay' : 'question.rightAnswer')}
          </p>
          <AnswerWords question={question} response={undefined} />
        </>
      )}
      <Why blocks={question.why} />
    </li>
  )
}
