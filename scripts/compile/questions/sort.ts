// Sorting: cards and groups. The groups are the different words of the second column.

import type { Inline } from '../../../src/course/course.ts'
import { LETTERS, type SortCard } from '../../../src/course/question.ts'
import type { Span } from '../diagnostic.ts'
import { readInline } from '../inline.ts'
import type { Reading } from '../reading.ts'
import { tellGroups } from '../rules/sorting.ts'
import { after, before, plainText, trim } from '../token-text.ts'
import type { InlineToken, ListToken, TableToken } from '../token-types.ts'
import { type Row, readRows } from './rows.ts'

export interface SortParts {
  readonly groups: readonly (readonly Inline[])[]
  readonly cards: readonly SortCard[]
}

/** A group as a card names it. */
export interface NamedGroup {
  readonly words: string
  readonly parts: readonly InlineToken[]
  readonly at: Span
  /** The card names this group and no other. */
  readonly isAlone: boolean
}

export interface PlacedCard {
  readonly row: Row
  readonly groups: readonly NamedGroup[]
}

export function readSort(
  token: TableToken | ListToken,
  questionAt: Span,
  reading: Reading,
): SortParts {
  const { rows } = readRows(token, reading)
  const placed = rows.map((row): PlacedCard => ({ row, groups: groupsOf(row) }))
  const named = placed.flatMap(({ groups }) => groups)
  tellGroups(placed, questionAt, reading.tell)
  const words = [...new Set(named.map((group) => group.words))]
  return {
    groups: words.map((name) => {
      const group = named.find((group) => group.words === name)
      return readInline(group?.parts ?? [], reading)
    }),
    cards: placed.map(({ row, groups }, index) => ({
      letter: LETTERS[index] ?? '',
      parts: readInline(row.left, reading),
      right: groups.map((group) => words.indexOf(group.words) + 1),
      why: readInline(row.why, reading),
    })),
  }
}

/** `Choice or Collaboration` names two. */
function groupsOf({ right, at }: Row): readonly NamedGroup[] {
  const split = right.find((part) => part.kind === 'text' && / or /.test(part.text))
  const pieces = splitAtOr(right, split)
  return pieces.flatMap((parts): readonly NamedGroup[] => {
    const words = plainText(parts)
    const [first] = parts
    const span = first ? { ...first.at, end: parts.at(-1)?.at.end ?? first.at.end } : at
    return words ? [{ words, parts, at: span, isAlone: pieces.length === 1 }] : []
  })
}

function splitAtOr(
  parts: readonly InlineToken[],
  at: InlineToken | undefined,
): readonly (readonly InlineToken[])[] {
  if (at?.kind !== 'text') return [trim(parts)]
  const start = at.at.start + at.text.indexOf(' or ')
  const rest = trim(after(parts, start + 4))
  const next = rest.find((part) => part.kind === 'text' && / or /.test(part.text))
  return [trim(before(parts, start)), ...splitAtOr(rest, next)]
}
