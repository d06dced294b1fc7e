import { useId } from 'preact/hooks'
import { shuffle } from '../../course/draw.ts'
import { hash } from '../../course/ids.ts'
import type { Question, SortQuestion } from '../../course/question.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { plainText } from '../blocks/plain-text.ts'
import { useCourse } from '../course-view.ts'
import { withPair } from './PairInputs.tsx'
import type { InputsProps } from './QuestionForm.tsx'
import { pairsOf } from './responses.ts'

const MOST_RADIOS = 3

/** With two or three groups each card shows them all; with more it has a select. */
export const usesRadios = (question: Question): boolean =>
  question.kind === 'sort' && question.groups.length <= MOST_RADIOS

/** A card is a group of its own, with a radio button for each place it could go. */
export function SortInputs(props: InputsProps<SortQuestion>) {
  const { question, response, onRespond, isLocked, problemId } = props
  const { visitSeed } = useCourse()
  const id = useId()
  const pairs = pairsOf(response)
  const { cards, groups, keepOrder } = question
  const inOrder = keepOrder ? cards : shuffle(cards, visitSeed ^ hash(question.id))
  return (
    <div class="cards">
      {inOrder.map(({ letter, parts }) => (
        <fieldset key={letter} class="card" aria-describedby={problemId}>
          <legend>
            <Inlines parts={parts} />
          </legend>
          <div class="options side">
            {groups.map((group, index) => (
              <label key={plainText(group)} class="option" for={`${id}-${letter}-${index}`}>
                <input
                  type="radio"
                  id={`${id}-${letter}-${index}`}
                  name={`${id}-${letter}`}
                  checked={pairs[letter] === index + 1}
                  aria-disabled={isLocked || undefined}
                  aria-invalid={(problemId !== undefined && !pairs[letter]) || undefined}
                  onClick={(event) => isLocked && event.preventDefault()}
                  onChange={() =>
                    onRespond({ kind: 'paired', pairs: withPair(pairs, letter, index + 1) })
                  }
                />
                <span>
                  <Inlines parts={group} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
