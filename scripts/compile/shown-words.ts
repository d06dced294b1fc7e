// All words of a page as learners meet them: which stand there at once, which come later, and how
// much of them one learner reads.

import type { Block, ContentNote, Inline } from '../../src/course/course.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { Question, ScenarioQuestion } from '../../src/course/question.ts'
import { choicesOf, isCheckable, rowsOf } from '../../src/course/question-parts.ts'
import { bestPath, walk } from '../../src/course/scenario.ts'
import { unreachable } from '../../src/course/unreachable.ts'
import { wordsOf } from './sentences.ts'

export interface ShownWords {
  readonly words: string
  /**
   * `text` is made of sentences; an `answer` is weighed, put somewhere or pressed; a `prompt` asks
   * for words of one's own.
   */
  readonly kind: 'text' | 'heading' | 'cell' | 'answer' | 'prompt'
  /** `later`: when something is opened, answered or gone through. */
  readonly when: 'at once' | 'later'
  /** 0–1: the part of it that is there, as questions are drawn from more than those. */
  readonly drawn: number
  /** 0–1: the part of it that is read by a learner who answers everything once and opens nothing. */
  readonly share: number
}

/** @param roles how many the learner can choose from */
export function shownWords(blocks: readonly Block[], roles: number): readonly ShownWords[] {
  return blocks.flatMap((block) => ofBlock(block, roles))
}

/** How many words stand on a page before anything is opened, but for what can be answered. */
export function wordsAtOnce(blocks: readonly Block[]): number {
  // What is for one role is never there at once for all, so their number has no say.
  const standing = shownWords(blocks, 1).filter(
    ({ kind, when }) => when === 'at once' && kind !== 'answer',
  )
  return countDrawn(standing)
}

/** Of questions that are drawn, as many as are there. */
export const countDrawn = (shown: readonly ShownWords[]): number =>
  Math.round(shown.reduce((sum, { words, drawn }) => sum + wordsOf(words).length * drawn, 0))

function ofBlock(block: Block, roles: number): readonly ShownWords[] {
  const within = (blocks: readonly Block[]) => shownWords(blocks, roles)
  switch (block.kind) {
    case 'paragraph':
      return asText(block.parts)
    case 'heading':
      return asHeading(block.parts)
    case 'list':
      return block.items.flatMap(within)
    case 'table':
      return [block.head, ...block.rows].flat().flatMap((cell) => said(plainText(cell), 'cell'))
    case 'quote':
      return [...within(block.blocks), ...asHeading(block.from)]
    case 'codeText':
      return said(block.text, 'cell')
    case 'panel':
      return [...asHeading(block.title), ...within(block.blocks)]
    case 'reflection':
      return [...said(plainText(block.prompt), 'prompt'), ...within(block.blocks)]
    case 'image':
      return [...said(block.caption, 'text'), ...unopened(within(block.description))]
    case 'more':
      return block.items.flatMap((item) => [
        ...asHeading(item.title),
        ...unopened(within(item.blocks)),
      ])
    case 'role':
      return forRoles(block.roles, roles, [...asHeading(block.title), ...within(block.blocks)])
    case 'picturePoints':
      return [
        ...asHeading(block.title),
        ...within([...block.blocks, block.image]),
        ...block.points.flatMap((point) => [
          ...asHeading(point.title),
          ...later(within(point.blocks)),
        ]),
      ]
    case 'planner':
      return [
        ...asHeading(block.title),
        ...within(block.blocks),
        ...block.boxes.flatMap(({ label, ideas }) => [
          ...said(label, 'prompt'),
          ...ideas.flatMap(({ text, meantFor }) =>
            forRoles(meantFor?.roles, roles, said(text, 'answer')),
          ),
        ]),
      ]
    case 'video':
    case 'audio':
      return [
        ...asHeading(block.title),
        ...within(block.blocks),
        ...unopened(within(block.transcript)),
      ]
    case 'contentNote':
      return [...wordsOfNote(block, roles), ...later(within(block.covered))]
    case 'question':
      return wordsOfQuestion(block.question, roles)
    case 'practiceDraw':
      return block.bank.flatMap((question) =>
        drawn(wordsOfQuestion(question, roles), block.count / block.bank.length),
      )
    case 'draw':
    case 'pauseLine':
      return []
    default:
      return unreachable(block)
  }
}

export const wordsOfNote = (
  note: Pick<ContentNote, 'text' | 'summary'> | undefined,
  roles: number,
): readonly ShownWords[] =>
  note ? [...asText(note.text), ...unopened(shownWords(note.summary, roles))] : []

export function wordsOfQuestion(question: Question, roles: number): readonly ShownWords[] {
  const within = (blocks: readonly Block[]) => shownWords(blocks, roles)
  const words = [...asText(question.text), ...within(question.scene), ...ofAnswers(question, roles)]
  const checked = isCheckable(question)
    ? [
        ...unopened(within([...question.hint, ...question.ifNotYet, ...question.ifPartlyRight])),
        ...later(within([...question.why, ...question.ifRight])),
      ]
    : []
  return forRoles(question.meantFor?.roles, roles, [...words, ...checked])
}

function ofAnswers(question: Question, roles: number): readonly ShownWords[] {
  const within = (blocks: readonly Block[]) => shownWords(blocks, roles)
  switch (question.kind) {
    case 'choice':
    case 'trueFalse': {
      const chosen = (question.chooseCount ?? 1) / question.answers.length
      return question.answers.flatMap(({ parts, feedback }) => [
        ...asAnswer(parts),
        ...shared(later(within(feedback)), chosen),
      ])
    }
    case 'match':
    case 'sort':
      return [
        ...choicesOf(question).flatMap(asAnswer),
        ...rowsOf(question).flatMap(({ parts, why }) => [
          ...asAnswer(parts),
          ...later(asText(why)),
        ]),
      ]
    case 'order':
      return question.items.flatMap(({ parts, feedback }) => [
        ...asAnswer(parts),
        ...later(within(feedback)),
      ])
    case 'text':
      return question.answers.flatMap(({ feedback }) =>
        shared(later(within(feedback)), 1 / question.answers.length),
      )
    case 'scenario':
      return ofStory(question, roles)
    case 'rating':
      return [
        ...question.steps.flatMap(asAnswer),
        ...question.statements.flatMap(({ parts, idea }) => [
          ...asAnswer(parts),
          ...later(within(idea)),
        ]),
      ]
    default:
      return unreachable(question)
  }
}

/** One learner is taken to go a best way. */
function ofStory({ steps }: ScenarioQuestion, roles: number): readonly ShownWords[] {
  const within = (blocks: readonly Block[]) => shownWords(blocks, roles)
  const passed = walk(steps, bestPath(steps))
  return steps.flatMap((step, index) => {
    const choice = passed.find((here) => here.step === step)
    const words = [
      ...asHeading(step.title),
      ...within(step.blocks),
      ...step.choices.flatMap(({ parts, feedback, letter }) => [
        ...asAnswer(parts),
        ...shared(later(within(feedback)), choice?.choice?.letter === letter ? 1 : 0),
      ]),
    ]
    const seen = choice ? words : unopened(words)
    return index === 0 ? seen : later(seen)
  })
}

const said = (words: string, kind: ShownWords['kind']): readonly ShownWords[] =>
  /\S/.test(words) ? [{ words, kind, when: 'at once', drawn: 1, share: 1 }] : []

const asText = (parts: readonly Inline[]) => said(plainText(parts), 'text')
const asHeading = (parts: readonly Inline[]) => said(plainText(parts), 'heading')
const asAnswer = (parts: readonly Inline[]) => said(plainText(parts), 'answer')

const shared = (all: readonly ShownWords[], part: number): readonly ShownWords[] =>
  all.map((one) => ({ ...one, share: one.share * part }))

/** Words of questions of which only a part is drawn. */
export const drawn = (all: readonly ShownWords[], part: number): readonly ShownWords[] =>
  shared(all, part).map((one) => ({ ...one, drawn: part }))

const later = (all: readonly ShownWords[]): readonly ShownWords[] =>
  all.map((one) => ({ ...one, when: 'later' }))

const unopened = (all: readonly ShownWords[]) => shared(later(all), 0)

/** Open for some of the roles; for others it is closed. */
function forRoles(
  meantFor: readonly string[] | undefined,
  roles: number,
  all: readonly ShownWords[],
): readonly ShownWords[] {
  return meantFor ? shared(later(all), meantFor.length / Math.max(1, roles)) : all
}
