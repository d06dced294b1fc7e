// Every question of a course that has a right answer, with where it stands. A rating practises and
// checks nothing.

import type { LessonOutline } from '../../src/course/course.ts'
import { allPages, findPage } from '../../src/course/outline.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { isCheckable } from '../../src/course/question-parts.ts'
import type { Course } from '../compile/compiled-course.ts'
import { questionsIn } from '../compile/questions-in.ts'

export interface PlacedQuestion {
  readonly question: CheckableQuestion
  /** Title of its page; `Final check` for the bank's. */
  readonly place: string
  /** Undefined on a page of the menu, and for the bank's. */
  readonly lesson: LessonOutline | undefined
  readonly isInBank: boolean
}

/** Those for practice in reading order, with all that may be drawn; then the check's bank. */
export function placedQuestions({ outline, lessonFiles }: Course): readonly PlacedQuestion[] {
  const bodies = lessonFiles.flatMap(({ pages }) => pages)
  const practice = allPages(outline).flatMap(({ id, title }) => {
    const body = bodies.find((body) => body.id === id)
    const questions = questionsIn(body?.blocks ?? []).filter(isCheckable)
    const lesson = findPage(outline, id)?.lesson
    return questions.map((question) => ({ question, place: title, lesson, isInBank: false }))
  })
  const bank = lessonFiles.flatMap(({ bank }) => bank)
  return [
    ...practice,
    ...bank.map((question) => ({
      question,
      place: 'Final check',
      lesson: undefined,
      isInBank: true,
    })),
  ]
}
