// Q05, Q19 and Q20, for a matching question.

import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import { writtenCells } from '../token-text.ts'
import type { ListToken, TableToken } from '../token-types.ts'
import { tooFew, tooMany } from './q.ts'

const LONGEST_MATCH = 6

/** `pairs`: those that could be read. */
export function tellPairs(
  token: TableToken | ListToken,
  pairs: number,
  at: Span,
  tell: Tell,
): void {
  const rows = token.kind === 'table' ? token.rows.length : token.entries.length
  if (rows < 2) tell(tooFew('pair', rows, at))
  if (pairs > 26) tell(tooMany('pairs', pairs, at))
  else if (pairs > LONGEST_MATCH) tell(manyPairs(pairs, at))
}

const manyPairs = (pairs: number, at: Span) =>
  warning('Q19', at, {
    what: `This question has ${pairs} pairs. Long lists are hard with a keyboard or screen reader.`,
    fix: `make two questions of it, with up to ${LONGEST_MATCH} pairs each.`,
  })

/** Q18. */
export function notATable(text: string, { file, start }: Span) {
  const [head = ''] = text.split('\n', 1)
  const columns = Math.max(2, writtenCells(head).length)
  return problem(
    'Q18',
    { file, start, end: start + head.trimEnd().length },
    {
      what: 'A table needs a line of dashes below its first line. Without it I cannot read this one.',
      fix: `put it there.\n${head.trimEnd()}\n|${' --- |'.repeat(columns)}`,
    },
  )
}
