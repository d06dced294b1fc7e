// What is remembered of the package made last: enough to see what the next one would change for
// people who are in the middle of the course.

import { createHash } from 'node:crypto'
import { plainText } from '../../src/course/plain-text.ts'
import type { Question } from '../../src/course/question.ts'
import { choicesOf, isPaired, rowsOf } from '../../src/course/question-parts.ts'
import type { Course } from './compiled-course.ts'
import { questionsIn } from './questions-in.ts'

export interface LastPackage {
  readonly id: string
  readonly version: string
  /** Another for any other word, picture or setting; the version does not count. */
  readonly words: string
  /** By the name of their question, in written order: what saved answers point at. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** Names of pages by that of their lesson: what learners have seen. */
  readonly pages: Readonly<Record<string, readonly string[]>>
}

export function recordOf(course: Course): LastPackage {
  const { id, version } = course.outline
  const answers = questionsIn(course.lessonFiles).map(
    (question) => [question.id, answersOf(question)] as const,
  )
  const pages = [...course.outline.lessons, ...course.outline.afterwards].map((lesson) => {
    return [lesson.id, lesson.pages.map((page) => page.id.slice(lesson.id.length + 1))] as const
  })
  return {
    id,
    version,
    words: digestOf(course),
    answers: Object.fromEntries(answers),
    pages: Object.fromEntries(pages),
  }
}

/** Undefined for what is no record, or one of another time. */
export function readRecord(text: string): LastPackage | undefined {
  try {
    // One of before has no pages.
    const { id, version, words, answers, pages = {} } = JSON.parse(text)
    const isRecord = [id, version, words].every((value) => typeof value === 'string')
    const isWhole = isRecord && isWordsByName(answers) && isWordsByName(pages)
    return isWhole ? { id, version, words, answers, pages } : undefined
  } catch {
    return undefined
  }
}

const isWordsByName = (value: unknown): value is LastPackage['answers'] =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (words) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
  )

function digestOf({ outline, lessonFiles, files }: Course): string {
  const said = JSON.stringify([{ ...outline, version: '' }, lessonFiles, files])
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** The words of what can be chosen, put or moved; none where the learner types or tells a story. */
export function answersOf(question: Question): readonly string[] {
  if (isPaired(question)) {
    return [...rowsOf(question).map(({ parts }) => parts), ...choicesOf(question)].map(plainText)
  }
  if (question.kind === 'rating') {
    return [...question.steps, ...question.statements.map(({ parts }) => parts)].map(plainText)
  }
  if (question.kind === 'order') return question.items.map(({ parts }) => plainText(parts))
  if (question.kind === 'choice' || question.kind === 'trueFalse') {
    return question.answers.map(({ parts }) => plainText(parts))
  }
  return []
}
