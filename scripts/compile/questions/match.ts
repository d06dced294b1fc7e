// Matching: each item has one option; an option without an item fits nothing.

import type { Inline } from '../../../src/course/course.ts'
import { LETTERS, type MatchItem } from '../../../src/course/question.ts'
import { problem } from '../diagnostic.ts'
import { readInline } from '../inline.ts'
import type { Reading } from '../reading.ts'
import { plainText, spanOf } from '../token-text.ts'
import type { ListToken, TableToken } from '../token-types.ts'
import { type Row, readRows } from './rows.ts'

export interface MatchParts {
  readonly leftHead: string
  readonly rightHead: string
  readonly items: readonly MatchItem[]
  readonly options: readonly (readonly Inline[])[]
}

export function readMatch(token: TableToken | ListToken, reading: Reading): MatchParts {
  const { heads, rows } = readRows(token, reading)
  const whole = rows.filter((row) => isWhole(row, reading))
  tellRepeats(whole, reading)
  const words = [...new Set(whole.map(({ right }) => plainText(right)))]
  const options = words.map((option) => {
    const row = whole.find(({ right }) => plainText(right) === option)
    return readInline(row?.right ?? [], reading)
  })
  const items = whole
    .filter(({ left }) => left.length > 0)
    .map(({ left, right }, index) => ({
      letter: LETTERS[index] ?? '',
      parts: readInline(left, reading),
      right: words.indexOf(plainText(right)) + 1,
    }))
  return { leftHead: heads[0] ?? '', rightHead: heads[1] ?? '', items, options }
}

function isWhole({ left, right, why, others, at }: Row, { tell }: Reading): boolean {
  const more = [...why, ...others]
  if (more.length > 0) {
    tell(
      problem('Q18', spanOf(more, at), {
        what: 'A pair has two sides; this is a third.',
        fix: 'remove it, or say it in a Why below the pairs.',
      }),
    )
  }
  if (right.length > 0) return true
  tell(
    problem('Q18', at, {
      what: left.length
        ? `"${plainText(left)}" has nothing on its right side.`
        : 'This row is empty.',
      fix: 'write what belongs to it, or remove the row. Only the left side may be empty: then the answer fits nothing.',
    }),
  )
  return false
}

function tellRepeats(rows: readonly Row[], { tell }: Reading): void {
  rows.forEach((row, index) => {
    const words = plainText(row.left).toLowerCase()
    const first = rows.findIndex(({ left }) => plainText(left).toLowerCase() === words)
    if (words === '' || first === index) return
    tell(
      problem('Q18', row.at, {
        what: `"${plainText(row.left)}" stands on the left side twice.`,
        fix: 'keep one of the two rows, or use other words.',
        related: [rows[first]?.at ?? row.at],
      }),
    )
  })
}
