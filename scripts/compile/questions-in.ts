import type { Block, LessonFile } from '../../src/course/course.ts'
import type { Question } from '../../src/course/question.ts'

/** All that can be asked there: on a page however deep, drawn for practice, in the check's bank. */
export function questionsIn(parts: readonly (Block | LessonFile)[]): readonly Question[] {
  const questions: Question[] = []
  // They are plain data, so this goes through all of them.
  JSON.stringify(parts, (_, value) => {
    if (value?.kind === 'question') questions.push(value.question)
    if (Array.isArray(value?.bank)) questions.push(...value.bank)
    return value
  })
  return questions
}
