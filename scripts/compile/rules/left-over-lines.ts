// S21: lines that Markdown does not read as the table, the list or the paragraph that they were meant
// to be.

import { type Span, type Tell, warning, within } from '../diagnostic.ts'
import { type Line, linesOf } from '../lines.ts'
import type { Source } from '../source.ts'
import { trim, writtenCells } from '../token-text.ts'
import type { BlockToken, ParagraphToken } from '../token-types.ts'

/** Behind a tab or four spaces. */
export function tellIndented(
  { file, start, end }: Span,
  { text, lexed }: Source,
  tell: Tell,
): void {
  const [line = ''] = lexed.slice(start, end).split('\n', 1)
  const from = start + line.search(/\S|$/)
  // Something else stood there, and has been told.
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (text.slice(lineStart, from) !== lexed.slice(lineStart, from)) return
  tell(
    warning(
      'S21',
      { file, start: from, end: Math.max(from, start + line.trimEnd().length) },
      {
        what: 'A tab or four spaces stand in front of this line. It is shown as it is written, in letters of a typewriter.',
        fix: `take them out; for such letters, put a line of \`\`\` above and below.\n${line.trim()}`,
      },
    ),
  )
}

/** A row below an empty line. Answers whether it is one. */
export function tellApart(
  token: ParagraphToken,
  above: BlockToken | undefined,
  { lexed }: Source,
  tell: Tell,
): boolean {
  const lines = linesOf(token, lexed)
  const [first] = lines
  if (above?.kind !== 'table' || !first?.text.startsWith('|')) return false
  if (!lines.every(hasBar)) return false
  tell(rowApart(first))
  return true
}

/** A table that is read as none. Answers whether it is one. */
export function tellNoTable(token: ParagraphToken, { lexed }: Source, tell: Tell): boolean {
  const lines = linesOf(token, lexed)
  const rows = lines.every(hasBar) ? lines : lines.filter(({ text }) => /^\|.*\|/.test(text))
  const [first] = rows
  if (!first || rows.length < 2) return false
  tell(noTable(first))
  return true
}

/** Between cells: not in code, and not meant as itself. */
const hasBar = ({ text }: Line) => /(?<!\\)\|/.test(text.replace(/`[^`]*`/g, ''))

const rowApart = ({ text, at }: Line) =>
  warning('S21', at, {
    what: 'An empty line stands between this row and its table, so it is shown as it is written.',
    fix: `take the empty line out.\n${text}`,
  })

function noTable({ text, at }: Line) {
  const head = writtenCells(text).map((cell) => cell.trim())
  return warning('S21', at, {
    what: 'These lines look like a table, but the second has no --- for each column. They are shown as they are written.',
    fix: `put a line of --- below the first, as many as it has columns.\n| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`,
  })
}

const GLUED = /^(?:[-+*•]|\d{1,2}[.)])(?=["“'‘(]?\p{L})/u

/** A bullet or a number without the space behind it; alone on a page it may be a word. */
export function tellRunTogether(
  token: ParagraphToken,
  isListed: boolean,
  source: Source,
  tell: Tell,
): void {
  // The first line of an item has its bullet; a star may begin words in italics.
  const lines = linesOf(token, source.lexed).slice(isListed ? 1 : 0)
  const glued = lines.filter(
    ({ parts, text }) => trim(parts)[0]?.kind === 'text' && GLUED.test(text),
  )
  const [first] = glued
  const mark = first && GLUED.exec(first.text)?.[0]
  if (!mark || glued.length < (isListed ? 1 : 2)) return
  tell(
    warning('S21', within(first.at, 0, mark.length), {
      what: `There is no space after ${mark}, so this is no list: its lines run together.`,
      fix: `put a space behind it, in each line.\n${mark} ${first.text.slice(mark.length)}`,
    }),
  )
}
