// Content notes (authoring format, 5.3).

import type { Block, ContentNote, Inline } from '../../src/course/course.ts'
import type { NoteId } from '../../src/course/ids.ts'
import { readBlocks } from './blocks.ts'
import { replaced, type Span, warning, within } from './diagnostic.ts'
import { readInline } from './inline.ts'
import type { LabelledBlock } from './labels.ts'
import { nearest } from './near.ts'
import type { Reading } from './reading.ts'
import { after, plainText, trim } from './token-text.ts'
import type { BlockToken, InlineToken } from './token-types.ts'

export function readContentNote(
  { title, first, rest }: LabelledBlock,
  id: NoteId,
  reading: Reading,
): ContentNote {
  const summaryAt = rest.findIndex((block) => summaryOf(block) !== undefined)
  const said = summaryAt < 0 ? rest : rest.slice(0, summaryAt)
  const opening = readInline([...title, ...first], reading)
  const more = said.flatMap((block) =>
    block.kind === 'paragraph' ? [readInline(block.parts, reading)] : [],
  )
  return {
    id,
    text: withBreaks([opening, ...more].filter((parts) => parts.length)),
    summary: summaryAt < 0 ? [] : readSummary(rest.slice(summaryAt), reading),
  }
}

/** The sentence beside the lesson in lists. */
export function noteLineOf({ title, first }: LabelledBlock): string {
  return plainText([...title, ...first])
}

/** Paragraphs where only running text can stand. */
export const withBreaks = (paragraphs: readonly (readonly Inline[])[]): readonly Inline[] =>
  paragraphs.flatMap((parts, index) => (index === 0 ? parts : [{ kind: 'break' }, ...parts]))

function readSummary(blocks: readonly BlockToken[], reading: Reading): readonly Block[] {
  const [first, ...rest] = blocks
  const summary = first && summaryOf(first)
  if (!first || !summary) return []
  const { parts, word, wordAt } = summary
  if (word.toLowerCase() !== SUMMARY.toLowerCase()) reading.tell(readAsSummary(word, wordAt))
  return readBlocks([{ kind: 'paragraph', parts, at: first.at }, ...rest], reading)
}

const SUMMARY = 'Summary'
const isSummary = (word: string) => nearest(word, [SUMMARY]) !== undefined

interface Summary {
  readonly parts: readonly InlineToken[]
  /** As it is written. */
  readonly word: string
  readonly wordAt: Span
}

/** What follows `Summary:` at the start of a paragraph, bold or not. */
function summaryOf(block: BlockToken): Summary | undefined {
  const [first, ...others] = block.kind === 'paragraph' ? block.parts : []
  if (first?.kind === 'strong') {
    const word = /^([a-z]+):?$/i.exec(plainText(first.parts))?.[1] ?? ''
    if (!isSummary(word)) return undefined
    const [next] = others
    const colon = next?.kind === 'text' && next.text.startsWith(':') ? next.at.start + 1 : 0
    const wordAt = within(first.parts[0]?.at ?? first.at, 0, word.length)
    return { parts: trim(after(others, colon)), word, wordAt }
  }
  const found = first?.kind === 'text' ? /^(\s*)([a-z]+):\s*/i.exec(first.text) : null
  const [label = '', space = '', word = ''] = found ?? []
  if (!first || !isSummary(word)) return undefined
  const parts = trim(after([first, ...others], first.at.start + label.length))
  return { parts, word, wordAt: within(first.at, space.length, word.length) }
}

const readAsSummary = (word: string, at: Span) =>
  warning('B05', at, {
    what: `I do not know "${word}" in a content note. I read it as "${SUMMARY}".`,
    fix: `write ${SUMMARY}.`,
    edits: [replaced(at, SUMMARY)],
  })

/** Key points stand in for a summary that the author did not write. */
export function keyPointsOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'panel') return block.label === 'keyPoint' ? [block] : []
    return block.kind === 'contentNote' ? keyPointsOf(block.covered) : []
  })
}
