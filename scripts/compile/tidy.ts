// Traps of Markdown that nobody means: a line of --- that makes a heading of the text above it, two
// kinds of bullet that make two lists of one (both are read as meant), a row with a cell too many.

import { type Edit, inserted, replaced, type Span, type Tell, warning } from './diagnostic.ts'
import { withFarLines } from './far-lines.ts'
import { joinDescriptions } from './image-descriptions.ts'
import { indentAt } from './lines.ts'
import { NO_BULLET } from './meant-lines.ts'
import { readPastedDetails } from './pasted-details.ts'
import { writtenCells } from './token-text.ts'
import type { BlockToken, HeadingToken, ListToken, TableToken } from './token-types.ts'

/** `text`: of the whole file, for what tokens leave out. */
export function tidy(
  tokens: readonly BlockToken[],
  text: string,
  tell: Tell,
): readonly BlockToken[] {
  const tidied: BlockToken[] = []
  const written = readPastedDetails(tokens)
  /** Numbers went on behind a line that was indented too little. */
  let isSplit = false
  for (const token of written.flatMap((token) => tidyOne(token, text, tell))) {
    const last = tidied.at(-1)
    if (last?.kind === 'list' && token.kind === 'list' && isSameList(last, token)) {
      tidied[tidied.length - 1] = joinLists(last, token)
    } else if (last?.kind === 'list' && token.kind === 'list' && isShallow(last, token, text)) {
      tell(tooShallow(token, text))
      tidied[tidied.length - 1] = putUnderLast(last, token)
      isSplit = true
    } else if (
      isSplit &&
      last?.kind === 'list' &&
      token.kind === 'list' &&
      isNextNumber(last, token)
    ) {
      tidied[tidied.length - 1] = { ...joinLists(last, token), bullet: last.bullet }
    } else if (last?.kind === 'list' && token.kind === 'list' && isOtherBullet(last, token)) {
      // Of lines without a bullet it has been told (S11, Q06).
      if (![last.bullet, token.bullet].includes(NO_BULLET)) tell(twoBullets(last, token, text))
      tidied[tidied.length - 1] = joinLists(last, token)
    } else {
      tidied.push(token)
      isSplit = false
    }
  }
  return joinDescriptions(tidied, tell)
}

function tidyOne(token: BlockToken, text: string, tell: Tell): readonly BlockToken[] {
  if (token.kind === 'heading' && token.underlined) return splitHeading(token, text, tell)
  if (token.kind === 'table') tellLostCells(token, text, tell)
  if (token.kind === 'quote') return [{ ...token, blocks: tidy(token.blocks, text, tell) }]
  if (token.kind !== 'list') return [token]
  const entries = token.entries.map((entry) => ({
    ...entry,
    blocks: tidy(withFarLines(entry, text, tell), text, tell),
  }))
  return [{ ...token, entries }]
}

function splitHeading(token: HeadingToken, text: string, tell: Tell): readonly BlockToken[] {
  const { parts, at, level } = token
  const end = parts.at(-1)?.at.end ?? at.end
  const below = /(?:-+|=+)\s*$/.exec(text.slice(end, at.end))
  const mark = { ...at, start: end + (below?.index ?? 0) }
  tell(
    warning('S05', mark, {
      what: 'The line under this text turns it into a heading. I read it as text.',
      fix:
        level === 1
          ? 'remove the line; for a heading, start the text with #.'
          : 'put a blank line before ---; for a heading, start the text with ## instead.',
      edits: [level === 1 ? replaced(mark, '') : emptyLineAbove(mark, text)],
    }),
  )
  const paragraph = { kind: 'paragraph', parts, at: { ...at, end } } as const
  if (level === 1) return [paragraph]
  return [paragraph, { kind: 'line', at: mark }]
}

/** In a quote it has the mark of the quote. */
function emptyLineAbove({ file, start }: Span, text: string): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return inserted(file, lineStart, `${text.slice(lineStart, start).trimEnd()}\n`)
}

/** S15: Markdown drops the cells of a row that its head has no column for. */
function tellLostCells({ head, at }: TableToken, text: string, tell: Tell): void {
  let start = at.start
  for (const line of text.slice(at.start, at.end).split('\n')) {
    const cells = writtenCells(line)
    const lost = cells.slice(head.length).filter((cell) => cell.trim() !== '')
    if (lost.length > 0) {
      const words = lost.map((cell) => cell.trim()).join(' | ')
      const from = start + line.lastIndexOf(lost[0]?.trim() ?? '')
      tell(
        lostCells(words, head.length, { ...at, start: from, end: start + line.trimEnd().length }),
      )
    }
    start += line.length + 1
  }
}

const lostCells = (words: string, columns: number, at: Span) =>
  warning('S15', at, {
    what: `This row has more cells than the first row, which has ${columns}. "${words}" is not shown.`,
    fix: 'add a column to the first two rows, or write \\| for a bar inside a cell.',
  })

/** Each line was a paragraph of its own. */
const isSameList = (a: ListToken, b: ListToken) => a.bullet === NO_BULLET && b.bullet === NO_BULLET

/** Bullets below a number, but not as far in as its words: Markdown ends the numbers there. */
function isShallow(above: ListToken, below: ListToken, text: string): boolean {
  if (above.start === undefined || below.start !== undefined) return false
  const gap = text.slice(above.entries.at(-1)?.at.end, bulletAt(below, text).start)
  const hasEmptyLine = /\n[\s>]*\n/.test(gap)
  const indentOf = (list: ListToken) => indentAt(bulletAt(list, text).start, text)
  return !hasEmptyLine && indentOf(below) > indentOf(above)
}

/** Of the first entry, which begins behind it. */
function bulletAt({ entries: [first], at }: ListToken, text: string): Span {
  const before = text.slice(0, first?.at.start ?? at.start).trimEnd()
  return { ...at, start: before.length - 1, end: before.length }
}

const isNextNumber = (above: ListToken, { start }: ListToken) =>
  above.start !== undefined && start !== undefined && start > above.start

const putUnderLast = (above: ListToken, below: ListToken): ListToken => ({
  ...above,
  entries: above.entries.map((entry, index) =>
    index === above.entries.length - 1
      ? { ...entry, blocks: [...entry.blocks, below], at: { ...entry.at, end: below.at.end } }
      : entry,
  ),
  at: { ...above.at, end: below.at.end },
})

/** S20. */
function tooShallow(list: ListToken, text: string) {
  const at = bulletAt(list, text)
  const [line = ''] = text.slice(at.start).split('\n', 1)
  return warning('S20', at, {
    what: 'This line needs three spaces in front of it to belong to the number above. I read it so.',
    fix: `write it like this.\n   ${line.trimEnd()}`,
  })
}

const isOtherBullet = (a: ListToken, b: ListToken) =>
  a.start === undefined && b.start === undefined && a.bullet !== b.bullet

const twoBullets = (first: ListToken, second: ListToken, text: string) =>
  warning(
    'S12',
    { ...second.at, end: second.at.start + 1 },
    {
      what: `These look like one list but are two, since the bullets differ (${first.bullet} and ${second.bullet}). I read one list.`,
      fix: 'start each line of the list with -.',
      edits: [...first.entries, ...second.entries].flatMap(({ at }) => dashFor(at, text)),
    },
  )

/** An entry begins behind its bullet. */
function dashFor({ file, start }: Span, text: string): readonly Edit[] {
  const bullet = /[*+](?=\s*$)/.exec(text.slice(0, start).slice(-6))
  if (!bullet) return []
  const at = Math.max(0, start - 6) + bullet.index
  return [replaced({ file, start: at, end: at + 1 }, '-')]
}

const joinLists = (first: ListToken, second: ListToken): ListToken => ({
  ...first,
  bullet: second.bullet,
  entries: [...first.entries, ...second.entries],
  at: { ...first.at, end: second.at.end },
})
