// Content notes (authoring format, 5.3).

import type { Block, ContentNote, Inline } from '../../src/course/course.ts'
import type { NoteId } from '../../src/course/ids.ts'
import { readBlocks } from './blocks.ts'
import { readInline } from './inline.ts'
import type { LabelledBlock } from './labels.ts'
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
  const parts = first && summaryOf(first)
  if (!first || !parts) return []
  return readBlocks([{ kind: 'paragraph', parts, at: first.at }, ...rest], reading)
}

/** What follows `Summary:` at the start of a paragraph, bold or not. */
function summaryOf(block: BlockToken): readonly InlineToken[] | undefined {
  if (block.kind !== 'paragraph') return undefined
  const [first, ...others] = block.parts
  if (first?.kind === 'strong' && /^summary:?$/i.test(plainText(first.parts))) {
    const [next] = others
    const colon = next?.kind === 'text' && next.text.startsWith(':') ? next.at.start + 1 : 0
    return trim(after(others, colon))
  }
  const label = first?.kind === 'text' ? /^\s*summary:\s*/i.exec(first.text)?.[0] : undefined
  return first && label !== undefined
    ? trim(after(block.parts, first.at.start + label.length))
    : undefined
}

/** Key points stand in for a summary that the author did not write. */
export function keyPointsOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'panel') return block.label === 'keyPoint' ? [block] : []
    return block.kind === 'contentNote' ? keyPointsOf(block.covered) : []
  })
}
