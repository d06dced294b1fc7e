// Facts: the table in sources.md, and the comments that name them (authoring format, 8).

import { problem, quietly, type Span, type Tell } from './diagnostic.ts'
import type { StandingDraft } from './files.ts'
import { readInline } from './inline.ts'
import { didYouMean, nearest } from './near.ts'
import type { FactSources } from './reading.ts'
import { recalling } from './recall.ts'
import type { Source } from './source.ts'
import { plainText } from './token-text.ts'
import type { BlockToken, Cell } from './token-types.ts'

interface CitedFact {
  readonly fact: string
  readonly at: Span
}

const COMMENT = /<!--(\s*facts?\b\s*:?\s*)([\s\S]*?)\s*-->/gi
const FACT = /^[A-Z]{1,3}\d{1,3}$/

/** The facts cited between two offsets, in order; unreadable comments are told. */
export function citedFacts(
  source: Source,
  from: number,
  to: number,
  tell: Tell,
): readonly CitedFact[] {
  const text = source.lexed.slice(from, to)
  return [...text.matchAll(COMMENT)].flatMap((comment) => {
    const [whole, opening = '', list = ''] = comment
    const at = {
      file: source.path,
      start: from + comment.index,
      end: from + comment.index + whole.length,
    }
    const names = list.split(',').map((name) => name.trim())
    if (!opening.includes(':') || !names.every((name) => FACT.test(name))) {
      tell(unreadable(at))
      return []
    }
    let start = at.start + '<!--'.length + opening.length
    return list.split(',').map((written): CitedFact => {
      const fact = written.trim()
      const begin = start + (written.length - written.trimStart().length)
      start += written.length + 1
      return { fact, at: { ...at, start: begin, end: begin + fact.length } }
    })
  })
}

/** The names of the facts cited in some of a file's tokens, in order. */
export function factsIn(tokens: readonly BlockToken[], source: Source): readonly string[] {
  if (tokens.length === 0) return []
  const start = Math.min(...tokens.map(({ at }) => at.start))
  const end = Math.max(...tokens.map(({ at }) => at.end))
  return citedFacts(source, start, end, quietly).map(({ fact }) => fact)
}

/** Rows of the first table of sources.md, by fact. */
export const readFactSources = recalling((draft: StandingDraft, reading): FactSources => {
  const table = draft.tokens.find((token) => token.kind === 'table')
  if (table?.kind !== 'table') return new Map()
  return new Map(
    table.rows.map(([fact, from, checked]) => {
      const name = plainText(fact?.parts ?? [])
      return [
        name,
        {
          fact: name,
          from: readInline(from?.parts ?? [], reading),
          checked: plainText(checked?.parts ?? []),
        },
      ]
    }),
  )
})

const TO_CHECK = 'To be confirmed'

/** The tables of sources.md as learners read them: `To check` is a note to trainers. */
export const asShown = (tokens: readonly BlockToken[]): readonly BlockToken[] =>
  tokens.map((token) =>
    token.kind === 'table'
      ? { ...token, rows: token.rows.map((row) => row.map(confirmed)) }
      : token,
  )

function confirmed(cell: Cell): Cell {
  if (!/^to check\.?$/i.test(plainText(cell.parts))) return cell
  return { ...cell, parts: [{ kind: 'text', text: TO_CHECK, at: cell.at }] }
}

/** L09: facts that sources.md does not have. Each distinct one is told at each place. */
export function tellUnknownFacts(
  cited: readonly CitedFact[],
  known: FactSources | undefined,
  tell: Tell,
): void {
  if (!known) return
  for (const { fact, at } of cited) {
    if (known.has(fact)) continue
    tell(unknown(fact, at, nearest(fact, known.keys())))
  }
}

const unknown = (fact: string, at: Span, close: string | undefined) =>
  problem('L09', at, {
    what: `There is no fact ${fact} in sources.md.${didYouMean(close)}`,
    fix: 'correct the name, or add a row for it to the table in sources.md.',
  })

const unreadable = (at: Span) =>
  problem('L09', at, {
    what: 'I cannot read this facts comment.',
    fix: 'write the names of the facts with commas.\n<!-- facts: B04, C09 -->',
  })

/** L09, once for the course. */
export const noSources = (at: Span) =>
  problem('L09', at, {
    what: 'This comment names facts, but there is no sources.md to look them up in.',
    fix: 'add sources.md with a table.\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| B04 | The report, who wrote it, the year | To check |',
  })
