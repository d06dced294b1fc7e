import type { Answer, ChoiceQuestion } from '../../course/question.ts'
import { lettersOf } from '../../course/question-parts.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Option } from './Option.tsx'
import type { InputsProps } from './QuestionForm.tsx'
import { useOrder } from './use-order.ts'

/** Radio buttons or checkboxes. */
export function ChoiceInputs(props: InputsProps<ChoiceQuestion>) {
  const { question, response, onRespond, isDone, problemId } = props
  const name = useId()
  const letters = lettersOf(response)
  const { answers, choose } = question
  const inOrder = useOrder(question, answers)
  const toggle = (letter: string) => {
    const others = choose === 'one' ? [] : letters.filter((other) => other !== letter)
    const isAdded = choose === 'one' || !letters.includes(letter)
    onRespond({ kind: 'chosen', letters: [...others, ...(isAdded ? [letter] : [])].sort() })
  }
  return (
    <div class={question.kind === 'trueFalse' ? 'options two' : 'options'}>
      {inOrder.map((answer) => (
        <Option
          key={answer.letter}
          type={choose === 'one' ? 'radio' : 'checkbox'}
          name={name}
          value={answer.letter}
          checked={letters.includes(answer.letter)}
          isLocked={isDone}
          isMissing={problemId !== undefined}
          onChoose={() => toggle(answer.letter)}
        >
          <Inlines parts={answer.parts} />
          <Said {...props} answer={answer} />
        </Option>
      ))}
    </div>
  )
}

/** "Your answer", "Right answer": in the label, so that they are read with it. */
function Said({ answer, response, isChecked, isDone }: SaidProps) {
  const isChosen = isChecked && lettersOf(response).includes(answer.letter)
  const isRight = isDone && answer.right
  if (!isChosen && !isRight) return null
  const said = [isChosen && words('question.yourAnswer'), isRight && words('question.rightAnswer')]
  return (
    <span class={isRight ? 'said-right' : 'said-yours'}>{said.filter(Boolean).join(' · ')}</span>
  )
}

interface SaidProps extends InputsProps<ChoiceQuestion> {
  readonly answer: Answer
}
