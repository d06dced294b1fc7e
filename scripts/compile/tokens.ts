// The only file that knows marked: Markdown → tokens with places.
//
// marked gives no positions. Its tokens' raw texts, joined, are the text they were made from, line
// for line; a nested text has lost only the start of its lines (indents, `>`). So the place of a
// child is found line by line, from the end of the line.

import { Lexer, Marked, type Token, type Tokens } from 'marked'
import type { Span } from './diagnostic.ts'
import { lineStarts, PlacedText } from './placed-text.ts'
import type {
  BlockToken,
  Cell,
  ImageToken,
  InlineToken,
  ListEntry,
  ListToken,
  TableToken,
} from './token-types.ts'

/** The blocks of `text`, which ends with one newline; `from` is where it starts in the file. */
export function lex(text: string, file: string, from: number): readonly BlockToken[] {
  const tokens = new Marked().lexer(text)
  return readBlocks(
    tokens,
    new PlacedText(
      file,
      text,
      lineStarts(text).map((start) => from + start),
    ),
  )
}

/** Calls `read` for each token with the index where it starts. */
function walk<Kind extends { readonly raw: string }, Read>(
  tokens: readonly Kind[],
  text: string,
  read: (token: Kind, start: number) => readonly Read[],
): readonly Read[] {
  let cursor = 0
  return tokens.flatMap((token) => {
    const found = text.indexOf(token.raw, cursor)
    const start = found < 0 ? cursor : found
    cursor = Math.min(start + token.raw.length, text.length)
    return read(token, start)
  })
}

function readBlocks(tokens: readonly Token[], place: PlacedText): readonly BlockToken[] {
  return walk(tokens, place.text, (token, start) =>
    readBlock(token as Tokens.Generic, start, place),
  )
}

function readBlock(token: Tokens.Generic, start: number, place: PlacedText): readonly BlockToken[] {
  const at = place.span(start, start + token.raw.trimEnd().length)
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return []
    case 'heading': {
      const underlined = !/^ {0,3}#/.test(token.raw)
      const parts = readInlines(token as Tokens.Heading, start, place)
      return [{ kind: 'heading', level: Number(token.depth), underlined, parts, at }]
    }
    case 'list':
      return [readList(token as Tokens.List, start, place)]
    case 'blockquote': {
      const inner = place.cut(String(token.text), start)
      return [{ kind: 'quote', blocks: readBlocks(token.tokens ?? [], inner), at }]
    }
    case 'table':
      return [readTable(token as Tokens.Table, start, place)]
    case 'code':
      return [{ kind: 'codeText', text: String(token.text), isFenced: !isIndented(token), at }]
    case 'hr':
      return [{ kind: 'line', at }]
    case 'html':
      return readHtml(token.raw, start, place)
    case 'def':
      return [{ kind: 'linkAddress', at }]
    default:
      return [{ kind: 'paragraph', parts: readInlines(tiled(token), start, place), at }]
  }
}

const isIndented = (token: Tokens.Generic) => token.codeBlockStyle === 'indented'

/** Words behind a comment are Markdown as any other; marked takes the whole line for HTML. */
function readHtml(raw: string, start: number, place: PlacedText): readonly BlockToken[] {
  const comment = /^\s*<!--[\s\S]*?-->\s*/.exec(raw)?.[0]
  const text = comment ?? raw
  const html = { kind: 'html', text, at: place.span(start, start + text.trimEnd().length) } as const
  const rest = raw.slice(text.length).trimEnd()
  if (rest === '') return [html]
  const inner = place.cut(`${rest}\n`, start + text.length)
  return [html, ...readBlocks(new Marked().lexer(inner.text), inner)]
}

const joined = (tokens: readonly Token[] | undefined) =>
  (tokens ?? []).map(({ raw }) => raw).join('')

function readList(token: Tokens.List, start: number, place: PlacedText): ListToken {
  const entries = walk(token.items, token.raw, (item, from): readonly ListEntry[] => {
    const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])\s?/.exec(item.raw)?.[0] ?? ''
    const text = place.cut(joined(item.tokens), start + from)
    const end = start + from + item.raw.trimEnd().length
    const at = place.span(Math.min(start + from + bullet.length, end), end)
    return [{ blocks: readBlocks(item.tokens, text), at }]
  })
  return {
    kind: 'list',
    start: token.ordered ? Number(token.start) : undefined,
    bullet: /[-*+.)]/.exec(token.raw)?.[0] ?? '-',
    entries,
    at: place.span(start, start + token.raw.trimEnd().length),
  }
}

function readTable(token: Tokens.Table, start: number, place: PlacedText): TableToken {
  const lines = lineStarts(token.raw).map((line) => start + line)
  const readRow = (cells: readonly Tokens.TableCell[], line: number) => {
    const from = lines[line] ?? start
    const written = place.text.slice(from).split('\n', 1)[0] ?? ''
    const columns = cellStarts(written)
    return cells.map((cell, index): Cell => {
      const column = from + (columns[index] ?? written.length)
      const inner = place.cut(cell.text, column)
      const end = column + cell.text.length
      return { parts: readInlineList(cell.tokens, inner), at: place.span(column, end) }
    })
  }
  return {
    kind: 'table',
    head: readRow(token.header, 0),
    rows: token.rows.map((row, index) => readRow(row, index + 2)),
    at: place.span(start, start + token.raw.trimEnd().length),
  }
}

/** Where the text of each cell of a line starts. */
function cellStarts(line: string): readonly number[] {
  const starts: number[] = []
  const lead = /^\s*\|?\s*/.exec(line)?.[0].length ?? 0
  starts.push(lead)
  for (const bar of line.matchAll(/(?<!\\)\|\s*/g)) {
    if (bar.index + bar[0].length > lead) starts.push(bar.index + bar[0].length)
  }
  return starts
}

function readInlines(
  token: { readonly raw: string; readonly tokens?: readonly Token[] },
  start: number,
  place: PlacedText,
): readonly InlineToken[] {
  const text = joined(token.tokens)
  const from = start + Math.max(0, token.raw.indexOf(text))
  return readInlineList(token.tokens ?? [], place.cut(text, from))
}

/** Where a quote goes on without its mark, marked puts a line end into the paragraph's tokens. */
const tiled = (token: Tokens.Generic) =>
  token.raw.includes(joined(token.tokens))
    ? token
    : { raw: token.raw, tokens: Lexer.lexInline(token.raw) }

function readInlineList(tokens: readonly Token[], place: PlacedText): readonly InlineToken[] {
  return walk(tokens, place.text, (token, start) =>
    readInline(token as Tokens.Generic, start, place),
  )
}

function readInline(
  token: Tokens.Generic,
  start: number,
  place: PlacedText,
): readonly InlineToken[] {
  const at = place.span(start, start + token.raw.length)
  const parts = () => readInlines(token, start, place)
  switch (token.type) {
    case 'checkbox':
      return []
    case 'strong':
      return [{ kind: 'strong', parts: parts(), at }]
    case 'em':
      return [{ kind: 'emphasis', parts: parts(), at }]
    case 'del':
      return [{ kind: 'plain', parts: parts(), at }]
    case 'codespan':
      return [{ kind: 'code', text: String(token.text), at }]
    case 'br':
      return [{ kind: 'break', at }]
    case 'link': {
      const bare = !token.raw.startsWith('[')
      return [{ kind: 'link', address: String(token.href), bare, parts: parts(), at }]
    }
    case 'image':
      return [readImage(token as Tokens.Image, at)]
    case 'html':
      return [{ kind: 'html', text: token.raw, at }]
    case 'escape':
      return [{ kind: 'text', text: String(token.text), at }]
    default:
      return linesOf(token.raw, start, place)
  }
}

function readImage(token: Tokens.Image, at: Span): ImageToken {
  const { href, title, text } = token
  const caption = title ?? ''
  return { kind: 'image', address: href, alternative: text, caption, description: [], at }
}

/** One token for each line, so that counting characters inside a token is counting in the file. */
function linesOf(raw: string, start: number, place: PlacedText): readonly InlineToken[] {
  let from = start
  return raw.split(/(?<=\n)/).map((text): InlineToken => {
    const at = place.span(from, from + text.length)
    from += text.length
    return { kind: 'text', text, at }
  })
}
