// Headings that links lead to, each with a name of its own.

import type { Block } from '../../src/course/course.ts'
import { plainText } from '../../src/course/plain-text.ts'
import { nameOf } from '../compile/names.ts'

export type Headings = ReadonlyMap<Block, string>

/** Those that stand open on a page. @param start what makes the names those of this page */
export function namedHeadings(blocks: readonly Block[], start: string): Headings {
  const headings = new Map<Block, string>()
  const taken = new Set<string>()
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const name = start + nameOf(plainText(block.parts))
    const free = taken.has(name) ? `${name}-${taken.size}` : name
    taken.add(free)
    headings.set(block, free)
  }
  return headings
}

/** The first with these words; undefined where there is none. */
export const placeOfHeading = (headings: Headings, words: string | undefined) =>
  [...headings].find(([block]) => wordsOf(block) === words)?.[1]

const wordsOf = (block: Block) => (block.kind === 'heading' ? plainText(block.parts) : '')
