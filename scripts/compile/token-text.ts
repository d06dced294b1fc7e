// The words of inline tokens, and parts of them cut off by place.

import type { Span } from './diagnostic.ts'
import { decodeEntities } from './entities.ts'
import type { InlineToken } from './token-types.ts'

/** The words alone, as a learner would read them. */
export function plainText(tokens: readonly InlineToken[]): string {
  const text = tokens.map(wordsOf).join('')
  return text.replace(/\s+/g, ' ').trim()
}

function wordsOf(token: InlineToken): string {
  switch (token.kind) {
    case 'text':
      return decodeEntities(token.text)
    case 'code':
    case 'place':
      return token.text
    case 'break':
      return ' '
    case 'strong':
    case 'emphasis':
    case 'plain':
    case 'link':
      return token.parts.map(wordsOf).join('')
    case 'image':
    case 'html':
      return ''
  }
}

/** The cells of a table's line, as they are written: Markdown adds those that are missing. */
export const writtenCells = (line: string): readonly string[] =>
  line.replace(/^[\s>]*\||(?<!\\)\|\s*$/g, '').split(/(?<!\\)\|/)

/** What stands from `offset` on. */
export function after(tokens: readonly InlineToken[], offset: number): readonly InlineToken[] {
  return cut(tokens, offset, Number.POSITIVE_INFINITY)
}

/** What stands before `offset`. */
export function before(tokens: readonly InlineToken[], offset: number): readonly InlineToken[] {
  return cut(tokens, 0, offset)
}

function cut(tokens: readonly InlineToken[], from: number, to: number): readonly InlineToken[] {
  return tokens.flatMap((token): readonly InlineToken[] => {
    const { start, end } = token.at
    if (end <= from || start >= to) return []
    if (start >= from && end <= to) return [token]
    const at = { ...token.at, start: Math.max(start, from), end: Math.min(end, to) }
    if (token.kind === 'text') {
      return [{ ...token, text: token.text.slice(at.start - start, at.end - start), at }]
    }
    if ('parts' in token) return [{ ...token, parts: cut(token.parts, from, to), at }]
    return [token]
  })
}

/** Without white space at both ends. */
export function trim(tokens: readonly InlineToken[]): readonly InlineToken[] {
  const [first] = tokens
  if (first?.kind === 'text' && /^\s/.test(first.text)) {
    const text = first.text.trimStart()
    const at = { ...first.at, start: first.at.end - text.length }
    return trim(text ? [{ ...first, text, at }, ...tokens.slice(1)] : tokens.slice(1))
  }
  if (first?.kind === 'break') return trim(tokens.slice(1))
  const last = tokens.at(-1)
  if (last?.kind === 'text' && /\s$/.test(last.text)) {
    const text = last.text.trimEnd()
    const at = { ...last.at, end: last.at.start + text.length }
    return trim(text ? [...tokens.slice(0, -1), { ...last, text, at }] : tokens.slice(0, -1))
  }
  if (last?.kind === 'break') return trim(tokens.slice(0, -1))
  return tokens
}

/** Without comments, which are notes to other editors. */
export function withoutComments(tokens: readonly InlineToken[]): readonly InlineToken[] {
  return tokens.filter((token) => token.kind !== 'html' || !isComment(token.text))
}

export const isComment = (html: string): boolean => /^\s*<!--/.test(html)

/** From the first token to the last; `otherwise` where there is none. */
export function spanOf(tokens: readonly InlineToken[], otherwise: Span): Span {
  const [first] = tokens
  const last = tokens.at(-1)
  return first && last ? { ...first.at, end: last.at.end } : otherwise
}
