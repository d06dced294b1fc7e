// Two labels in one quote (B02): what was meant is two blocks.

import { findLabel } from './label-table.ts'
import { isForRoles } from './roles.ts'
import { plainText, spanOf, trim } from './token-text.ts'
import type { BlockToken, InlineToken, ParagraphToken, QuoteToken } from './token-types.ts'

/** The quote, in pieces that each start with a known label; itself where there is one at most. */
export function splitAtLabels(quote: QuoteToken, roles: readonly string[]): readonly QuoteToken[] {
  const parts: BlockToken[][] = [[]]
  for (const block of quote.blocks) {
    if (block.kind !== 'paragraph') {
      parts.at(-1)?.push(block)
      continue
    }
    splitParagraph(block, roles).forEach((piece, index) => {
      const startsBlock = isLabelled(piece, roles) && (index > 0 || (parts.at(-1)?.length ?? 0) > 0)
      if (startsBlock) parts.push([piece])
      else parts.at(-1)?.push(piece)
    })
  }
  const [first] = parts
  if (parts.length === 1 || !first || !isBlockStart(first[0], roles)) return [quote]
  return parts.map((blocks) => ({
    kind: 'quote',
    blocks,
    at: { ...quote.at, start: blocks[0]?.at.start ?? 0, end: blocks.at(-1)?.at.end ?? 0 },
  }))
}

function splitParagraph(
  paragraph: ParagraphToken,
  roles: readonly string[],
): readonly ParagraphToken[] {
  const { parts } = paragraph
  const starts = parts.flatMap((part, index) => {
    const above = parts[index - 1]
    const isLineStart =
      above?.kind === 'break' || (above?.kind === 'text' && above.text.endsWith('\n'))
    return part.kind === 'strong' && isLineStart && isKnown(part, roles) ? [index] : []
  })
  return [0, ...starts].map((start, index): ParagraphToken => {
    const piece = trim(parts.slice(start, starts[index]))
    return { kind: 'paragraph', parts: piece, at: spanOf(piece, paragraph.at) }
  })
}

function isKnown(token: InlineToken, roles: readonly string[]): boolean {
  if (token.kind !== 'strong') return false
  const [label = '', ...rest] = plainText(token.parts).split(':')
  return rest.length > 0 && (findLabel(label) !== undefined || isForRoles(label, roles))
}

function isLabelled(paragraph: ParagraphToken, roles: readonly string[]): boolean {
  const [first] = trim(paragraph.parts)
  return first !== undefined && isKnown(first, roles)
}

const isBlockStart = (block: BlockToken | undefined, roles: readonly string[]) =>
  block?.kind === 'paragraph' &&
  (isLabelled(block, roles) || plainText(block.parts).startsWith('[!'))
