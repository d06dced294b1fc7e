// What is remembered of the package made last: enough to see what the next one would change for
// people who are in the middle of the course.

import { createHash } from 'node:crypto'
import { plainText } from '../../src/course/plain-text.ts'
import type { Question } from '../../src/course/question.ts'
import { choicesOf, isPaired, rowsOf } from '../../src/course/question-parts.ts'
import type { Course } from './compile.ts'
import { questionsIn } from './questions-in.ts'

export interface LastPackage {
  readonly id: string
  readonly version: string
  /** Another for any other word, picture or setting; the version does not count. */
  readonly words: string
  /** By the name of their question, in written order: what saved answers point at. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

export function recordOf(course: Course): LastPackage {
  const { id, version } = course.outline
  const answers = questionsIn(course.lessonFiles).map(
    (question) => [question.id, answersOf(question)] as const,
  )
  return { id, version, words: digestOf(course), answers: Object.fromEntries(answers) }
}

/** Undefined for what is no record, or one of another time. */
export function readRecord(text: string): LastPackage | undefined {
  try {
    const { id, version, words, answers } = JSON.parse(text)
    const isRecord = [id, version, words].every((value) => typeof value === 'string')
    return isRecord && isAnswers(answers) ? { id, version, words, answers } : undefined
  } catch {
    return undefined
  }
}

const isAnswers = (value: unknown): value is LastPackage['answers'] =>
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
