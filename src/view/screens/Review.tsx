import { markAll } from '../../course/marking.ts'
import { plainText } from '../../course/plain-text.ts'
import type { CheckableQuestion } from '../../course/question.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { Icon } from '../shell/Icon.tsx'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words.ts'
import { askedName } from './asked.ts'
import type { CheckProps } from './check-props.ts'

/** All questions of the try with their states, before *Finish*. */
export function Review({ lesson, drawn }: CheckProps) {
  const { snapshot } = useCourse()
  const { answers } = snapshot.context.progress.check
  const left = drawn.filter(({ id }) => !answers[id]).length
  return (
    <Screen title={words('check.review')} above={lesson.title}>
      <p>{left ? words('check.left', { count: left }) : words('check.allAnswered')}</p>
      <ol class="review">
        {drawn.map((question) => (
          <ReviewLine key={question.id} question={question} />
        ))}
      </ol>
      <div class="row">
        <Button
          look="main"
          after="next"
          does={{ type: 'check.close', questions: drawn, score: markAll(drawn, answers) }}
        >
          {words('shell.finish')}
        </Button>
      </div>
    </Screen>
  )
}

function ReviewLine({ question }: { readonly question: CheckableQuestion }) {
  const { snapshot, memory } = useCourse()
  const { id, text } = question
  const isAnswered = snapshot.context.progress.check.answers[id] !== undefined
  const open = memory.asked.has(askedName(snapshot, id)) ? 'check.skipped' : 'check.notAnswered'
  const change = words(isAnswered ? 'check.change' : 'check.answer')
  return (
    <li>
      <span>
        <Inlines parts={text} />
        <span class="small">
          {isAnswered && <Icon name="check" />}
          {words(isAnswered ? 'check.answered' : open)}
        </span>
      </span>
      <Button
        aria-label={words('check.changeWhich', { change, question: plainText(text) })}
        does={{ type: 'check.ask', question: id }}
      >
        {change}
      </Button>
    </li>
  )
}
