// A quote that starts with a bold label is a block.

import { problem, type Span, type Tell, warning } from './diagnostic.ts'
import { splitAtLabels } from './label-splitting.ts'
import { findLabel, LABELS, type Label, MARKS } from './label-table.ts'
import { lookUp } from './look-up.ts'
import { didYouMean, nearest } from './near.ts'
import { after, plainText, trim, withoutComments } from './token-text.ts'
import type { BlockToken, InlineToken, QuoteToken } from './token-types.ts'

export interface LabelledBlock {
  readonly label: Label
  /** As it is best written: "Key point". */
  readonly written: string
  readonly labelAt: Span
  readonly at: Span
  /** What stands after a colon inside the bold words. */
  readonly title: readonly InlineToken[]
  /** The rest of the first paragraph. */
  readonly first: readonly InlineToken[]
  readonly rest: readonly BlockToken[]
}

/** The labelled blocks of a quote; none where it is an ordinary quotation. */
export function readLabels(quote: QuoteToken, tell: Tell): readonly LabelledBlock[] {
  const quotes = splitAtLabels(quote)
  quotes.slice(1).forEach((part) => {
    const second = readBold(part)
    if (second) tell(secondLabel(second))
  })
  return quotes.flatMap((part) => {
    const block = readMark(part, tell) ?? readBold(part) ?? readUnknown(part, tell)
    if (!block) return []
    tellEmpty(block, tell)
    return [block]
  })
}

function readBold(quote: QuoteToken): LabelledBlock | undefined {
  const bold = boldStart(quote)
  const known = bold?.isMarked ? findLabel(bold.words) : undefined
  return bold && known && { ...bold, label: known.label, written: known.written }
}

type Bold = Omit<LabelledBlock, 'label' | 'written'> & {
  readonly words: string
  /** With a colon, or on a line of its own: `> **More** than half` is a quotation. */
  readonly isMarked: boolean
}

/** The bold words at the start of a quote, up to their colon. */
function boldStart(quote: QuoteToken): Bold | undefined {
  const [paragraph, ...rest] = quote.blocks
  if (paragraph?.kind !== 'paragraph') return undefined
  const [strong, ...others] = trim(withoutComments(paragraph.parts))
  if (strong?.kind !== 'strong') return undefined
  const text = plainText(strong.parts)
  const colon = text.indexOf(':')
  const words = (colon < 0 ? text : text.slice(0, colon)).trim()
  const [next] = others
  const colonAfter = next?.kind === 'text' && next.text.startsWith(':')
  const first = colonAfter ? after(others, next.at.start + 1) : others
  return {
    words,
    isMarked: colon >= 0 || colonAfter || isLineEnd(next),
    labelAt: labelSpan(strong.parts, words, strong.at),
    at: quote.at,
    title: colon < 0 ? [] : afterColon(strong.parts),
    first: trim(first),
    rest,
  }
}

const isLineEnd = (next: InlineToken | undefined) =>
  !next || next.kind === 'break' || (next.kind === 'text' && /^[ \t]*\n/.test(next.text))

function labelSpan(parts: readonly InlineToken[], words: string, at: Span): Span {
  const [first] = parts
  const start = first?.at.start ?? at.start
  return { file: at.file, start, end: Math.min(start + words.length, at.end) }
}

function afterColon(parts: readonly InlineToken[]): readonly InlineToken[] {
  const token = parts.find((part) => part.kind === 'text' && part.text.includes(':'))
  if (token?.kind !== 'text') return []
  return trim(after(parts, token.at.start + token.text.indexOf(':') + 1))
}

function readMark(quote: QuoteToken, tell: Tell): LabelledBlock | undefined {
  const [paragraph, ...rest] = quote.blocks
  if (paragraph?.kind !== 'paragraph') return undefined
  const [text] = paragraph.parts
  const found = text?.kind === 'text' ? /^\[!(\w+)\]\s*$/.exec(text.text) : null
  if (!found || !text) return undefined
  const mark = found[1] ?? ''
  const known = lookUp(MARKS, mark.toUpperCase())
  const labelAt = { ...text.at, end: text.at.start + mark.length + 3 }
  if (!known) tell(unknownMark(mark, labelAt))
  const first = trim(paragraph.parts.slice(1))
  return {
    label: known ?? 'note',
    written: `[!${mark}]`,
    labelAt,
    at: quote.at,
    title: [],
    first,
    rest,
  }
}

function unknownMark(mark: string, at: Span) {
  const close = nearest(mark, Object.keys(MARKS))
  return warning('B04', at, {
    what: `[!${mark}] is not one of the five marks.${didYouMean(close)} I read it as a note.`,
    fix: `use ${Object.keys(MARKS)
      .map((known) => `[!${known}]`)
      .join(', ')}, or a label in bold.\n> **Take care:**`,
  })
}

function readUnknown(quote: QuoteToken, tell: Tell): LabelledBlock | undefined {
  const bold = boldStart(quote)
  if (!bold?.isMarked) return undefined
  const close = nearest(bold.words, Object.keys(LABELS))
  const known = close === undefined ? undefined : findLabel(close)
  const likely = known?.written
  tell(
    warning('B01', bold.labelAt, {
      what: `I do not know the block "${bold.words}".${didYouMean(likely)}`,
      fix: likely
        ? `write the label like this.\n> **${likely}:**`
        : 'use a label from the list in docs/authoring.md, or take the colon out of the bold words for an ordinary quotation.',
    }),
  )
  return known && { ...bold, label: known.label, written: known.written }
}

const secondLabel = ({ written, labelAt }: LabelledBlock) =>
  warning('B02', labelAt, {
    what: `"${written}" starts in the middle of another block. I read two blocks.`,
    fix: 'put an empty line, without >, above it.',
  })

function tellEmpty(block: LabelledBlock, tell: Tell): void {
  const { label, written, title, first, rest, labelAt } = block
  const hasWords = title.length + first.length + rest.length > 0
  const isMoreWithoutText =
    label === 'more' && (title.length ? 1 : 0) + (first.length ? 1 : 0) + rest.length < 2
  if (hasWords && !isMoreWithoutText) return
  if (label === 'contentNote') {
    tell(
      problem('B05', labelAt, {
        what: 'This content note is empty.',
        fix: 'say in a few words what follows, and how much of it.\n> **Content note:** This page describes a road accident, in two sentences.',
      }),
    )
    return
  }
  tell(
    problem('B03', labelAt, {
      what: `The block "${written}" is empty.`,
      fix:
        label === 'more'
          ? 'give it a title and a text.\n> **More: What this can look like**\n>\n> Looking at the door.'
          : 'write its text after the label, or remove the block.',
    }),
  )
}
