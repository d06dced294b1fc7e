import { plainText } from '../../course/plain-text.ts'
import { LONGEST_TEXT, type TextQuestion } from '../../course/question.ts'
import { textOf } from '../../course/question-parts.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import type { InputsProps } from './QuestionForm.tsx'
import { gapIn } from './responses.ts'

/** A box in the gap of the sentence, or below the question. */
export function TextInputs(props: InputsProps<TextQuestion>) {
  const { question, response, onRespond, isDone, problemId } = props
  const id = useId()
  const { text } = question
  const gap = gapIn(question)
  const box = (
    <input
      id={id}
      type="text"
      autocomplete="off"
      autocapitalize="none"
      spellcheck
      maxLength={LONGEST_TEXT}
      readOnly={isDone}
      value={textOf(response)}
      aria-label={gap < 0 ? undefined : plainText(text).replace('____', words('text.blank'))}
      aria-invalid={problemId !== undefined || undefined}
      aria-describedby={problemId}
      onInput={({ currentTarget }) => onRespond({ kind: 'typed', text: currentTarget.value })}
    />
  )
  if (gap < 0) {
    return (
      <p class="typed">
        <label for={id}>{words('question.yourAnswer')}</label>
        {box}
      </p>
    )
  }
  return (
    <p class="typed in-gap">
      <Inlines parts={text.slice(0, gap)} />
      {box}
      <Inlines parts={text.slice(gap + 1)} />
    </p>
  )
}
