// Quotations, and whose words they are: what stands after a dash on the last line.

import type { Block } from '../../src/course/course.ts'
import { readBlocks } from './blocks.ts'
import { readInline } from './inline.ts'
import type { Reading } from './reading.ts'
import { after, before, trim } from './token-text.ts'
import type { BlockToken, InlineToken } from './token-types.ts'

const DASH = /^[ \t]*(?:—|–|--)[ \t]*(?=\S)/

/** @param source whose words they are, where no line says it */
export function readQuotation(
  tokens: readonly BlockToken[],
  source: readonly InlineToken[],
  reading: Reading,
): Block {
  const last = tokens.at(-1)
  const [said, from] = last?.kind === 'paragraph' ? cutSource(last.parts) : [[], undefined]
  if (last?.kind !== 'paragraph' || !from) {
    return { kind: 'quote', blocks: readBlocks(tokens, reading), from: readInline(source, reading) }
  }
  const above = tokens.slice(0, -1)
  const blocks = said.length ? [...above, { ...last, parts: said }] : above
  return { kind: 'quote', blocks: readBlocks(blocks, reading), from: readInline(from, reading) }
}

/** What is said, and who said it; undefined where no line starts with a dash. */
function cutSource(
  parts: readonly InlineToken[],
): readonly [readonly InlineToken[], (readonly InlineToken[])?] {
  for (const [index, part] of parts.entries()) {
    const above = parts[index - 1]
    const isLineEnd = above?.kind === 'text' && above.text.endsWith('\n')
    const dash = part.kind === 'text' ? DASH.exec(part.text) : null
    if (!dash || (above && above.kind !== 'break' && !isLineEnd)) continue
    const { start } = part.at
    return [trim(before(parts, start)), trim(after(parts, start + dash[0].length))]
  }
  return [parts]
}
