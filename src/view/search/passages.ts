// The words of a page that a search may find and show: what stands on it, or opens by one press. Not
// what a content note covers, and not what would give an answer or a story's end away.

import type { Block, Inline } from '../../course/course.ts'
import type { NoteId } from '../../course/ids.ts'
import { plainText } from '../../course/plain-text.ts'
import type { Question } from '../../course/question.ts'
import { choicesOf, rowsOf } from '../../course/question-parts.ts'
import { unreachable } from '../../course/unreachable.ts'

/** @param isShown whether somebody has chosen to see what the note covers */
export function passages(
  blocks: readonly Block[],
  isShown: (note: NoteId) => boolean,
): readonly string[] {
  const within = (blocks: readonly Block[]) => passages(blocks, isShown)
  const titled = (title: readonly Inline[], blocks: readonly Block[]) => [
    plainText(title),
    ...within(blocks),
  ]
  const ofBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [plainText(block.parts)]
      case 'list':
        return block.items.flatMap(within)
      case 'table':
        return [block.head, ...block.rows].map((cells) => cells.map(plainText).join(' · '))
      case 'quote':
        return [...within(block.blocks), plainText(block.from)]
      case 'codeText':
        return [block.text]
      case 'image':
        return [block.alternative, block.caption, ...within(block.description)]
      case 'panel':
      case 'role':
        return titled(block.title, block.blocks)
      case 'reflection':
        return titled(block.prompt, block.blocks)
      case 'more':
        return block.items.flatMap((item) => titled(item.title, item.blocks))
      case 'picturePoints':
        return [
          ...titled(block.title, [...block.blocks, block.image]),
          ...block.points.flatMap((point) => titled(point.title, point.blocks)),
        ]
      case 'planner':
        return [...titled(block.title, block.blocks), ...block.boxes.map(({ label }) => label)]
      case 'video':
      case 'audio':
        return titled(block.title, [...block.blocks, ...block.transcript])
      case 'contentNote':
        return isShown(block.id) ? within(block.covered) : [plainText(block.text)]
      case 'question':
        return [
          ...titled(block.question.text, block.question.scene),
          ...within(beginning(block.question)),
          ...choices(block.question).map(plainText),
        ]
      case 'practiceDraw':
      case 'draw':
      case 'pauseLine':
        return []
      default:
        return unreachable(block)
    }
  }
  return blocks.flatMap(ofBlock)
}

/** Of a story, its first step alone. */
const beginning = (question: Question): readonly Block[] =>
  question.kind === 'scenario' ? (question.steps[0]?.blocks ?? []) : []

/** What can be chosen, as it stands there before an answer. */
function choices(question: Question): readonly (readonly Inline[])[] {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return question.answers.map(({ parts }) => parts)
    case 'match':
    case 'sort':
      return [...rowsOf(question).map(({ parts }) => parts), ...choicesOf(question)]
    case 'order':
      return question.items.map(({ parts }) => parts)
    case 'rating':
      return question.statements.map(({ parts }) => parts)
    case 'scenario':
    case 'text':
      return []
    default:
      return unreachable(question)
  }
}
