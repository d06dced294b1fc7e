import { plainText } from '../../course/plain-text.ts'
import type { CheckableQuestion, SortQuestion } from '../../course/question.ts'
import { pairsOf } from '../../course/question-parts.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useId } from '../use-id.ts'
import { Option } from './Option.tsx'
import { withPair } from './PairInputs.tsx'
import type { InputsProps } from './QuestionForm.tsx'
import { useOrder } from './use-order.ts'

const MOST_RADIOS = 3

/** With two or three groups each card shows them all; with more it has a select. */
export const usesRadios = (question: CheckableQuestion): boolean =>
  question.kind === 'sort' && question.groups.length <= MOST_RADIOS

/** A card is a group of its own, with a radio button for each place it could go. */
export function SortInputs(props: InputsProps<SortQuestion>) {
  const { question, response, onRespond, isDone, problemId } = props
  const id = useId()
  const pairs = pairsOf(response)
  const { cards, groups } = question
  const inOrder = useOrder(question, cards)
  return (
    <div class="cards">
      {inOrder.map(({ letter, parts }) => (
        <fieldset key={letter} class="card" aria-describedby={problemId}>
          <legend>
            <Inlines parts={parts} />
          </legend>
          <div class="options side">
            {groups.map((group, index) => (
              <Option
                key={plainText(group)}
                type="radio"
                name={`${id}-${letter}`}
                value={String(index + 1)}
                checked={pairs[letter] === index + 1}
                isLocked={isDone}
                isMissing={problemId !== undefined && !pairs[letter]}
                onChoose={() =>
                  onRespond({ kind: 'paired', pairs: withPair(pairs, letter, index + 1) })
                }
              >
                <Inlines parts={group} />
              </Option>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
