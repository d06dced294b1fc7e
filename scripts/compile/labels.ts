// A quote that starts with a bold label is a block.

import { readBold, readPlain, readUnknown } from './bold-labels.ts'
import { inserted, problem, replaced, type Span, type Tell, warning } from './diagnostic.ts'
import { splitAtLabels } from './label-splitting.ts'
import { type Label, MARKS } from './label-table.ts'
import { lookUp } from './look-up.ts'
import { didYouMean, nearest, surely } from './near.ts'
import { trim } from './token-text.ts'
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

/** All that stands under a label. */
export function textUnder({ first, rest, at }: LabelledBlock): readonly BlockToken[] {
  return first.length ? [{ kind: 'paragraph', parts: first, at }, ...rest] : rest
}

/**
 * The labelled blocks of a quote; none where it is an ordinary quotation.
 *
 * @param roles of the course: `For managers` is sure to be a label where there are managers
 */
export function readLabels(
  quote: QuoteToken,
  tell: Tell,
  roles: readonly string[] = [],
): readonly LabelledBlock[] {
  const quotes = splitAtLabels(quote, roles)
  quotes.slice(1).forEach((part) => {
    const second = readBold(part, roles)
    if (second) tell(secondLabel(second))
  })
  return quotes.flatMap((part) => {
    const block =
      readMark(part, tell) ??
      readBold(part, roles) ??
      readPlain(part, roles, tell) ??
      readUnknown(part, tell)
    if (!block) return []
    if (isWarning(block)) tell(warningWord(block))
    tellEmpty(block, tell)
    return [block]
  })
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
  const meant = known ? undefined : surely(mark, Object.keys(MARKS))
  if (!known) tell(unknownMark(mark, labelAt, meant))
  const first = trim(paragraph.parts.slice(1))
  return {
    label: known ?? MARKS[meant ?? ''] ?? 'note',
    written: `[!${mark}]`,
    labelAt,
    at: quote.at,
    title: [],
    first,
    rest,
  }
}

function unknownMark(mark: string, at: Span, meant: string | undefined) {
  const close = nearest(mark, Object.keys(MARKS))
  return warning('B04', at, {
    what: `[!${mark}] is not one of the five marks.${didYouMean(close)} I read it as ${meant ? `[!${meant}]` : 'a note'}.`,
    fix: `use ${Object.keys(MARKS)
      .map((known) => `[!${known}]`)
      .join(', ')}, or a label in bold.\n> **Take care:**`,
    edits: meant ? [replaced(at, `[!${meant}]`)] : [],
  })
}

const isWarning = ({ label, written }: LabelledBlock) =>
  label === 'contentNote' && written !== 'Content note'

const warningWord = ({ written, labelAt }: LabelledBlock) =>
  warning('B18', labelAt, {
    what: `"${written}" can itself alarm people, so here it is called a content note. I read it as one.`,
    fix: 'write the label like this.\n> **Content note:**',
    edits: [replaced(labelAt, 'Content note')],
  })

const secondLabel = ({ written, labelAt }: LabelledBlock) =>
  warning('B02', labelAt, {
    what: `"${written}" starts in the middle of another block. I read two blocks.`,
    fix: 'put an empty line, without >, above it.',
    edits: [{ ...inserted(labelAt.file, labelAt.start, '\n'), at: 'line start' }],
  })

function tellEmpty(block: LabelledBlock, tell: Tell): void {
  const { label, written, title, first, rest, labelAt } = block
  const hasWords = title.length + first.length + rest.length > 0
  const isMoreWithoutText =
    label === 'more' && (title.length ? 1 : 0) + (first.length ? 1 : 0) + rest.length < 2
  // One without a title is B07, one without a text may have it elsewhere.
  if (label === 'local') return
  const isOnlyTitle = label === 'forRole' && first.length + rest.length === 0
  // That a planner has no boxes says more (B16).
  const isPlan = label === 'planner' || label === 'pledge'
  if (isPlan || (hasWords && !isMoreWithoutText && !isOnlyTitle)) return
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
