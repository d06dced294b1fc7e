// A paragraph, line by line.

import { type Span, within } from './diagnostic.ts'
import { spanOf, trim } from './token-text.ts'
import type { InlineToken, ParagraphToken } from './token-types.ts'

export interface Line {
  readonly parts: readonly InlineToken[]
  readonly text: string
  readonly at: Span
}

/** A line that gives something: `Length: 2 minutes`. */
export interface NamedLine {
  /** As it is written. */
  readonly name: string
  readonly nameAt: Span
  /** Without comments; empty where there is none. */
  readonly value: string
  readonly valueAt: Span
}

const NAMED = /^([*_]*)([a-z][a-z -]{0,20}?)([*_]*\s*:[*_]*\s*)(\S.*)?$/i

/** Undefined where nothing before a colon could be a name. */
export function readNamedLine({ text, at }: Line): NamedLine | undefined {
  const found = NAMED.exec(text)
  if (!found) return undefined
  const [, lead = '', name = '', colon = '', rest = ''] = found
  const value = rest.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim()
  const from = lead.length + name.length + colon.length + rest.indexOf(value)
  return {
    name,
    nameAt: within(at, lead.length, name.length),
    value,
    valueAt: within(at, from, value.length),
  }
}

/** `text`: of the whole file. */
export function linesOf({ parts, at }: ParagraphToken, text: string): readonly Line[] {
  const starts = parts.flatMap((_, index) => {
    const above = parts[index - 1]
    const isLineEnd = above?.kind === 'text' && above.text.endsWith('\n')
    return !above || above.kind === 'break' || isLineEnd ? [index] : []
  })
  return starts.map((start, index) => {
    const own = parts.slice(start, starts[index + 1])
    const span = spanOf(trim(own), at)
    return { parts: own, text: text.slice(span.start, span.end), at: span }
  })
}

/** How many spaces stand between the start of a line, or its quote mark, and its words. */
export function indentAt(place: number, text: string): number {
  const [line = ''] = text.slice(text.lastIndexOf('\n', place - 1) + 1).split('\n', 1)
  return line.replace(/^\s*>\s?(?:>\s?)*/, '').search(/\S|$/)
}

/** Where the words of a heading's line end: before a comment, `#` that close it, and spaces. */
export function endOfWords(line: string): number {
  const text = line.trimEnd()
  const comment = text.endsWith('-->') ? text.indexOf('<!--') : -1
  const words = comment < 0 ? text : text.slice(0, comment).trimEnd()
  let end = words.length
  while (words[end - 1] === '#') end--
  return words.slice(0, end).trimEnd().length
}
