// Questions that a lesson draws for practice (authoring format, 7).

import type { PracticeDrawBlock } from '../../src/course/course.ts'
import { questionId } from '../../src/course/ids.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import type { Tell } from './diagnostic.ts'
import type { Draw } from './draws.ts'
import { outlineOf } from './questions/outline.ts'
import type { DrawingLesson, PlacedQuestion } from './reading.ts'
import { noBank, tellTooSmall } from './rules/draws.ts'

export interface PracticeDraw {
  readonly draw: Draw
  readonly block: PracticeDrawBlock
  /** Those that can be drawn, under the names that they have in this lesson. */
  readonly questions: readonly PlacedQuestion<CheckableQuestion>[]
}

/** Undefined where there is no such bank; that has been told. `name`: unique in the course. */
export function readPracticeDraw(
  draw: Draw,
  name: string,
  lesson: DrawingLesson,
  tell: Tell,
): PracticeDraw | undefined {
  const { banks, outcomes } = lesson
  const bank = banks.get(draw.bank)
  if (!bank) {
    tell(noBank(draw, [...banks.keys()]))
    return undefined
  }
  tellTooSmall(draw, bank, outcomes, tell)
  const { atLeastForEach, inOrder } = draw
  const count = draw.count === 'all' ? bank.length : draw.count
  const isFull = atLeastForEach * outcomes.length >= count
  const questions = bank
    .filter(({ question }) => !isFull || outcomes.some((one) => question.outcomes.includes(one)))
    .map((placed) => inLesson(placed, lesson.name))
  const rule = { count, atLeastForEach, outcomes, inOrder }
  return {
    draw,
    block: { kind: 'practiceDraw', name, ...rule, bank: questions.map(({ question }) => question) },
    questions,
  }
}

/** A name of its own in each lesson: what is answered here answers nothing in the check. */
function inLesson(
  { question, ...placed }: PlacedQuestion<CheckableQuestion>,
  lesson: string,
): PlacedQuestion<CheckableQuestion> {
  const own = { ...question, id: questionId(`${lesson}/${question.id}`), practice: true }
  return { ...placed, question: own, outline: outlineOf(own) }
}
