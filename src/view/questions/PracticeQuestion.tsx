import { useRef, useState } from 'preact/hooks'
import { mark } from '../../course/marking.ts'
import type { CheckableQuestion, LearnerResponse } from '../../course/question.ts'
import { isPaired, textOf } from '../../course/question-parts.ts'
import { isClose } from '../../course/spelling.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { words } from '../words.ts'
import { AnswerWords } from './AnswerWords.tsx'
import { ButtonRow, type Request } from './ButtonRow.tsx'
import { Feedback, Why } from './Feedback.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { noResponse } from './responses.ts'

/** `again`: by the button, which hands the focus on; `changed`: by a change, which keeps it. */
type Stage = 'asked' | 'checked' | 'again' | 'changed'

/** A question in a lesson: checked at once, and tried again as long as it helps. */
export function PracticeQuestion({ question }: { readonly question: CheckableQuestion }) {
  const { snapshot, send } = useCourse()
  const kept = snapshot.context.progress.answers[question.id]
  const [stage, setStage] = useState<Stage>(kept ? 'checked' : 'asked')
  const isChecked = stage === 'checked'
  const [isShown, setShown] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const doubted = useRef<string | undefined>(undefined)
  useFocusMove(stage, () => {
    if (isChecked) return heading.current
    return stage === 'again' ? inputIn(place.current) : undefined
  })
  const isRight = kept !== undefined && mark(question, kept.response).right
  const canTryAgain = !isRight && (kept?.tries ?? 0) < (question.tries ?? Number.POSITIVE_INFINITY)
  const isDone = isChecked && (isShown || !canTryAgain)
  const check = (response: LearnerResponse) => {
    send({ type: 'question.answer', question, response })
    setStage('checked')
  }
  /** Uses no try. The same answer again is meant as it is. */
  const closeWords = (response: LearnerResponse) => {
    const typed = textOf(response)
    if (question.kind !== 'text' || typed === doubted.current) return undefined
    if (!isClose(question, typed)) return undefined
    doubted.current = typed
    return words('text.close')
  }
  return (
    <div ref={place}>
      <QuestionForm
        question={question}
        purpose={words('question.practice')}
        initial={kept?.response ?? noResponse(question)}
        isChecked={isChecked}
        isDone={isDone}
        onAnswer={check}
        doubt={closeWords}
        onOpenAgain={() => setStage('changed')}
      >
        <p class="unseen" role="status">
          {stage === 'changed' && words('question.openAgain')}
        </p>
        {isChecked && kept && (
          <Feedback {...{ question, canTryAgain, isDone, heading }} response={kept.response} />
        )}
        {(!isChecked || canTryAgain) && (
          <ButtonRow
            requests={[
              isDone ? undefined : hintFor(question),
              answerFor(question, isChecked, () => setShown(true)),
            ]}
          >
            {!isChecked && <CheckButton question={question} />}
            {isChecked && !isDone && (
              <Button look="main" does={() => setStage('again')}>
                {words('shell.tryAgain')}
              </Button>
            )}
          </ButtonRow>
        )}
      </QuestionForm>
    </div>
  )
}

function CheckButton({ question }: { readonly question: CheckableQuestion }) {
  return (
    <button type="submit" class="main">
      {words(isPaired(question) ? 'question.checkAll' : 'question.check')}
    </button>
  )
}

export function hintFor({ hint }: CheckableQuestion): Request | undefined {
  return hint.length
    ? { label: words('question.hint'), content: <Blocks blocks={hint} /> }
    : undefined
}

/** After checking; a sort can be seen sorted from the start. */
function answerFor(
  question: CheckableQuestion,
  isChecked: boolean,
  onOpen: () => void,
): Request | undefined {
  const isSort = question.kind === 'sort'
  if (!isSort && !isChecked) return undefined
  return {
    label: words(isSort ? 'question.showSorted' : 'question.showAnswer'),
    content: (
      <>
        <p>{words('question.answerIs')}</p>
        <AnswerWords question={question} response={undefined} />
        <Why blocks={question.why} />
      </>
    ),
    onOpen,
  }
}

const inputIn = (place: HTMLElement | null) =>
  place?.querySelector<HTMLElement>(':checked:not(option)') ??
  place?.querySelector<HTMLElement>('input, select, .order button')
