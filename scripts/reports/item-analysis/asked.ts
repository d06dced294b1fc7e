// The questions of a course as a report needs them: by the ids of their records, with words for what
// can be answered.

import { mark } from '../../../src/course/marking.ts'
import { plainText } from '../../../src/course/plain-text.ts'
import type { LearnerResponse, Question } from '../../../src/course/question.ts'
import {
  choicesOf,
  isCheckable,
  isPaired,
  lettersOf,
  pairsOf,
  rowsOf,
  textOf,
} from '../../../src/course/question-parts.ts'
import { walk, withoutRounds } from '../../../src/course/scenario.ts'
import { meantAnswer } from '../../../src/course/spelling.ts'
import { interactionOf } from '../../../src/tracking/interaction.ts'
import type { Course } from '../../compile/compiled-course.ts'
import { type CourseRecord, recordsIn } from '../answer-key/key-rows.ts'

export interface Asked extends CourseRecord {
  /** The id of its record, without a try behind it. */
  readonly record: string
  readonly type: string
  readonly words: string
  /** Counts in the score of the check. */
  readonly isScored: boolean
  readonly groups: readonly AnswerGroup[]
}

/** Answers of which a learner gives one; of a choice with several right ones, any number. */
interface AnswerGroup {
  /** What they are answers to, where a question asks for several things; else empty. */
  readonly title: string
  readonly answers: readonly PossibleAnswer[]
  readonly isOneEach: boolean
  /** Keys of the answers given; none where it was left open. */
  given(response: LearnerResponse): readonly string[]
}

interface PossibleAnswer {
  readonly key: string
  readonly words: string
  readonly right: boolean
  /** Of a story: the group that it leads to. */
  readonly to?: number
}

/** Record → question. */
export function questionsAsked(course: Course): ReadonlyMap<string, Asked> {
  const all = recordsIn(course).map((record): readonly [string, Asked] => {
    const { question, response, isInCheck } = record
    const answered = { question, response, try: 1, at: new Date(0), latency: 0 }
    const { id, type } = interactionOf(answered)
    const asked: Asked = {
      ...record,
      record: id,
      type,
      words: wordsOf(record),
      isScored: isInCheck && isCheckable(question) && !question.practice,
      groups: groupsOf(record),
    }
    return [asked.record, asked]
  })
  return new Map(all)
}

function wordsOf({ question, response }: CourseRecord): string {
  if (question.kind !== 'rating') return plainText(question.text)
  const rated = question.statements.find(({ letter }) => letter in pairsOf(response))
  return [plainText(question.text), plainText(rated?.parts ?? [])].filter(Boolean).join(': ')
}

function groupsOf({ question }: CourseRecord): readonly AnswerGroup[] {
  if (isPaired(question)) {
    const choices = choicesOf(question)
    return rowsOf(question).map(({ letter, parts, right }) => ({
      title: plainText(parts),
      isOneEach: true,
      answers: choices.map((choice, index) => ({
        key: `${index + 1}`,
        words: plainText(choice),
        right: right.includes(index + 1),
      })),
      given: (response) => [pairsOf(response)[letter] ?? []].flat().map(String),
    }))
  }
  switch (question.kind) {
    case 'order':
      return question.items.map(({ letter, parts }, index) => ({
        title: plainText(parts),
        isOneEach: true,
        answers: [
          { key: 'in', words: `In its place (${index + 1})`, right: true },
          { key: 'out', words: 'In another place', right: false },
        ],
        given: (response) => [lettersOf(response)[index] === letter ? 'in' : 'out'],
      }))
    case 'text': {
      const expected = question.answers.map(({ text, right }, index) => ({
        key: `${index}`,
        words: text,
        right,
      }))
      return [
        {
          title: '',
          isOneEach: true,
          answers: [...expected, { key: 'other', words: 'Other words', right: false }],
          given: (response) => {
            const meant = meantAnswer(question, textOf(response))?.answer
            return [meant ? `${question.answers.indexOf(meant)}` : 'other']
          },
        },
      ]
    }
    case 'scenario':
      return storyGroups(question)
    case 'rating':
      return [
        {
          title: '',
          isOneEach: true,
          answers: question.steps.map((step, index) => ({
            key: `${index + 1}`,
            words: plainText(step),
            right: false,
          })),
          // Each statement has a record of its own.
          given: (response) => Object.values(pairsOf(response)).map(String),
        },
      ]
    default:
      return [
        {
          title: '',
          isOneEach: question.choose === 'one',
          answers: question.answers.map(({ letter, parts, right }) => ({
            key: letter,
            words: plainText(parts),
            right,
          })),
          given: lettersOf,
        },
      ]
  }
}

/** One for each step at which something is chosen. */
function storyGroups({ steps }: Extract<Question, { kind: 'scenario' }>): readonly AnswerGroup[] {
  const chosenAt = steps.filter(({ choices }) => choices.length > 0)
  return chosenAt.map((step) => ({
    title: plainText(step.title) || 'At the start',
    isOneEach: true,
    answers: step.choices.map(({ letter, parts, to }) => ({
      key: letter,
      words: plainText(parts),
      right: false,
      to: chosenAt.findIndex(({ name }) => name === steps[to]?.name),
    })),
    given: (response) =>
      walk(steps, withoutRounds(steps, lettersOf(response))).flatMap((passed) =>
        passed.step === step && passed.choice ? passed.choice.letter : [],
      ),
  }))
}

/** 0–1, as the course marks it now; undefined where nothing is right. */
export function markNow({ question }: Asked, response: LearnerResponse): number | undefined {
  return isCheckable(question) ? mark(question, response).share : undefined
}
