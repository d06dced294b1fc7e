import { useId } from 'preact/hooks'
import { shuffle } from '../../course/draw.ts'
import { hash } from '../../course/ids.ts'
import type { Answer, ChoiceQuestion } from '../../course/question.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import type { InputsProps } from './QuestionForm.tsx'
import { lettersOf } from './responses.ts'

/** Radio buttons or checkboxes; each whole row is the label. */
export function ChoiceInputs(props: InputsProps<ChoiceQuestion>) {
  const { question, response, onRespond, isLocked, problemId } = props
  const { visitSeed } = useCourse()
  const name = useId()
  const letters = lettersOf(response)
  const { answers, keepOrder, choose } = question
  const inOrder = keepOrder ? answers : shuffle(answers, visitSeed ^ hash(question.id))
  const toggle = (letter: string) => {
    const others = choose === 'one' ? [] : letters.filter((other) => other !== letter)
    const isAdded = choose === 'one' || !letters.includes(letter)
    onRespond({ kind: 'chosen', letters: [...others, ...(isAdded ? [letter] : [])].sort() })
  }
  return (
    <div class={question.kind === 'trueFalse' ? 'options two' : 'options'}>
      {inOrder.map((answer) => (
        <label key={answer.letter} class="option" for={`${name}-${answer.letter}`}>
          <input
            type={choose === 'one' ? 'radio' : 'checkbox'}
            id={`${name}-${answer.letter}`}
            name={name}
            value={answer.letter}
            checked={letters.includes(answer.letter)}
            aria-disabled={isLocked || undefined}
            aria-invalid={problemId !== undefined || undefined}
            onClick={(event) => isLocked && event.preventDefault()}
            onChange={() => toggle(answer.letter)}
          />
          <span>
            <Inlines parts={answer.parts} />
            <Said {...props} answer={answer} />
          </span>
        </label>
      ))}
    </div>
  )
}

/** "Your answer", "Right answer": in the label, so that they are read with it. */
function Said({ answer, response, isLocked, isRevealed }: SaidProps) {
  const isChosen = isLocked && lettersOf(response).includes(answer.letter)
  const isRight = isRevealed && answer.right
  if (!isChosen && !isRight) return null
  const said = [isChosen && words('question.yourAnswer'), isRight && words('question.rightAnswer')]
  return (
    <span class={isRight ? 'said-right' : 'said-yours'}>{said.filter(Boolean).join(' · ')}</span>
  )
}

interface SaidProps extends InputsProps<ChoiceQuestion> {
  readonly answer: Answer
}
