// `<details>` with a `<summary>`, as people paste it from other places: a More block (format, 4).

import type { BlockToken, InlineToken, QuoteToken } from './token-types.ts'

type HtmlToken = Extract<BlockToken, { readonly kind: 'html' }>

const OPENING = /^\s*<details\b[^>]*>\s*<summary\b[^>]*>([\s\S]*?)<\/summary>/i
const CLOSING = /<\/details\s*>\s*$/i

/** Each whole one becomes the quote that a trainer would write. */
export function readPastedDetails(tokens: readonly BlockToken[]): readonly BlockToken[] {
  const read: BlockToken[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    const length = token.kind === 'html' && OPENING.test(token.text) ? lengthFrom(tokens, index) : 0
    if (token.kind !== 'html' || !length) {
      read.push(token)
      continue
    }
    read.push(asMore(token, tokens.slice(index + 1, index + length)))
    index += length - 1
  }
  return read
}

/** Up to the end tag that belongs to it; 0 where there is none. */
function lengthFrom(tokens: readonly BlockToken[], start: number): number {
  let depth = 0
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'html') continue
    depth += (token.text.match(/<details\b/gi)?.length ?? 0) - count(token.text)
    if (depth === 0) return index - start + 1
  }
  return 0
}

const count = (html: string) => html.match(/<\/details\s*>/gi)?.length ?? 0

function asMore(opening: HtmlToken, rest: readonly BlockToken[]): QuoteToken {
  const [whole = '', summary = ''] = OPENING.exec(opening.text) ?? []
  const { file, start } = opening.at
  const lead = 'More: '
  const text = `${lead}${summary.replace(/<[^>]*>/g, '').trim()}`
  const from = start + whole.indexOf(summary) - lead.length
  const words: InlineToken = {
    kind: 'text',
    text,
    at: { file, start: from, end: from + text.length },
  }
  const label: BlockToken = {
    kind: 'paragraph',
    parts: [{ kind: 'strong', parts: [words], at: words.at }],
    at: words.at,
  }
  const inside = opening.text.slice(whole.length)
  const first: HtmlToken = {
    ...opening,
    text: inside.replace(CLOSING, ''),
    at: { file, start: start + whole.length, end: opening.at.end },
  }
  const blocks = [...(first.text.trim() ? [first] : []), ...withoutEnd(rest)]
  const end = rest.at(-1)?.at.end ?? opening.at.end
  return {
    kind: 'quote',
    blocks: [label, ...readPastedDetails(blocks)],
    at: { file, start, end },
  }
}

/** The last one holds the end tag, and perhaps words before it. */
function withoutEnd(tokens: readonly BlockToken[]): readonly BlockToken[] {
  const last = tokens.at(-1)
  if (last?.kind !== 'html') return tokens
  const text = last.text.replace(CLOSING, '')
  return [...tokens.slice(0, -1), ...(text.trim() ? [{ ...last, text }] : [])]
}
