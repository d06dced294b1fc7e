// The final check: its draw, its bank, and whether the bank is enough.

import type { CheckOutline, LessonOutline } from '../../src/course/course.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { problem, type Span, type Tell, wholeFile } from './diagnostic.ts'
import type { Draw } from './draws.ts'
import type { Banks } from './reading.ts'
import { noBank, tellTooSmall } from './rules/draws.ts'

interface Check {
  /** Its `file` is still to be set. */
  readonly outline: CheckOutline
  readonly bank: readonly CheckableQuestion[]
}

interface CheckLesson {
  readonly outline: LessonOutline
  readonly draws: readonly (Draw | 'unreadable')[]
  readonly path: string
  /** Of the settings, or of the file. */
  readonly at: Span
}

/** Undefined where the check cannot be made; that has been told. */
export function readCheck(
  { outline, draws, path, at }: CheckLesson,
  banks: Banks,
  tries: number | 'any',
  tell: Tell,
): Check | undefined {
  const readable = draws.filter((draw) => draw !== 'unreadable')
  const [draw, second] = readable
  if (draws.length === 0) tell(noDraw(path, at))
  if (!draw || readable.length < draws.length) return undefined
  if (second) tell(secondDraw(second.at, draw.at))
  const all = banks.get(draw.bank)
  if (!all) {
    tell(noBank(draw, [...banks.keys()]))
    return undefined
  }
  const bank = all.filter(({ question }) => !question.practice)
  const count = draw.count === 'all' ? bank.length : draw.count
  tellTooSmall(draw, bank, outline.outcomes, tell)
  return {
    outline: {
      lesson: outline.id,
      count,
      atLeastForEach: draw.atLeastForEach,
      outcomes: outline.outcomes,
      inOrder: draw.inOrder,
      tries: tries === 'any' ? undefined : tries,
      bank: bank.map((question) => question.outline),
      file: 0,
    },
    bank: bank.map(({ question }) => question),
  }
}

const noDraw = (path: string, at: Span) =>
  problem('B08', at, {
    what: `${path} is the final check, but draws no questions.`,
    fix: 'add a draw.\n> **Draw:** 10 questions from [the final check bank](../question-banks/final-check.md)',
  })

const secondDraw = (at: Span, first: Span) =>
  problem('B08', at, {
    what: 'The final check has a second draw.',
    fix: 'keep one of the two.',
    related: [first],
  })

/** Where to point for a lesson as a whole. */
export const settingsAt = (at: Span | undefined, path: string): Span => at ?? wholeFile(path)
