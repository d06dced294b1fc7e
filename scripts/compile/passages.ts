// The words of a page in passages, each as a learner reads it, with the way back to the file.

import type { MediaBlock } from '../../src/course/media.ts'
import { quietly, type Span } from './diagnostic.ts'
import { isQuestionPart } from './label-table.ts'
import { type LabelledBlock, readLabels } from './labels.ts'
import { readMediaLines } from './media-lines.ts'
import { hasBoxes } from './questions/box.ts'
import type { Source } from './source.ts'
import type { BlockToken, InlineToken, ListToken, QuoteToken } from './token-types.ts'

export interface Passage {
  /** A space for each line end; no marks, names or comments. */
  readonly words: string
  readonly parts: readonly InlineToken[]
  readonly kind: 'text' | 'heading'
  /** Not seen until something is pressed or answered. */
  readonly isClosed: boolean
  /** Where a stretch of the words stands in the file. */
  readonly span: (from: number, length: number) => Span
}

export function passagesOf(
  tokens: readonly BlockToken[],
  source: Source,
  isClosed = false,
): readonly Passage[] {
  return tokens.flatMap((token) => passagesIn(token, source, isClosed))
}

function passagesIn(token: BlockToken, source: Source, isClosed: boolean): readonly Passage[] {
  switch (token.kind) {
    case 'paragraph':
      return [
        ...passage(token.parts, 'text', isClosed),
        ...passagesOf(token.parts.flatMap(descriptionOf), source, true),
      ]
    case 'heading':
      return passage(token.parts, 'heading', isClosed)
    case 'list':
      return ofList(token, source, isClosed)
    case 'quote':
      return ofQuote(token, source, isClosed)
    case 'table':
      return [token.head, ...token.rows].flatMap((cells) =>
        cells.flatMap(({ parts }) => passage(parts, 'text', isClosed)),
      )
    case 'codeText':
    case 'line':
    case 'html':
    case 'linkAddress':
      return []
  }
}

const descriptionOf = (part: InlineToken): readonly BlockToken[] =>
  part.kind === 'image' ? part.description : []

/** What is indented under an answer is its feedback. */
function ofList(list: ListToken, source: Source, isClosed: boolean): readonly Passage[] {
  const hasFeedback = hasBoxes(list, source)
  return list.entries.flatMap(({ blocks: [first, ...rest] }) => [
    ...passagesOf(first ? [first] : [], source, isClosed),
    ...passagesOf(rest, source, isClosed || hasFeedback),
  ])
}

function ofQuote(quote: QuoteToken, source: Source, isClosed: boolean): readonly Passage[] {
  const labelled = readLabels(quote, quietly)
  if (labelled.length === 0) return passagesOf(quote.blocks, source, isClosed)
  return labelled.flatMap((block) => {
    const isHidden = isClosed || isClosedAtFirst(block)
    if (block.label === 'video' || block.label === 'audio') {
      return ofMedia(block, block.label, source)
    }
    return [
      ...passage(block.title, 'heading', isHidden),
      ...passage(block.first, 'text', isHidden),
      ...passagesOf(block.rest, source, isHidden),
    ]
  })
}

/** What is said of the files is for the tool. */
function ofMedia(
  block: LabelledBlock,
  kind: MediaBlock['kind'],
  source: Source,
): readonly Passage[] {
  const { file, text, transcript = [] } = readMediaLines(block, kind, source.lexed, quietly)
  const title = file?.kind === 'link' ? file.parts : []
  return [
    ...passage([...block.title, ...title], 'heading', false),
    ...passagesOf(text, source),
    ...passagesOf(transcript, source, true),
  ]
}

const isClosedAtFirst = ({ label }: LabelledBlock) =>
  label === 'more' || label === 'forRole' || isQuestionPart(label)

function passage(
  parts: readonly InlineToken[],
  kind: Passage['kind'],
  isClosed: boolean,
): readonly Passage[] {
  const letters = parts.flatMap(lettersOf)
  const written = letters.map(({ letter }) => letter).join('')
  const words = withoutTag(written)
  const file = parts[0]?.at.file ?? ''
  if (!/\S/.test(words)) return []
  const span = (from: number, length: number): Span => ({
    file,
    start: letters[from]?.start ?? 0,
    end: letters[from + length - 1]?.end ?? 0,
  })
  return [{ words, parts, kind, isClosed, span }]
}

/** By places, since a pattern would look through a long row of spaces again and again. */
function withoutTag(words: string): string {
  const start = words.lastIndexOf('{#')
  const end = words.indexOf('}', start)
  const isLast = start >= 0 && (end < 0 || words.slice(end + 1).trim() === '')
  return isLast ? words.slice(0, start).trimEnd() : words
}

interface Letter {
  readonly letter: string
  readonly start: number
  readonly end: number
}

function lettersOf(token: InlineToken): readonly Letter[] {
  switch (token.kind) {
    case 'text':
      return spelt(token.text.replaceAll('\n', ' '), token.at.start)
    case 'code':
      return spelt(token.text, token.at.start + 1)
    case 'place':
      return token.text.split('').map((letter) => ({ letter, ...token.at }))
    case 'break':
      return [{ letter: ' ', start: token.at.start, end: token.at.start + 1 }]
    case 'strong':
    case 'emphasis':
    case 'plain':
    case 'link':
      return token.parts.flatMap(lettersOf)
    case 'image':
    case 'html':
      return []
  }
}

/** By code unit, as places are. */
const spelt = (text: string, start: number): readonly Letter[] =>
  text.split('').map((letter, index) => ({ letter, start: start + index, end: start + index + 1 }))
