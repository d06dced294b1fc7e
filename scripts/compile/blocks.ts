// Block tokens → the blocks of a page, but for what only a page can hold (questions, notes, draws).

import type { Block, Inline, More } from '../../src/course/course.ts'
import { type Span, warning } from './diagnostic.ts'
import { readInline } from './inline.ts'
import { isQuestionPart } from './label-table.ts'
import { type LabelledBlock, readLabels, textUnder } from './labels.ts'
import { readMedia } from './media.ts'
import { readHeading } from './names.ts'
import { readLocal } from './organisations/local.ts'
import { readPicturePoints } from './picture-points.ts'
import { readImage } from './pictures.ts'
import { readPlanner } from './planner.ts'
import { hasBoxes } from './questions/box.ts'
import { readQuotation } from './quotations.ts'
import type { Reading } from './reading.ts'
import { readForRoles } from './roles.ts'
import { tellHtml } from './rules/html.ts'
import { strayBoxes } from './rules/q.ts'
import { outcomeElsewhere } from './rules/scenario.ts'
import { isComment, trim, withoutComments } from './token-text.ts'
import type {
  BlockToken,
  InlineToken,
  ListToken,
  ParagraphToken,
  TableToken,
} from './token-types.ts'

/** Blocks inside an entry, a quote, a feedback. */
export function readBlocks(tokens: readonly BlockToken[], reading: Reading): readonly Block[] {
  return joinMore(tokens.flatMap((token) => readBlock(token, reading)))
}

export function readBlock(token: BlockToken, reading: Reading): readonly Block[] {
  switch (token.kind) {
    case 'paragraph':
      return readParagraph(token, reading)
    case 'heading': {
      const { parts } = readHeading(token, reading.source, reading.tell)
      const depth = reading.place === 'standing page' ? token.level + 1 : token.level
      const level = depth <= 3 ? 3 : 4
      return [{ kind: 'heading', level, parts: readInline(parts, reading) }]
    }
    case 'list':
      return [readList(token, reading)]
    case 'table':
      return [readTable(token, reading)]
    case 'quote': {
      const labelled = readLabels(token, reading.tell, reading.roles)
      if (labelled.length) return labelled.flatMap((block) => readLabelled(block, reading))
      return [readQuotation(token.blocks, [], reading)]
    }
    case 'codeText':
      return [{ kind: 'codeText', text: token.text }]
    case 'line':
      return [{ kind: 'pauseLine' }]
    case 'html':
      return readHtml(token.text, token.at, reading)
    case 'linkAddress':
      return []
  }
}

/** A labelled quote that can stand anywhere. */
export function readLabelled(labelled: LabelledBlock, reading: Reading): readonly Block[] {
  const { label, written, labelAt, title, first, rest } = labelled
  switch (label) {
    case 'keyPoint':
    case 'note':
    case 'tip':
    case 'takeCare':
    case 'example':
    case 'story':
    case 'pause': {
      const blocks = readWords(labelled, reading)
      return [{ kind: 'panel', label, title: readInline(title, reading), blocks }]
    }
    case 'more': {
      const heading = title.length ? title : first
      const blocks = title.length ? readWords(labelled, reading) : readBlocks(rest, reading)
      return [{ kind: 'more', items: [{ title: readInline(heading, reading), blocks }] }]
    }
    case 'inTheirWords':
      return [readQuotation(textUnder(labelled), title, reading)]
    case 'picturePoints': {
      const block = readPicturePoints(labelled, reading)
      return block ? [block] : []
    }
    case 'forRole': {
      const meantFor = readForRoles([{ words: written, at: labelAt }], reading)
      const blocks = readWords(labelled, reading)
      return [{ ...meantFor, title: readInline(title, reading), blocks }]
    }
    case 'planner':
    case 'pledge':
      return readPlanner({ ...labelled, label }, reading)
    case 'video':
    case 'audio': {
      const block = readMedia(labelled, label, reading)
      return block ? [block] : []
    }
    case 'reflection': {
      const prompt = trim([...title, ...first])
      const blocks = readBlocks(rest, reading)
      return [{ kind: 'reflection', prompt: readInline(prompt, reading), blocks }]
    }
    case 'local': {
      const { reading: there, tokens } = readLocal(labelled, reading)
      return readBlocks(tokens, there)
    }
    case 'outcome':
      reading.tell(outcomeElsewhere(labelAt))
      return []
    case 'imageDescription':
      reading.tell(descriptionElsewhere(labelAt))
      return []
    default:
      reading.tell(misplaced(written, isQuestionPart(label), labelAt))
      return []
  }
}

/** The text of a labelled quote: the rest of its first paragraph and what follows. */
export const readWords = (labelled: LabelledBlock, reading: Reading): readonly Block[] =>
  readBlocks(textUnder(labelled), reading)

function misplaced(written: string, isPart: boolean, at: Span) {
  return warning('B11', at, {
    what: isPart
      ? `"${written}" belongs under a question. It is not shown here.`
      : `"${written}" cannot stand inside another block. It is not shown here.`,
    fix: isPart
      ? 'move it below the answers of a question.'
      : 'put it on the page itself, with an empty line above and below.',
  })
}

const descriptionElsewhere = (at: Span) =>
  warning('B11', at, {
    what: '"Image description" belongs right under a picture. It is not shown here.',
    fix: 'move it under the picture that it describes, with an empty line between the two.',
  })

/** Pictures come out of the text they stand in. */
function readParagraph(token: ParagraphToken, reading: Reading): readonly Block[] {
  const blocks: Block[] = []
  let words: InlineToken[] = []
  const end = () => {
    const parts = readInline(words, reading)
    if (parts.length) blocks.push({ kind: 'paragraph', parts })
    words = []
  }
  for (const part of withoutComments(token.parts)) {
    if (part.kind === 'image') {
      end()
      const image = readImage(part, reading)
      if (image) blocks.push({ ...image, description: readBlocks(part.description, reading) })
    } else {
      words.push(part)
    }
  }
  end()
  return blocks
}

function readList(token: ListToken, reading: Reading): Block {
  if (hasBoxes(token, reading.source)) reading.tell(strayBoxes(token.at))
  const items = token.entries.map(({ blocks }) => readBlocks(blocks, reading))
  return { kind: 'list', start: token.start, items }
}

function readTable({ head, rows }: TableToken, reading: Reading): Block {
  const readRow = (cells: TableToken['head']): readonly (readonly Inline[])[] =>
    cells.map(({ parts }) => readInline(parts, reading))
  return { kind: 'table', head: readRow(head), rows: rows.map(readRow) }
}

function readHtml(html: string, at: Span, reading: Reading): readonly Block[] {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  if (isComment(html) && shown.trim() === '') return []
  tellHtml(html, at, reading.tell)
  const text = shown
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text ? [{ kind: 'paragraph', parts: [{ kind: 'text', text }] }] : []
}

/** Neighbouring More blocks form one accordion. */
export function joinMore(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'more' && last?.kind === 'more') {
      const items: readonly More[] = [...last.items, ...block.items]
      joined[joined.length - 1] = { kind: 'more', items }
    } else {
      joined.push(block)
    }
  }
  return joined
}
