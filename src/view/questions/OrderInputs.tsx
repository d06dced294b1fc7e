import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { hash } from '../../course/ids.ts'
import { mixedOrder } from '../../course/ordering.ts'
import { plainText } from '../../course/plain-text.ts'
import type { OrderItem, OrderQuestion } from '../../course/question.ts'
import { lettersOf } from '../../course/question-parts.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import type { InputsProps } from './QuestionForm.tsx'
import { itemsIn } from './responses.ts'

/** A move that was made: the item's new index, and by how many places. */
interface Move {
  readonly to: number
  readonly by: 1 | -1
}

/** A list with two buttons for each line. What is moved is said, and its button keeps the focus. */
export function OrderInputs(props: InputsProps<OrderQuestion>) {
  const { question, response, onRespond, isChecked, isDone } = props
  const { visitSeed } = useCourse()
  const list = useRef<HTMLOListElement>(null)
  const [last, setLast] = useState<Move>()
  const written = question.items.map(({ letter }) => letter)
  const given = lettersOf(response)
  const letters = given.length ? given : mixedOrder(written, visitSeed ^ hash(question.id))
  const items = itemsIn(question, letters)
  useLayoutEffect(() => {
    if (last) buttonFor(list.current, last)?.focus()
  }, [last])
  // Once the answer is checked its last move is no news any more. A move may open it again.
  useLayoutEffect(() => {
    if (isChecked) setLast(undefined)
  }, [isChecked])
  const move = (from: number, by: Move['by']) => {
    const to = from + by
    if (!letters[to]) return
    const others = letters.filter((_, index) => index !== from)
    const moved = [...others.slice(0, to), letters[from] ?? '', ...others.slice(to)]
    onRespond({ kind: 'chosen', letters: moved })
    setLast({ to, by })
  }
  const mover = (item: OrderItem, index: number, by: Move['by']) => {
    const label = words(by < 0 ? 'order.up' : 'order.down')
    return (
      <button
        type="button"
        aria-label={words('order.which', { move: label, item: plainText(item.parts) })}
        aria-disabled={!letters[index + by] || undefined}
        onClick={() => move(index, by)}
      >
        {label}
      </button>
    )
  }
  return (
    <>
      <ol class="order" ref={list}>
        {items.map((item, index) => (
          <li key={item.letter}>
            <div>
              <span>
                <Inlines parts={item.parts} />
              </span>
              {!isDone && (
                <span class="row">
                  {mover(item, index, -1)}
                  {mover(item, index, 1)}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {last && nowWords(items, last)}
      </p>
    </>
  )
}

/** The button that was pressed; at an end of the list the other one, which can still be pressed. */
function buttonFor(list: HTMLElement | null, { to, by }: Move): HTMLElement | undefined {
  const [up, down] = list?.children[to]?.querySelectorAll('button') ?? []
  const [pressed, other] = by < 0 ? [up, down] : [down, up]
  return pressed?.hasAttribute('aria-disabled') ? other : pressed
}

function nowWords(items: readonly OrderItem[], { to }: Move): string {
  const item = plainText(items[to]?.parts ?? [])
  return words('order.now', { item, place: to + 1, count: items.length })
}
