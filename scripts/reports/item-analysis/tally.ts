// Counts, learner by learner: nothing of a learner stays but what is added up.

import type { LearnerResponse } from '../../../src/course/question.ts'
import { type Asked, markNow } from './asked.ts'
import type { Learner, LearnerRecord } from './learners.ts'
import { ExportFault } from './read/export-fault.ts'
import { readResponse } from './read-response.ts'
import { scoreIn } from './score-in.ts'

/** `unclear`: neither the export nor the course can tell. */
type Outcome = 'right' | 'partly' | 'wrong' | 'open' | 'unclear'

/** What learners did with a question when they first met it. */
export interface QuestionTally extends Record<Outcome, number> {
  learners: number
  /** Learners who answered it once more. */
  again: number
  /** Answers that do not fit the question as it is now. */
  outdated: number
  /** Right, with no answer in the export. */
  unsaid: number
  /** For each of its groups: key of an answer → learners. */
  readonly answers: readonly Map<string, number>[]
  readonly pairs: Pairs
}

/** Sums for a correlation. */
export interface Pairs {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

/** Of a record that is none of the course's questions. */
interface StrangeTally {
  learners: number
  right: number
}

export interface Tally {
  learners: number
  /** The export has people who have not opened the course. */
  saysListed: boolean
  opened: number
  /** The export says who has finished. */
  saysFinished: boolean
  finished: number
  /** Learners with a record from a page of that lesson. */
  readonly lessons: Map<string, number>
  /** Learners by how often they finished the check. */
  readonly sittings: [once: number, twice: number, more: number]
  readonly questions: Map<Asked, QuestionTally>
  readonly strange: Map<string, StrangeTally>
  /** The export has answers, not results alone. */
  hasResponses: boolean
}

export const emptyTally = (): Tally => ({
  learners: 0,
  saysListed: false,
  opened: 0,
  saysFinished: false,
  finished: 0,
  lessons: new Map(),
  sittings: [0, 0, 0],
  questions: new Map(),
  strange: new Map(),
  hasResponses: false,
})

/** A record that has been understood. */
interface Given {
  /** Its id, without a try behind it. */
  readonly base: string
  readonly asked: Asked | undefined
  /** All that is sent at one Finish has the same. */
  readonly sitting: string
  readonly order: readonly [attempt: number, time: number, tryNumber: number, attempt: string]
  readonly score: number | undefined
  readonly written: string
  readonly response: LearnerResponse | undefined
}

export function addLearner(
  tally: Tally,
  { reached, records }: Learner,
  questions: ReadonlyMap<string, Asked>,
): void {
  const given = records
    .filter(({ id }) => id !== '')
    .map((record) => understand(record, questions))
    .sort(inOrder)
  const isOpened = reached.has('opened') || reached.has('finished') || given.length > 0
  tally.learners++
  tally.saysListed ||= reached.has('listed')
  tally.saysFinished ||= reached.has('finished')
  tally.opened += Number(isOpened)
  tally.finished += Number(reached.has('finished'))
  tally.hasResponses ||= given.some(({ written }) => written !== '')
  for (const lesson of new Set(given.flatMap(({ asked }) => asked?.lesson || []))) {
    tally.lessons.set(lesson, (tally.lessons.get(lesson) ?? 0) + 1)
  }
  const inCheck = given.filter(({ asked }) => asked?.isInCheck)
  const sittings = new Set(inCheck.map(({ sitting }) => sitting)).size
  if (sittings === 1) tally.sittings[0]++
  else if (sittings === 2) tally.sittings[1]++
  else if (sittings > 2) tally.sittings[2]++
  for (const [base, all] of byBase(given)) {
    const [first] = all
    if (first?.asked)
      addFirst(tally, { ...first, asked: first.asked }, all.length > 1, restOf(first, inCheck))
    else if (first) addStrange(tally, base, first)
  }
}

function byBase(given: readonly Given[]): ReadonlyMap<string, readonly Given[]> {
  const groups = new Map<string, Given[]>()
  for (const one of given) groups.set(one.base, [...(groups.get(one.base) ?? []), one])
  return groups
}

function understand(
  { attempt, id, response: written, result, time }: LearnerRecord,
  questions: ReadonlyMap<string, Asked>,
): Given {
  const [, base = id, number = '1'] = questions.has(id) ? [] : (/^(.*)_t(\d+)$/.exec(id) ?? [])
  const asked = questions.get(base)
  const response =
    asked && written.trim() !== '' ? readResponse(asked.question, written) : undefined
  return {
    base,
    asked,
    sitting: JSON.stringify([attempt, number]),
    order: [/^\d{1,9}$/.test(attempt) ? Number(attempt) : 0, time ?? 0, Number(number), attempt],
    score: scoreOf(asked, response, result, written),
    written: written.trim(),
    response,
  }
}

function inOrder({ order: one }: Given, { order: other }: Given): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || (one[3] < other[3] ? -1 : 1)
}

/** As it was sent; where the export does not have it, as the course marks it now. */
function scoreOf(
  asked: Asked | undefined,
  response: LearnerResponse | undefined,
  result: string,
  written: string,
): number | undefined {
  const sent = scoreIn(result)
  if (!asked) return sent
  if (asked.question.kind === 'rating') return undefined
  if (sent !== undefined) return sent
  if (response) return markNow(asked, response)
  return written.trim() === '' ? 0 : undefined
}

/** What else was right at the same Finish, 0–1; undefined where there is nothing to compare. */
function restOf(first: Given, inCheck: readonly Given[]): number | undefined {
  if (!first.asked?.isScored) return undefined
  const rest = inCheck.filter(
    ({ sitting, asked, score, base }) =>
      sitting === first.sitting && base !== first.base && asked?.isScored && score !== undefined,
  )
  const sum = rest.reduce((sum, { score = 0 }) => sum + score, 0)
  return rest.length > 0 ? sum / rest.length : undefined
}

function addFirst(
  { questions }: Tally,
  { asked, score, written, response }: Given & { readonly asked: Asked },
  isAgain: boolean,
  rest: number | undefined,
): void {
  let tally = questions.get(asked)
  if (!tally) {
    tally = emptyQuestion(asked)
    questions.set(asked, tally)
  }
  tally.learners++
  tally.again += Number(isAgain)
  tally[outcomeOf(asked, score, written)]++
  if (written === '' && (score ?? 0) > 0) tally.unsaid++
  if (written !== '' && isOutdated(asked, score, response)) tally.outdated++
  for (const [index, group] of asked.groups.entries()) {
    const counts = tally.answers[index]
    for (const key of response ? group.given(response) : []) {
      counts?.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  if (score !== undefined && rest !== undefined) addPair(tally.pairs, score, rest)
}

const emptyQuestion = ({ groups }: Asked): QuestionTally => ({
  learners: 0,
  right: 0,
  partly: 0,
  wrong: 0,
  open: 0,
  unclear: 0,
  again: 0,
  outdated: 0,
  unsaid: 0,
  answers: groups.map(() => new Map()),
  pairs: { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 },
})

function outcomeOf({ question }: Asked, score: number | undefined, written: string): Outcome {
  if (score === 1) return 'right'
  if (score) return 'partly'
  if (written === '') return 'open'
  // In a rating nothing is right.
  if (score === undefined && question.kind !== 'rating') return 'unclear'
  return 'wrong'
}

/** It cannot be read, or is marked otherwise now: it was an answer to another version. */
function isOutdated(
  asked: Asked,
  score: number | undefined,
  response: LearnerResponse | undefined,
): boolean {
  if (!response) return true
  // Of a long story SCORM 1.2 has the beginning alone.
  if (asked.question.kind === 'scenario' || score === undefined) return false
  return (score === 1) !== (markNow(asked, response) === 1)
}

function addPair(pairs: Pairs, x: number, y: number): void {
  pairs.n++
  pairs.x += x
  pairs.y += y
  pairs.xx += x * x
  pairs.yy += y * y
  pairs.xy += x * y
}

function addStrange({ strange }: Tally, base: string, { score }: Given): void {
  const tally = strange.get(base) ?? { learners: 0, right: 0 }
  tally.learners++
  tally.right += Number(score === 1)
  strange.set(base, tally)
  if (strange.size > MOST_STRANGE) throw new ExportFault(TOO_STRANGE)
}

const MOST_STRANGE = 5000

const TOO_STRANGE = `There are more than ${MOST_STRANGE} different questions in it that are none of this course. Is it the export of another course?`
