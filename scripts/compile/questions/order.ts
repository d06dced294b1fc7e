// Putting things in order: a list, written in the right order.

import type { OrderItem } from '../../../src/course/question.ts'
import { onceEach, quietly, type Span } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import { tellItems, unexpectedBox } from '../rules/order.ts'
import type { ListToken } from '../token-types.ts'
import { readAnswer } from './choice.ts'

export interface OrderParts {
  readonly items: readonly OrderItem[]
}

export function readOrder(list: ListToken, questionAt: Span, reading: Reading): OrderParts {
  const tellBox = onceEach(reading.tell)
  const placed = list.entries.map((entry, index) => readAnswer(entry, index, quietly, reading))
  for (const { boxAt } of placed) if (boxAt) tellBox(unexpectedBox(boxAt))
  if (list.entries.length > 0) tellItems(placed, questionAt, reading.tell)
  return {
    items: placed.map(({ answer: { letter, parts, feedback } }) => ({ letter, parts, feedback })),
  }
}
