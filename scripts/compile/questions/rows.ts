// The rows of a matching or sorting question: a table, or a list with arrows.

import { onceEach, problem, type Span } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import {
  after,
  before,
  plainText,
  spanOf,
  trim,
  withoutComments,
  writtenCells,
} from '../token-text.ts'
import type {
  BlockToken,
  Cell,
  InlineToken,
  ListEntry,
  ListToken,
  TableToken,
} from '../token-types.ts'

export interface Row {
  readonly left: readonly InlineToken[]
  readonly right: readonly InlineToken[]
  readonly why: readonly InlineToken[]
  /** Of a table: in the columns behind these three. */
  readonly others: readonly InlineToken[]
  readonly at: Span
  /** In a table: it has fewer cells than the head. */
  readonly isShort: boolean
}

interface Rows {
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
}

export function readRows(token: TableToken | ListToken, reading: Reading): Rows {
  if (token.kind === 'table') return readTable(token, reading)
  // A list without any arrow is one mistake.
  const once = { ...reading, tell: onceEach(reading.tell) }
  const rows = token.entries.flatMap((entry) => readEntry(entry, once) ?? [])
  return { heads: [], rows }
}

function readTable({ head, rows }: TableToken, { tell, source }: Reading): Rows {
  const words = (cell: Cell | undefined) => (cell ? trim(withoutComments(cell.parts)) : [])
  if (head.length < 2) {
    const at = spanOf(head[0]?.parts ?? [], head[0]?.at ?? { file: '', start: 0, end: 0 })
    tell(
      problem('Q18', at, {
        what: 'This table has one column. Two are needed.',
        fix: 'put a | between the two sides of each row.\n| Safety | Saying who will be in the room |',
      }),
    )
    return { heads: [], rows: [] }
  }
  return {
    heads: head.map(({ parts }) => plainText(parts)),
    rows: rows.map((cells) => {
      const [left, right, why] = [words(cells[0]), words(cells[1]), words(cells[2])]
      const start = cells[0]?.at.start ?? 0
      const file = cells[0]?.at.file ?? ''
      const all = spanOf([...left, ...right], { file, start, end: start + 1 })
      const lineStart = source.lexed.lastIndexOf('\n', start - 1) + 1
      const [line = ''] = source.lexed.slice(lineStart).split('\n', 1)
      const isShort = writtenCells(line).length < head.length
      const others = cells.slice(3).flatMap((cell) => words(cell))
      return { left, right, why, others, at: all, isShort }
    }),
  }
}

function readEntry(entry: ListEntry, { tell, source }: Reading): Row | undefined {
  const [first, ...rest] = entry.blocks
  const words = first?.kind === 'paragraph' ? trim(withoutComments(first.parts)) : []
  const arrow = words.find((part) => part.kind === 'text' && ARROW.test(part.text))
  const found = arrow?.kind === 'text' ? ARROW.exec(arrow.text) : null
  const lineEnd = source.text.indexOf('\n', entry.at.start)
  const at = { ...entry.at, end: Math.min(entry.at.end, lineEnd) }
  if (!arrow || !found) {
    tell(
      problem('Q18', at, {
        what: 'This line has no arrow, so I cannot tell its two sides apart.',
        fix: 'write both sides with -> between them.\n- Fight -> Raised voice, leaning in',
      }),
    )
    return undefined
  }
  const start = arrow.at.start + found.index
  return {
    left: trim(before(words, start)),
    right: trim(after(words, start + found[0].length)),
    why: firstWords(rest),
    others: [],
    at,
    isShort: false,
  }
}

/** The last one is the arrow of a symbol font, as it stands in other fonts. */
const ARROW = /[-=–—]>|→| à (?!.*(?:[-=–—]>|→))/

/** Whether some line of a text has two sides. */
export const hasArrow = (text: string): boolean => text.split('\n').some((line) => ARROW.test(line))

/** What stands below an entry, as one run of words. */
function firstWords(blocks: readonly BlockToken[]): readonly InlineToken[] {
  const [block] = blocks
  if (block?.kind === 'paragraph') return trim(withoutComments(block.parts))
  if (block?.kind === 'list') return firstWords(block.entries[0]?.blocks ?? [])
  return block?.kind === 'quote' ? firstWords(block.blocks) : []
}
