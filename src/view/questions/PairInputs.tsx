import { plainText } from '../../course/plain-text.ts'
import { choicesOf, type PairedQuestion, pairsOf, rowsOf } from '../../course/question-parts.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import type { InputsProps } from './QuestionForm.tsx'
import { useOrder } from './use-order.ts'

/** Characters that a closed select shows on a phone, and on a desk; no browser breaks its line. */
const FITS = 22
const FITS_WIDE = 48

/** A label and a select for each line. Choosing one does not take it from the others. */
export function PairInputs(props: InputsProps<PairedQuestion>) {
  const { question, response, onRespond, isDone, problemId } = props
  const id = useId()
  const pairs = pairsOf(response)
  const choices = choicesOf(question).map((parts, index) => ({ parts, number: index + 1 }))
  const mixedRows = useOrder(question, rowsOf(question))
  const mixedChoices = useOrder(question, choices)
  // Cards are mixed and their groups stay; of things that belong together, the right side is mixed.
  const isSort = question.kind === 'sort'
  const rows = isSort ? mixedRows : rowsOf(question)
  const inOrder = isSort ? choices : mixedChoices
  const inFull = (letter: string) => plainText(choices[(pairs[letter] ?? 0) - 1]?.parts ?? [])
  // A select cannot be made read-only, so it offers nothing else any more.
  const optionsFor = (letter: string) =>
    isDone ? inOrder.filter(({ number }) => number === pairs[letter]) : inOrder
  const choose = (letter: string, number: number) =>
    onRespond({ kind: 'paired', pairs: withPair(pairs, letter, number) })
  return (
    <div class="pairs">
      {rows.map(({ letter, parts }) => (
        <div key={letter} class="pair">
          <label for={`${id}-${letter}`}>
            <Inlines parts={parts} />
          </label>
          <select
            id={`${id}-${letter}`}
            value={String(pairs[letter] ?? '')}
            aria-disabled={isDone || undefined}
            aria-invalid={(problemId !== undefined && !pairs[letter]) || undefined}
            onChange={({ currentTarget }) => choose(letter, Number(currentTarget.value))}
          >
            {!isDone && <option value="">{words('question.pick')}</option>}
            {optionsFor(letter).map(({ parts, number }) => (
              <option key={number} value={String(number)}>
                {plainText(parts)}
              </option>
            ))}
          </select>
          {inFull(letter).length > FITS && (
            <p
              class={`small in-full ${inFull(letter).length > FITS_WIDE ? '' : 'fits-wide'}`}
              aria-hidden="true"
            >
              {inFull(letter)}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

/** With one line put somewhere; number 0 takes it back. */
export function withPair(
  pairs: Readonly<Record<string, number>>,
  letter: string,
  number: number,
): Readonly<Record<string, number>> {
  const { [letter]: _, ...others } = pairs
  return number ? { ...others, [letter]: number } : others
}
