// The bold label at the start of a quote, and what was meant for one.

import { replaced, type Span, type Tell, warning, within } from './diagnostic.ts'
import { findLabel, LABELS } from './label-table.ts'
import type { LabelledBlock } from './labels.ts'
import { didYouMean, nearest } from './near.ts'
import { isForRole, isForRoles } from './roles.ts'
import { after, plainText, trim, withoutComments } from './token-text.ts'
import type { InlineToken, ParagraphToken, QuoteToken } from './token-types.ts'

export function readBold(quote: QuoteToken, roles: readonly string[]): LabelledBlock | undefined {
  const bold = boldStart(quote)
  if (!bold?.isMarked) return undefined
  const known = findLabel(bold.words)
  if (known) return { ...bold, label: known.label, written: known.written }
  const isRole = bold.hasColon ? isForRole(bold.words) : isForRoles(bold.words, roles)
  return isRole ? { ...bold, label: 'forRole', written: bold.words } : undefined
}

type Bold = Omit<LabelledBlock, 'label' | 'written'> & {
  readonly words: string
  readonly hasColon: boolean
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
    hasColon: colon >= 0 || colonAfter,
    isMarked: colon >= 0 || colonAfter || isLineEnd(next) || isDraw(words, others),
    labelAt: labelSpan(strong.parts, words, strong.at),
    at: quote.at,
    title: colon < 0 ? [] : afterColon(strong.parts),
    first: trim(first),
    rest,
  }
}

/** `> **Draw** 5 questions from [the bank](…)`: nothing else starts so. */
const isDraw = (words: string, others: readonly InlineToken[]) =>
  findLabel(words)?.label === 'draw' && others.some(({ kind }) => kind === 'link')

const isLineEnd = (next: InlineToken | undefined) =>
  !next || next.kind === 'break' || (next.kind === 'text' && /^[ \t]*\n/.test(next.text))

function labelSpan(parts: readonly InlineToken[], words: string, at: Span): Span {
  const [first] = parts
  // Of stars that end in the middle of a link, the lexer cannot say where the words are.
  const start = first && first.at.start < at.end ? first.at.start : at.start
  return { file: at.file, start, end: Math.min(start + words.length, at.end) }
}

function afterColon(parts: readonly InlineToken[]): readonly InlineToken[] {
  const token = parts.find((part) => part.kind === 'text' && part.text.includes(':'))
  if (token?.kind !== 'text') return []
  return trim(after(parts, token.at.start + token.text.indexOf(':') + 1))
}

/** A known label and its colon, with stars that are not read as such, that never end, or without any. */
const PLAIN = /^(\s*(\*\*)?\s*)([A-Za-z][A-Za-z ,&'’-]*?)\s*(\*\*)?\s*:(?:[^\S\n]*(\*\*)[^\S\n]*)?/

export function readPlain(
  quote: QuoteToken,
  roles: readonly string[],
  tell: Tell,
): LabelledBlock | undefined {
  const [paragraph, ...rest] = quote.blocks
  if (paragraph?.kind !== 'paragraph') return undefined
  const parts = trim(withoutComments(paragraph.parts))
  const [text] = parts
  const found = text?.kind === 'text' ? PLAIN.exec(text.text) : null
  const [whole = '', lead = '', stars, words = '', ...ends] = found ?? []
  const forRole = isForRoles(words, roles) && ({ label: 'forRole', written: words } as const)
  const known = findLabel(words) ?? (forRole || undefined)
  if (!text || !known) return undefined
  const labelAt = within(text.at, lead.length, words.length)
  const marked = within(text.at, lead.length, whole.length - lead.length)
  const first = trim(after(parts, text.at.start + whole.length))
  // Stars with a letter right behind them make nothing bold.
  const space = first[0]?.at.start === marked.end ? ' ' : ''
  if (stars && ends.some((end) => end !== undefined)) {
    const label = replaced({ ...marked, start: text.at.start }, `**${words}:**${space}`)
    tell({ ...starsNotRead(known.written, plainText(first), labelAt), edits: [label] })
  } else {
    const bold = replaced(marked, `${stars ? '' : '**'}${words}:**${space}`)
    tell({ ...notBold(known.written, labelAt, stars !== undefined), edits: [bold] })
  }
  return { ...known, labelAt, at: quote.at, title: [], first, rest }
}

const starsNotRead = (written: string, words: string, at: Span) =>
  warning('B01', at, {
    what: `The stars around "${written}" do not make it bold: a space stands inside them, or none behind them. I read it as the label.`,
    fix: `write it like this.\n> **${written}:** ${words}`.trimEnd(),
  })

const notBold = (written: string, at: Span, isOpen: boolean) =>
  warning('B01', at, {
    what: isOpen
      ? `The bold label "${written}" never ends. I read it as ending at its colon.`
      : `"${written}" is the label of a block, but is not bold. I read it as the label.`,
    fix: `put ** on both sides of the label.\n> **${written}:**`,
  })

export function readUnknown(quote: QuoteToken, tell: Tell): LabelledBlock | undefined {
  const bold = boldStart(quote)
  if (bold && !bold.isMarked) tellNoColon(bold, tell)
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
      edits: likely ? [replaced(bold.labelAt, likely)] : [],
    }),
  )
  return known && { ...bold, label: known.label, written: known.written }
}

/** `> **More** than half` goes on with a sentence; a label is followed by a new one. */
const STARTS_ANEW = /^(?:\s+\p{Lu}|\s*[–—-]\s)/u

function tellNoColon({ words, labelAt, first }: Bold, tell: Tell): void {
  const [next] = first
  const known = findLabel(words)
  if (!known || next?.kind !== 'text' || !STARTS_ANEW.test(` ${next.text}`)) return
  const text = plainText(first).replace(/^[–—-]\s*/, '')
  tell(
    warning('B01', labelAt, {
      what: `"${known.written}" is the label of a block, but has no colon. This is shown as a quotation.`,
      fix: `put a colon behind the label.\n> **${known.written}:** ${text}`,
    }),
  )
}

/** B01: a paragraph of a page that starts as a block does. */
export function tellNoQuote(paragraph: ParagraphToken, roles: readonly string[], tell: Tell): void {
  const labelled = readBold({ kind: 'quote', blocks: [paragraph], at: paragraph.at }, roles)
  if (!labelled || !/:/.test(plainText(paragraph.parts.slice(0, 2)))) return
  const { label, written, labelAt, first } = labelled
  if (label === 'forRole' && !isForRoles(written, roles)) return
  tell(
    warning('B01', labelAt, {
      what: `"${written}" is the label of a block, but its line does not start with >. It is shown as ordinary text.`,
      fix: `start each line of the block with >; for ordinary text, take the colon out.\n> **${written}:** ${plainText(first)}`.trimEnd(),
    }),
  )
}
