// What stands in a course's words, wherever in them.

import type { Block, ContentNoteBlock, Inline, PageBody } from '../../course/course.ts'
import type { Question } from '../../course/question.ts'

type Piece = Block | Inline | Question

export interface Found<Kind extends Piece['kind']> {
  readonly page: PageBody['id']
  readonly piece: Extract<Piece, { kind: Kind }>
}

/** What is read; all of it where nothing is said. */
export interface Wanted {
  /** Whether to read what the note covers. */
  readonly opens?: (note: ContentNoteBlock) => boolean
  /** Whether to read what is for learners in these roles. */
  readonly isFor?: (roles: readonly string[]) => boolean
}

/** Everything of a kind in the order of the pages. */
export function findAll<Kind extends Piece['kind']>(
  kind: Kind,
  pages: readonly PageBody[],
  { opens = () => true, isFor = () => true }: Wanted = {},
): readonly Found<Kind>[] {
  const found: Found<Kind>[] = []
  for (const { id: page, blocks } of pages) {
    // Words are plain data, so this goes through all of them. A summary only repeats.
    JSON.stringify(blocks, (key, value) => {
      if (key === 'summary') return undefined
      const piece = value as Piece | null
      if (piece?.kind === 'contentNote' && !opens(piece)) return undefined
      if (piece?.kind === 'role' && !isFor(piece.roles)) return undefined
      if (piece?.kind === kind) found.push({ page, piece: piece as Extract<Piece, { kind: Kind }> })
      return value
    })
  }
  return found
}

/** The words of a page as they stand below a heading on paper: nothing to press, nothing folded in. */
export const toRead = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
        return [{ ...block, level: 4 }]
      case 'more':
        return block.items.flatMap(({ title, blocks }) => [
          { kind: 'heading', level: 4, parts: title },
          ...toRead(blocks),
        ])
      case 'question':
      case 'draw':
      case 'practiceDraw':
      case 'planner':
      case 'reflection':
        return []
      default:
        return [block]
    }
  })
