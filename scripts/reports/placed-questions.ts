// Every question of a course that has a right answer, with where it stands. A rating practises and
// checks nothing.

import type { Block } from '../../src/course/course.ts'
import { allPages } from '../../src/course/outline.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { isCheckable } from '../../src/course/question-parts.ts'
import type { Course } from '../compile/compile.ts'

export interface PlacedQuestion {
  readonly question: CheckableQuestion
  /** Title of its page; `Final check` for the bank's. */
  readonly place: string
  readonly isInBank: boolean
}

/** Practice questions in reading order, then the bank's. */
export function placedQuestions({ outline, lessonFiles }: Course): readonly PlacedQuestion[] {
  const bodies = lessonFiles.flatMap(({ pages }) => pages)
  const practice = allPages(outline).flatMap(({ id, title }) => {
    const body = bodies.find((body) => body.id === id)
    const questions = questionsIn(body?.blocks ?? [])
    return questions.map((question) => ({ question, place: title, isInBank: false }))
  })
  const bank = lessonFiles.flatMap(({ bank }) => bank)
  return [
    ...practice,
    ...bank.map((question) => ({ question, place: 'Final check', isInBank: true })),
  ]
}

/** Those in a section behind a content note too. */
function questionsIn(blocks: readonly Block[]): readonly CheckableQuestion[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'question') return isCheckable(block.question) ? [block.question] : []
    return block.kind === 'contentNote' ? questionsIn(block.covered) : []
  })
}
