// Blocks of a page without script, as the plain copy and the trainer pack have them: all open, nothing
// to press, room to write where people write.

import type {
  Block,
  ContentNote,
  ImageBlock,
  Inline,
  PanelLabel,
  Term,
} from '../../src/course/course.ts'
import type { PageId } from '../../src/course/ids.ts'
import type { MediaBlock } from '../../src/course/media.ts'
import type { PicturePointsBlock } from '../../src/course/picture-points.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { PlannerBlock } from '../../src/course/planner.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { unreachable } from '../../src/course/unreachable.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { drawQuestion } from './questions.ts'

/** What a block needs to know of the page it stands on. */
export interface Paper {
  /** Where a link into the course leads on this page; undefined for nowhere. */
  readonly placeOf: (page: PageId, heading?: string) => string | undefined
  /** The name of a heading that links lead to. */
  readonly nameOf: (heading: Block) => string | undefined
  /** Where a picture of the course is. */
  readonly pictureOf: (file: string) => string
  /** Where the meaning of a word of the glossary is; undefined for nowhere. */
  readonly meaningOf: (term: Term) => string | undefined
  /** Words that the text explains. */
  readonly terms: readonly Term[]
  /** Level of the largest headings in the words, and of the questions. */
  readonly top: 2 | 3 | 4
  /** Whether what a content note covers waits behind it. */
  readonly closesNotes: boolean
  /** Whether a question that is drawn for practice may be read with its answers. */
  readonly isOpen: (question: CheckableQuestion) => boolean
}

export const drawBlocks = (blocks: readonly Block[], paper: Paper): readonly Markup[] =>
  blocks.map((block) => drawBlock(block, paper))

function drawBlock(block: Block, paper: Paper): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${drawInlines(block.parts, paper)}</p>`
    case 'heading':
      return drawHeading(block, paper)
    case 'list': {
      const items = block.items.map((item) => html`<li>${drawItem(item, paper)}</li>`)
      if (block.start === undefined) return html`<ul>${items}</ul>`
      return html`<ol start="${block.start}">${items}</ol>`
    }
    case 'table':
      return drawTable(block, paper)
    case 'quote': {
      const from =
        block.from.length > 0 && html`<p class="from">${drawInlines(block.from, paper)}</p>`
      return html`<blockquote>${drawBlocks(block.blocks, paper)}${from}</blockquote>`
    }
    case 'codeText':
      return html`<pre><code>${block.text}</code></pre>`
    case 'pauseLine':
      return html`<hr>`
    case 'image':
      return drawPicture(block, paper)
    case 'panel':
      return drawBox(PANELS[block.label], block.title, drawBlocks(block.blocks, paper), paper)
    case 'more':
      return html`${block.items.map(({ title, blocks }) => drawBox('More', title, drawBlocks(blocks, paper), paper))}`
    case 'picturePoints':
      return drawPoints(block, paper)
    case 'planner':
      return drawPlanner(block, paper)
    case 'video':
    case 'audio':
      return drawMedia(block, paper)
    case 'contentNote':
      return drawCovered(block, drawBlocks(block.covered, paper), paper)
    case 'reflection': {
      const prompt = html`<p>${drawInlines(block.prompt, paper)}</p>`
      return drawBox('Reflection', [], [prompt, drawBlocks(block.blocks, paper)], paper)
    }
    case 'role':
      return drawBox(block.label, block.title, drawBlocks(block.blocks, paper), paper)
    case 'question':
      return drawQuestion(block.question, paper)
    case 'draw':
      return html`<p>The final check is in the course itself. Its questions are not here.</p>`
    case 'practiceDraw':
      return html`${block.bank.filter(paper.isOpen).map((question) => drawQuestion(question, paper))}`
    default:
      return unreachable(block)
  }
}

const PANELS: Readonly<Record<PanelLabel, string>> = {
  keyPoint: 'Key point',
  note: 'Note',
  tip: 'Tip',
  takeCare: 'Take care',
  example: 'Example',
  story: 'Story',
  pause: 'Pause',
}

function drawHeading(block: Extract<Block, { kind: 'heading' }>, paper: Paper): Markup {
  const name = paper.nameOf(block)
  const id = name !== undefined && html` id="${name}"`
  const words = drawInlines(block.parts, paper)
  const level = paper.top + block.level - 3
  return html`<h${level}${id}>${words}</h${level}>`
}

/** What a content note covers, behind what the note says. */
export function drawCovered(note: ContentNote, covered: Piece, paper: Paper): Markup {
  const { text, summary } = note
  if (!paper.closesNotes) {
    return html`${drawBox('Content note', [], html`<p>${drawInlines(text, paper)}</p>`, paper)}${covered}`
  }
  // What can be pressed may not stand in what is pressed.
  return html`<details class="covered"><summary>Content note: ${plainText(text)}</summary>${covered}</details>
${summary.length > 0 && html`<details class="covered"><summary>A short summary of this part, in place of it</summary>${drawBlocks(summary, paper)}</details>`}`
}

/** One paragraph alone needs none of its own. */
function drawItem([first, ...rest]: readonly Block[], paper: Paper): Piece {
  if (first?.kind !== 'paragraph') return drawBlocks(first ? [first, ...rest] : [], paper)
  return [...drawInlines(first.parts, paper), ...drawBlocks(rest, paper)]
}

function drawTable({ head, rows }: Extract<Block, { kind: 'table' }>, paper: Paper): Markup {
  const heads = head.map((parts) => html`<th scope="col">${drawInlines(parts, paper)}</th>`)
  const lines = rows.map(
    (cells) => html`<tr>${cells.map((parts) => html`<td>${drawInlines(parts, paper)}</td>`)}</tr>`,
  )
  const name = head.map(plainText).join(', ')
  return html`<section class="scroll" tabindex="0" aria-label="${`Table: ${name}`}"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></section>`
}

function drawPicture(image: ImageBlock, paper: Paper): Markup {
  const { file, alternative, caption, width, height, description } = image
  const size = width && height && html` width="${width}" height="${height}"`
  const below = caption && html`<figcaption>${caption}</figcaption>`
  const described =
    description.length > 0 && html`<div class="muted">${drawBlocks(description, paper)}</div>`
  return html`<figure><img src="${paper.pictureOf(file)}" alt="${alternative}"${size || ''}>${below}</figure>${described}`
}

function drawPoints({ title, blocks, image, points }: PicturePointsBlock, paper: Paper): Markup {
  const list = points.map(
    (point) =>
      html`<li><strong>${drawInlines(point.title, paper)}</strong>${drawBlocks(point.blocks, paper)}</li>`,
  )
  const inside = [...drawBlocks([...blocks, image], paper), html`<ol>${list}</ol>`]
  return drawBox('Picture points', title, inside, paper)
}

function drawPlanner({ label, title, blocks, boxes, actions }: PlannerBlock, paper: Paper): Markup {
  const set = boxes.map(({ label, ideas }) => {
    const words = ideas.map(({ text, meantFor }) =>
      meantFor ? `${meantFor.label}: ${text}` : text,
    )
    const list = words.length > 0 && html`<ul>${words.map((idea) => html`<li>${idea}</li>`)}</ul>`
    return html`<div class="whole"><p class="label">${label}</p>${list}<div class="lines"></div></div>`
  })
  const sets = Array.from({ length: actions }, (_, index) => {
    const name = `Action ${index + 1} of ${actions}`
    return html`<div class="whole">${actions > 1 && html`<p>${name}</p>`}${set}</div>`
  })
  const name = label === 'pledge' ? 'Pledge' : 'Planner'
  return drawBox(name, title, [...drawBlocks(blocks, paper), ...sets], paper, true)
}

/** Paper plays nothing: it has what is said and shown. */
function drawMedia({ kind, title, length, blocks, transcript }: MediaBlock, paper: Paper): Markup {
  const name = kind === 'video' ? 'Video' : 'Recording'
  const label = length ? `${name}, ${length}` : name
  return drawBox(label, title, drawBlocks([...blocks, ...transcript], paper), paper)
}

function drawBox(
  label: string,
  title: readonly Inline[],
  inside: Piece,
  paper: Paper,
  isWorksheet = false,
): Markup {
  const name = title.length ? html`${label}: ${drawInlines(title, paper)}` : label
  return html`<div class="box${isWorksheet && ' worksheet'}"><p class="label">${name}</p>${inside}</div>`
}

export const drawInlines = (parts: readonly Inline[], paper: Paper): readonly Piece[] =>
  parts.map((part) => drawInline(part, paper))

function drawInline(part: Inline, paper: Paper): Piece {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'term':
      return drawTerm(part, paper)
    case 'strong':
      return html`<strong>${drawInlines(part.parts, paper)}</strong>`
    case 'emphasis':
      return html`<em>${drawInlines(part.parts, paper)}</em>`
    case 'code':
      return html`<code>${part.text}</code>`
    case 'break':
      return html`<br>`
    case 'gap':
      return '____'
    case 'pageLink':
      return drawLink(paper.placeOf(part.page), part.parts, paper)
    case 'headingLink':
      return drawLink(paper.placeOf(part.page, part.heading), part.parts, paper)
    case 'webLink':
      if (part.address.startsWith('tel:')) return drawTelephone(part.address, part.parts)
      return html`${drawLink(part.address, part.parts, paper)}${addressBehind(part.address, part.parts)}`
    case 'explained':
      return drawInlines(part.parts, { ...paper, terms: part.terms })
    default:
      return unreachable(part)
  }
}

function drawTerm({ term, text }: Extract<Inline, { kind: 'term' }>, paper: Paper): Piece {
  const found = paper.terms.find(({ id }) => id === term)
  const place = found && paper.meaningOf(found)
  return place === undefined ? text : html`<a class="term" href="${place}">${text}</a>`
}

function drawLink(address: string | undefined, parts: readonly Inline[], paper: Paper): Piece {
  const words = drawInlines(parts, paper)
  return address === undefined ? words : html`<a href="${address}">${words}</a>`
}

/** A number stays on one line. */
const drawTelephone = (address: string, parts: readonly Inline[]): Piece =>
  html`<a href="${address}">${plainText(parts).replace(/(?<=\d) (?=\d)/g, '\u00a0')}</a>`

/** On paper alone, where the words do not say it. */
function addressBehind(address: string, parts: readonly Inline[]): Piece {
  const shown = address.replace(/^(?:mailto|tel):/, '')
  const isSaid = plainText(parts).replaceAll(' ', '').includes(shown.replaceAll(' ', ''))
  return !isSaid && html`<span class="on-paper"> (${shown})</span>`
}
