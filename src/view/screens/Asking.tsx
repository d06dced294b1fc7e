import { useLayoutEffect } from 'preact/hooks'
import type { CheckableQuestion } from '../../course/question.ts'
import { ReadAloud } from '../aloud/ReadAloud.tsx'
import { useCourse } from '../course-view.ts'
import { ButtonRow } from '../questions/ButtonRow.tsx'
import { isRecording } from '../questions/is-recording.ts'
import { hintFor } from '../questions/PracticeQuestion.tsx'
import { QuestionForm } from '../questions/QuestionForm.tsx'
import { noResponse } from '../questions/responses.ts'
import { Button, isFirstPress } from '../shell/Button.tsx'
import { PagerBar } from '../shell/Pager.tsx'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words.ts'
import { askedName } from './asked.ts'
import type { CheckProps } from './check-props.ts'

interface AskingProps extends CheckProps {
  readonly question: CheckableQuestion
}

/** One question of the check. Its answer is kept, and marked only at *Finish*. */
export function Asking({ lesson, drawn, question }: AskingProps) {
  const course = useCourse()
  const { snapshot, send, memory, reading } = course
  const { check } = snapshot.context.progress
  const number = drawn.indexOf(question) + 1
  const title = reading.calm
    ? words('check.questionAlone', { number })
    : words('check.question', { number, count: drawn.length })
  useLayoutEffect(() => void memory.asked.add(askedName(snapshot, question.id)), [])
  return (
    <Screen title={title} above={lesson.title}>
      <ReadAloud />
      <QuestionForm
        question={question}
        purpose={words(isRecording(course) ? 'question.recorded' : 'question.notRecorded')}
        initial={check.answers[question.id] ?? noResponse(question)}
        isChecked={false}
        isDone={false}
        onAnswer={(response) => send({ type: 'check.answer', question: question.id, response })}
      >
        <ButtonRow requests={[hintFor(question)]}>
          <button
            type="submit"
            class="main"
            onClick={(event) => isFirstPress(event) || event.preventDefault()}
          >
            {words('check.keep')}
          </button>
          <Button does={{ type: 'check.skip' }}>{words('check.skip')}</Button>
        </ButtonRow>
      </QuestionForm>
      <PagerBar>
        <Button before="back" does={{ type: 'check.back' }}>
          {words('pager.back')}
        </Button>
        <Button look="end" does={{ type: 'check.review' }}>
          {words('check.all')}
        </Button>
      </PagerBar>
    </Screen>
  )
}
