// What each record means that a learning system can get from the course (authoring format, 13.1 and
// 13.2): SCORM 1.2 has only letters to say it with.

import { rightResponse } from '../../../src/course/marking.ts'
import { allPages, findPage } from '../../../src/course/outline.ts'
import { plainText } from '../../../src/course/plain-text.ts'
import type { LearnerResponse, Question } from '../../../src/course/question.ts'
import {
  choicesOf,
  isCheckable,
  isPaired,
  isPrivate,
  rowsOf,
} from '../../../src/course/question-parts.ts'
import { interactionOf } from '../../../src/tracking/interaction.ts'
import { legendOf } from '../../../src/tracking/patterns.ts'
import type { Interaction } from '../../../src/tracking/port.ts'
import type { Dialect } from '../../../src/tracking/scorm/dialect.ts'
import { dialect12 } from '../../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../../src/tracking/scorm/dialect-2004.ts'
import { interactionPairs } from '../../../src/tracking/scorm/records.ts'
import type { Course } from '../../compile/compiled-course.ts'
import { questionsIn } from '../../compile/questions-in.ts'

export interface KeyRow {
  /** The id of its record; a second try has `_t2` behind it. */
  readonly record: string
  readonly type: string
  /** Title of its page; `Final check` for the bank's. */
  readonly place: string
  readonly outcomes: readonly number[]
  /** Points in the score; 0 for practice. */
  readonly weight: string
  readonly question: string
  /** What each letter and number stands for, in written order. */
  readonly legend: readonly string[]
  /** The right answer in words; empty where none is right, or a story has many ways. */
  readonly right: string
  /** The same as the records have it, one for each answer that is accepted. */
  readonly patterns12: readonly string[]
  readonly patterns2004: readonly string[]
}

/** The check's bank first, then what else the course records. */
export function keyRows(course: Course): readonly KeyRow[] {
  const { recordPracticeAnswers } = course.outline
  const isSent = ({ question, isInCheck }: CourseRecord) =>
    isInCheck || recordPracticeAnswers || question.kind === 'rating'
  return recordsIn(course).filter(isSent).map(rowFor)
}

/** A record that the course can send, if only with other settings. */
export interface CourseRecord {
  readonly question: Question
  /** The right one; of a rating one that names the statement. */
  readonly response: LearnerResponse
  readonly isInCheck: boolean
  /** Title of its page; `Final check` for the bank's. */
  readonly place: string
  /** Title of its lesson; empty in the check, and outside of lessons. */
  readonly lesson: string
}

/** The check's bank first, then what is in the lessons and not private. */
export function recordsIn({ outline, lessonFiles }: Course): readonly CourseRecord[] {
  const bank = lessonFiles.flatMap((file) =>
    file.bank.flatMap((question) =>
      recordsOf(question, { isInCheck: true, place: 'Final check', lesson: '' }),
    ),
  )
  const bodies = new Map(lessonFiles.flatMap(({ pages }) => pages.map((body) => [body.id, body])))
  const others = allPages(outline).flatMap(({ id, title }) => {
    const lesson = findPage(outline, id)?.lesson?.title ?? ''
    return questionsIn(bodies.get(id)?.blocks ?? [])
      .filter((question) => !isPrivate(question))
      .flatMap((question) => recordsOf(question, { isInCheck: false, place: title, lesson }))
  })
  return [...bank, ...others]
}

type Where = Pick<CourseRecord, 'isInCheck' | 'place' | 'lesson'>

/** A rating has a record for each statement; any other question has one. */
function recordsOf(question: Question, where: Where): readonly CourseRecord[] {
  if (isCheckable(question)) return [{ question, response: rightResponse(question), ...where }]
  return question.statements.map(({ letter }) => ({
    question,
    response: { kind: 'paired', pairs: { [letter]: 1 } },
    ...where,
  }))
}

function rowFor({ question, response, place }: CourseRecord): KeyRow {
  const interaction = interactionOf({ question, response, try: 1, at: new Date(0), latency: 0 })
  const in12 = recordIn(dialect12, interaction)
  return {
    record: in12('id').join(),
    type: in12('type').join(),
    place,
    outcomes: question.outcomes,
    weight: in12('weighting').join(),
    question: plainText(question.text),
    legend: legendOf(interaction),
    right: rightWords(question),
    patterns12: in12('pattern'),
    patterns2004: recordIn(dialect2004, interaction)('pattern'),
  }
}

/** Reads all values with one name, as the edition sends them. */
function recordIn(dialect: Dialect, interaction: Interaction) {
  const pairs = interactionPairs(dialect, interaction, 0)
  return (name: string): readonly string[] =>
    pairs.flatMap(([element, value]) =>
      lastPart(element) === name && !isObjective(element) ? value : [],
    )
}

const lastPart = (element: string) => element.split('.').at(-1)

const isObjective = (element: string) => element.includes('.objectives.')

function rightWords(question: Question): string {
  if (question.kind === 'rating' || question.kind === 'scenario') return ''
  if (isPaired(question)) {
    const choices = choicesOf(question).map(plainText)
    const rows = rowsOf(question).map(
      ({ parts, right }) =>
        `${plainText(parts)}: ${right.map((number) => choices[number - 1]).join(' or ')}`,
    )
    return rows.join('; ')
  }
  if (question.kind === 'order') {
    return question.items.map(({ parts }, index) => `${index + 1}. ${plainText(parts)}`).join('; ')
  }
  if (question.kind === 'text') {
    return question.answers.flatMap(({ text, right }) => (right ? text : [])).join(' or ')
  }
  return question.answers.flatMap(({ parts, right }) => (right ? plainText(parts) : [])).join('; ')
}
