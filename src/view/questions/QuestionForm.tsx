import type { ComponentChildren, RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CheckableQuestion, LearnerResponse } from '../../course/question.ts'
import { unreachable } from '../../course/unreachable.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { useId } from '../use-id.ts'
import { useProblemTitle } from '../use-problem-title.ts'
import { words } from '../words.ts'
import { ChoiceInputs } from './ChoiceInputs.tsx'
import { instruction } from './instruction.ts'
import { OrderInputs } from './OrderInputs.tsx'
import { PairInputs } from './PairInputs.tsx'
import { gapIn, problemWith } from './responses.ts'
import { ScenarioInputs } from './ScenarioInputs.tsx'
import { SortInputs, usesRadios } from './SortInputs.tsx'
import { TextInputs } from './TextInputs.tsx'

interface QuestionFormProps {
  readonly question: CheckableQuestion
  /** What the answer is for: practice, or the record. */
  readonly purpose: string
  readonly initial: LearnerResponse
  /** What was answered is said in the labels. A change of it is another try. */
  readonly isChecked: boolean
  /** No other try is of use: right answers are said too, and inputs can be read and not changed. */
  readonly isDone: boolean
  /** Called with a whole answer only; what is missing is said here. */
  readonly onAnswer: (response: LearnerResponse) => void
  /** What else is to be said of a whole answer, in place of taking it. */
  readonly doubt?: (response: LearnerResponse) => string | undefined
  /** Called when a checked answer is changed. */
  readonly onOpenAgain?: () => void
  /** Under the inputs: feedback and buttons. */
  readonly children: ComponentChildren
}

export interface InputsProps<Kind extends CheckableQuestion = CheckableQuestion> {
  readonly question: Kind
  readonly response: LearnerResponse
  readonly onRespond: (response: LearnerResponse) => void
  readonly isChecked: boolean
  readonly isDone: boolean
  /** The id of what is said to be missing; undefined where nothing is. */
  readonly problemId: string | undefined
}

/** A question with its inputs: the same in practice and in the check. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, purpose, initial, isChecked, isDone, children } = props
  const { onAnswer, doubt, onOpenAgain } = props
  const [response, setResponse] = useState(initial)
  const [problem, setProblem] = useState<Problem>()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useProblemTitle(problem?.text)
  useProblemFocus(form, problem)
  const respond = (response: LearnerResponse) => {
    setResponse(response)
    setProblem(undefined)
    if (isChecked) onOpenAgain?.()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isChecked) return
    const text = problemWith(question, response) ?? doubt?.(response)
    setProblem(text ? { text } : undefined)
    if (!text) onAnswer(response)
  }
  const problemId = problem && `${id}-problem`
  const inputs = { response, isChecked, isDone, onRespond: respond, problemId }
  return (
    <form class={`question flow ${isDone ? 'done' : ''}`} noValidate ref={form} onSubmit={submit}>
      <Blocks blocks={question.scene} />
      <Group question={question} describedBy={[`${id}-how`, problemId].filter(Boolean).join(' ')}>
        <p id={`${id}-how`} class="small how">
          {isDone ? words('question.done') : `${instruction(question)} ${purpose}`}
        </p>
        {problem && (
          <p id={problemId} class="problem-line" tabIndex={-1}>
            {problem.text}
          </p>
        )}
        <Inputs question={question} {...inputs} />
      </Group>
      {children}
    </form>
  )
}

/** A new value at each press, so that each one moves the focus. */
interface Problem {
  readonly text: string
}

function useProblemFocus(
  form: RefObject<HTMLFormElement | null>,
  problem: Problem | undefined,
): void {
  useLayoutEffect(() => {
    const at = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
    // Where there are only buttons to press, the words themselves take the focus.
    if (problem) (at('[aria-invalid]') ?? at('.problem-line'))?.focus()
  }, [problem])
}

/** A sort has a group for each card, so it gets none around them: groups are not nested. */
function Group({ question, describedBy, children }: GroupProps) {
  // The words around a gap stand around its box.
  const isFillIn = question.kind === 'text' && gapIn(question) >= 0
  const title = isFillIn ? words('text.fillIn') : <Inlines parts={question.text} />
  if (usesRadios(question) || question.kind === 'scenario') {
    return (
      <div class="frame">
        <h2>{title}</h2>
        {children}
      </div>
    )
  }
  return (
    <fieldset aria-describedby={describedBy}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  )
}

interface GroupProps {
  readonly question: CheckableQuestion
  readonly describedBy: string
  readonly children: ComponentChildren
}

function Inputs(props: InputsProps) {
  const { question } = props
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return <ChoiceInputs {...props} question={question} />
    case 'match':
      return <PairInputs {...props} question={question} />
    case 'sort':
      if (usesRadios(question)) return <SortInputs {...props} question={question} />
      return <PairInputs {...props} question={question} />
    case 'order':
      return <OrderInputs {...props} question={question} />
    case 'text':
      return <TextInputs {...props} question={question} />
    case 'scenario':
      return <ScenarioInputs {...props} question={question} />
    default:
      return unreachable(question)
  }
}
