// The tokens of one page → its blocks, with what only a page can hold: questions, content notes, draws.

import type { Block, ContentNote } from '../../src/course/course.ts'
import { noteId } from '../../src/course/ids.ts'
import { isCheckable } from '../../src/course/question-parts.ts'
import { joinMore, readBlock, readLabelled } from './blocks.ts'
import { tellNoQuote } from './bold-labels.ts'
import { keyPointsOf, readContentNote } from './content-notes.ts'
import { quietly } from './diagnostic.ts'
import { type Draw, readDraw } from './draws.ts'
import { isQuestionPart, type Label } from './label-table.ts'
import { type LabelledBlock, readLabels } from './labels.ts'
import { readLocal } from './organisations/local.ts'
import { type PracticeDraw, readPracticeDraw } from './practice-draws.ts'
import { hasBoxes } from './questions/box.ts'
import { readQuestionHeading } from './questions/heading.ts'
import { readQuestion } from './questions/question.ts'
import type { PlacedQuestion, Reading } from './reading.ts'
import { tellManyPanels } from './rules/b.ts'
import { drawElsewhere } from './rules/draws.ts'
import { drawUnderNote, ratingInCheck, scoredUnderNote } from './rules/scored.ts'
import type { BlockToken } from './token-types.ts'
import { factsShownBy } from './transcripts.ts'
import { isQuiet, startsWithNote } from './where-notes-stand.ts'

type Cover = 'open' | 'covered'

/** Labels of what only a page can hold. */
const OF_PAGES: readonly Label[] = ['contentNote', 'draw', 'local']

export interface PageContents {
  /** Covers the whole page: it stands first, right under the heading. Its summary is the author's. */
  readonly note: ContentNote | undefined
  readonly blocks: readonly Block[]
  readonly questions: readonly PlacedQuestion[]
  /** `unreadable` where a draw is meant, and told. */
  readonly draws: readonly (Draw | 'unreadable')[]
  readonly practiceDraws: readonly PracticeDraw[]
  /** Names of the facts that the organisation's own sections cite. */
  readonly localFacts: readonly string[]
  /** Whether nothing is left of it, since an organisation has nothing to say there. */
  readonly isEmptied: boolean
}

/**
 * `owner`: id of the page or lesson that names the notes. `cover`: whether a note of the lesson
 * covers the page.
 */
export function readPage(
  tokens: readonly BlockToken[],
  owner: string,
  reading: Reading,
  cover: Cover = 'open',
): PageContents {
  tellManyPanels(tokens, reading.tell)
  const page = new PageReader(owner, reading)
  const first = tokens.findIndex((token) => !isQuiet(token))
  const note = labelledFirst(tokens[first], reading)
  if (!note) {
    const blocks = page.read(tokens, cover, 2)
    const isEmptied = blocks.length === 0 && page.hasEmptyLocal
    return { note: undefined, blocks, isEmptied, ...page.found }
  }
  const noteId = page.nextNote()
  const blocks = page.read(tokens.slice(first + 1), 'covered', 2)
  return { note: readContentNote(note, noteId, reading), blocks, isEmptied: false, ...page.found }
}

function labelledFirst(token: BlockToken | undefined, reading: Reading): LabelledBlock | undefined {
  if (token?.kind !== 'quote' || !startsWithNote([token])) return undefined
  return readLabels(token, reading.tell)[0]
}

class PageReader {
  readonly #owner: string
  #reading: Reading
  readonly #questions: PlacedQuestion[] = []
  readonly #draws: (Draw | 'unreadable')[] = []
  readonly #practiceDraws: PracticeDraw[] = []
  readonly #facts: string[] = []
  hasEmptyLocal = false
  /** Of a scenario: its steps stand elsewhere, which has been told (Q23). */
  #hasLostSteps = false
  #notes = 0

  constructor(owner: string, reading: Reading) {
    this.#owner = owner
    this.#reading = reading
  }

  get found() {
    return {
      questions: this.#questions,
      draws: this.#draws,
      practiceDraws: this.#practiceDraws,
      localFacts: this.#facts,
    }
  }

  nextNote() {
    this.#notes += 1
    return noteId(this.#owner, this.#notes)
  }

  /** `level`: of the heading that the tokens stand under. */
  read(tokens: readonly BlockToken[], cover: Cover, level: number): readonly Block[] {
    const blocks: Block[] = []
    let under = level
    /** Parts of a question that is none, which has been told (Q39). */
    let areStray = false
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]
      if (!token) break
      if (token.kind === 'heading') {
        under = Math.max(2, token.level)
        areStray = false
        if (token.level <= 2) this.#hasLostSteps = false
        const section = sectionAfter(tokens, index)
        const length = this.#readQuestion(token, section, cover, blocks)
        index += length ?? 0
        if (length !== undefined) continue
      }
      if (hasBoxes(token, this.#reading.source)) areStray = true
      if (areStray && this.#isAll(token, isQuestionPart)) continue
      if (this.#hasLostSteps && this.#isAll(token, (label) => label === 'outcome')) continue
      if (token.kind === 'paragraph') tellNoQuote(token, this.#reading.roles, this.#reading.tell)
      if (token.kind !== 'quote') {
        blocks.push(...readBlock(token, this.#reading))
        continue
      }
      const rest = tokens.slice(index + 1)
      const coveredLength = this.#readQuote(token, rest, { under, cover }, blocks)
      index += coveredLength
    }
    return joinMore(blocks)
  }

  #isAll(token: BlockToken, isOne: (label: Label) => boolean): boolean {
    const labelled = token.kind === 'quote' ? readLabels(token, quietly, this.#reading.roles) : []
    return labelled.length > 0 && labelled.every(({ label }) => isOne(label))
  }

  /** Puts the question into `blocks`; the number of tokens that it took, undefined for none. */
  #readQuestion(
    token: BlockToken,
    section: readonly BlockToken[],
    cover: Cover,
    blocks: Block[],
  ): number | undefined {
    if (token.kind !== 'heading') return undefined
    const { source, tell } = this.#reading
    const heading = readQuestionHeading(token, section, source, tell)
    if (!heading) return undefined
    const placed = readQuestion(heading, section, {
      ...this.#reading,
      tell: (diagnostic) => {
        if (diagnostic.code === 'Q23') this.#hasLostSteps = true
        tell(diagnostic)
      },
    })
    const { question, at, length } = placed
    if (!isCheckable(question)) {
      if (this.#reading.questions !== 'practice') tell(ratingInCheck(at))
    } else if (cover === 'covered' && !question.practice) tell(scoredUnderNote(at))
    this.#questions.push(placed)
    blocks.push({ kind: 'question', question })
    return length
  }

  /** Puts the blocks of a quote into `blocks`; how many of the tokens after it a note covers. */
  #readQuote(
    token: Extract<BlockToken, { kind: 'quote' }>,
    rest: readonly BlockToken[],
    { under, cover }: { readonly under: number; readonly cover: Cover },
    blocks: Block[],
  ): number {
    const { tell, roles } = this.#reading
    const labelled = readLabels(token, quietly, roles)
    if (!labelled.some(({ label }) => OF_PAGES.includes(label))) {
      blocks.push(...readBlock(token, this.#reading))
      return 0
    }
    let taken = 0
    for (const block of readLabels(token, tell, roles)) {
      if (block.label === 'draw') this.#readDraw(block, cover, blocks)
      else if (block.label === 'local') blocks.push(...this.#readLocal(block, cover, under))
      else if (block.label === 'contentNote') {
        const end = rest.findIndex((next) => next.kind === 'heading' && next.level <= under)
        taken = end < 0 ? rest.length : end
        blocks.push(this.#readNote(block, rest.slice(0, taken), under))
      } else blocks.push(...readLabelled(block, this.#reading))
    }
    return taken
  }

  /** What an organisation says here is read as a part of the page. */
  #readLocal(block: LabelledBlock, cover: Cover, under: number): readonly Block[] {
    const here = this.#reading
    const { reading, tokens, isMissing } = readLocal(block, here)
    if (reading !== here) this.#facts.push(...factsShownBy(tokens, reading))
    this.#reading = reading
    const blocks = this.read(tokens, cover, under)
    this.#reading = here
    if (blocks.length === 0 && !isMissing) this.hasEmptyLocal = true
    return blocks
  }

  #readNote(block: LabelledBlock, tokens: readonly BlockToken[], under: number): Block {
    const note = readContentNote(block, this.nextNote(), this.#reading)
    const covered = this.read(tokens, 'covered', under)
    const summary = note.summary.length ? note.summary : keyPointsOf(covered)
    return { kind: 'contentNote', ...note, summary, covered }
  }

  #readDraw(block: LabelledBlock, cover: Cover, blocks: Block[]): void {
    const { questions, drawing, tell } = this.#reading
    if (questions !== 'check' && !drawing) {
      tell(drawElsewhere(block.labelAt))
      return
    }
    const draw = readDraw(block, this.#reading)
    this.#draws.push(draw)
    if (drawing) {
      const name = `${this.#owner}#${this.#practiceDraws.length + 1}`
      const read = draw !== 'unreadable' && readPracticeDraw(draw, name, drawing, tell)
      if (!read) return
      this.#practiceDraws.push(read)
      blocks.push(read.block)
      return
    }
    if (cover === 'covered') tell(drawUnderNote(block.labelAt))
    blocks.push({ kind: 'draw' })
  }
}

/** Up to the next heading that ends a question, or a pause line. */
function sectionAfter(tokens: readonly BlockToken[], index: number): readonly BlockToken[] {
  const rest = tokens.slice(index + 1)
  const end = rest.findIndex(
    (token) => token.kind === 'line' || (token.kind === 'heading' && token.level <= 3),
  )
  return end < 0 ? rest : rest.slice(0, end)
}
