// A list item indented so far that Markdown takes it for more words of the item above (S20): nobody
// sees a bullet there, and an answer would swallow its feedback.

import { replaced, type Span, type Tell, warning } from './diagnostic.ts'
import { type Line, linesOf } from './lines.ts'
import { spanOf, trim } from './token-text.ts'
import type {
  BlockToken,
  InlineToken,
  ListEntry,
  ListToken,
  ParagraphToken,
} from './token-types.ts'

const BULLET = /^[-*+][ \t]+(?=\S)/
const BOXED = /^\s*[-*+][ \t]+\[[ xX]?\]/

/** The blocks of an entry, with the list that was meant under its first words. */
export function withFarLines(
  { blocks, at }: ListEntry,
  text: string,
  tell: Tell,
): readonly BlockToken[] {
  const [words, ...rest] = blocks
  if (words?.kind !== 'paragraph') return blocks
  const lines = linesOf(words, text)
  const first = lines.findIndex((line, index) => index > 0 && bulletOf(line))
  if (first < 0) return blocks
  const own = paragraphOf(lines.slice(0, first), words.at)
  const list = listOf(lines.slice(first), words.at)
  // Of a box it is told that it would be an answer (Q07).
  if (!BOXED.test(text.slice(list.at.start))) tell(tooFar(at, list, text))
  return [own, list, ...rest]
}

/** A line without a bullet goes on with the one above it. */
function listOf(lines: readonly Line[], around: Span): ListToken {
  const starts = lines.flatMap((line, index) => (bulletOf(line) ? [index] : []))
  const entries = starts.map((start, index): ListEntry => {
    const own = lines.slice(start, starts[index + 1])
    const parts = own.flatMap((line, place) => (place > 0 ? line.parts : withoutBullet(line)))
    const at = spanOf(parts, around)
    return { blocks: [{ kind: 'paragraph', parts: trim(parts), at }], at }
  })
  const at = spanOf(
    lines.flatMap(({ parts }) => parts),
    around,
  )
  return { kind: 'list', start: undefined, bullet: '-', entries, at }
}

function paragraphOf(lines: readonly Line[], at: Span): ParagraphToken {
  const parts = trim(lines.flatMap(({ parts }) => parts))
  return { kind: 'paragraph', parts, at: spanOf(parts, at) }
}

/** With the space behind it; a tab in front of it is no longer one to the lexer. */
function bulletOf({ parts }: Line): string | undefined {
  const [first] = trim(parts)
  return first?.kind === 'text' ? BULLET.exec(first.text)?.[0] : undefined
}

function withoutBullet(line: Line): readonly InlineToken[] {
  const [first, ...rest] = trim(line.parts)
  const { length } = bulletOf(line) ?? ''
  if (first?.kind !== 'text') return line.parts
  const at = { ...first.at, start: first.at.start + length }
  return [{ ...first, text: first.text.slice(length), at }, ...rest]
}

interface Written {
  /** Where the words of the line start: at its bullet. */
  readonly bullet: Span
  /** What stands in front of it, without the marks of quotes. */
  readonly indent: Span
  /** From the bullet on. */
  readonly words: string
}

/** The line around a place, as it is written. */
function lineAt({ file, start }: Span, text: string): Written {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const [line = ''] = text.slice(lineStart).split('\n', 1)
  const quote = /^[^\S\n]*>(?:[^\S\n]?>)*[^\S\n]?/.exec(line)?.[0].length ?? 0
  const lead = quote + line.slice(quote).search(/\S|$/)
  return {
    bullet: { file, start: lineStart + lead, end: lineStart + lead + 1 },
    indent: { file, start: lineStart + quote, end: lineStart + lead },
    words: line.slice(lead).trimEnd(),
  }
}

function tooFar(above: Span, { entries, at }: ListToken, text: string) {
  const { bullet, words } = lineAt(at, text)
  // As far in as the words of the item above.
  const spaces = ' '.repeat(above.start - lineAt(above, text).indent.start)
  return warning('S20', bullet, {
    what: 'This line is indented so far that it joins the words above. I read it as a line of its own below them.',
    fix: `put ${spaces.length} spaces in front of it.\n${spaces}${words}`,
    edits: entries.map((entry) => replaced(lineAt(entry.at, text).indent, spaces)),
  })
}
