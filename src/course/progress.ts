// What the learner did: one readonly value, and the moves that make the next one.
// Nothing in it gets worse: what was seen, reached or scored stays (codebase style, rule 10).

import type { DrawRule, Outline } from './course.ts'
import type { PageId, QuestionId } from './ids.ts'
import type { LearnerResponse } from './question.ts'
import { isComplete } from './standing.ts'

export interface Progress {
  readonly place: Place
  /**
   * One of the course's roles; undefined for none of them, and for a learner who has not chosen. It
   * says which parts stand open, and nothing else: it is in no report.
   */
  readonly role: string | undefined
  /** Pages opened or skipped, standing pages too, in the order of the first visit. */
  readonly seen: readonly PageId[]
  readonly answers: Readonly<Partial<Record<QuestionId, PracticeAnswer>>>
  readonly check: CheckProgress
  readonly reached: Reached
}

/** Where *Carry on* leads. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'page'; readonly page: PageId }
  | { readonly at: 'check' }

/** The last answer to a practice question that was checked, and how often one was. */
interface PracticeAnswer {
  readonly response: LearnerResponse
  readonly tries: number
}

export interface CheckProgress {
  /** Tries that were finished. */
  readonly tries: number
  /** A try is open: questions are drawn, *Finish* is still to come. */
  readonly open: boolean
  /** Questions of the open try, else of the last one. */
  readonly drawn: readonly QuestionId[]
  /** Questions of all tries so far: the next draw prefers others. */
  readonly met: readonly QuestionId[]
  readonly answers: Readonly<Partial<Record<QuestionId, LearnerResponse>>>
  /** How often an answer took the place of another one: of two copies, the later answer counts. */
  readonly changes: Readonly<Partial<Record<QuestionId, number>>>
}

/** Facts of their own, so that new pages or questions never take them back. */
export interface Reached {
  readonly completed: boolean
  readonly passed: boolean
  /** 0–1, of all finished tries. */
  readonly bestScore: number | undefined
}

/** A progress, and how many changes had led to it: of two copies, the newer one has more. */
export interface Counted {
  readonly progress: Progress
  readonly counter: number
}

export const newProgress: Progress = {
  place: { at: 'start' },
  role: undefined,
  seen: [],
  answers: {},
  check: { tries: 0, open: false, drawn: [], met: [], answers: {}, changes: {} },
  reached: { completed: false, passed: false, bestScore: undefined },
}

/** Opens a page: it counts as done from now on. A lesson's page is also the place to come back to. */
export function visit(outline: Outline, progress: Progress, page: PageId): Progress {
  return withCompletion(outline, markSeen(moveTo(outline, progress, page), [page]))
}

/** Makes a lesson's page the place to come back to, without counting it as done. */
export function moveTo(outline: Outline, progress: Progress, page: PageId): Progress {
  const inLesson = outline.lessons.some((lesson) => lesson.pages.some(({ id }) => id === page))
  return inLesson ? { ...progress, place: { at: 'page', page } } : progress
}

/** Passes pages by, or reads their summary: they count as done. */
export function skip(outline: Outline, progress: Progress, pages: readonly PageId[]): Progress {
  return withCompletion(outline, markSeen(progress, pages))
}

/** Takes a role, or none: for what stands open. It can be changed at any time. */
export const chooseRole = (progress: Progress, role: string | undefined): Progress => ({
  ...progress,
  role,
})

/** Keeps the answer to a practice question. */
export function answer(
  progress: Progress,
  question: QuestionId,
  response: LearnerResponse,
): Progress {
  const tries = (progress.answers[question]?.tries ?? 0) + 1
  return { ...progress, answers: { ...progress.answers, [question]: { response, tries } } }
}

/** Draws the questions of a try: other ones than those met before, as far as the bank has them. */
export type Draw = (rule: DrawRule, met: readonly QuestionId[]) => readonly QuestionId[]

/** Goes to the final check: draws questions, unless a try is open already. */
export function openCheck(outline: Outline, progress: Progress, draw: Draw): Progress {
  const { check } = progress
  const place = { at: 'check' } as const
  if (check.open || !outline.check) return { ...progress, place }
  const drawn = draw(outline.check, check.met)
  const met = union(check.met, drawn)
  const tries = { open: true, drawn, met, answers: {}, changes: {} }
  return { ...progress, place, check: { ...check, ...tries } }
}

/** Keeps an answer of the open try; it can change until *Finish*. */
export function keepAnswer(
  progress: Progress,
  question: QuestionId,
  response: LearnerResponse,
): Progress {
  const { check } = progress
  if (!check.open || !check.drawn.includes(question)) return progress
  const answers = { ...check.answers, [question]: response }
  if (!check.answers[question]) return { ...progress, check: { ...check, answers } }
  const changes = { ...check.changes, [question]: (check.changes[question] ?? 0) + 1 }
  return { ...progress, check: { ...check, answers, changes } }
}

/**
 * Finishes the open try, and keeps the best score there has been.
 *
 * @param score 0–1, of the open try
 */
export function closeCheck(outline: Outline, progress: Progress, score: number): Progress {
  const { check, reached } = progress
  if (!check.open) return progress
  const bestScore = Math.max(score, reached.bestScore ?? 0)
  const passed = reached.passed || score >= outline.passMark
  return withCompletion(outline, {
    ...progress,
    check: { ...check, open: false, tries: check.tries + 1 },
    reached: { ...reached, passed, bestScore },
  })
}

/** Takes over what the learning system already holds: a record is never made worse. */
export function reach(progress: Progress, recorded: Reached): Progress {
  const { reached } = progress
  const scores = [reached.bestScore, recorded.bestScore].filter((score) => score !== undefined)
  return {
    ...progress,
    reached: {
      completed: reached.completed || recorded.completed,
      passed: reached.passed || recorded.passed,
      bestScore: scores.length ? Math.max(...scores) : undefined,
    },
  }
}

/**
 * What was done here before the record was found, as if it had come after what the record holds. A
 * visit that has no place or role of its own looks like one that was not asked: it takes none back.
 */
export function carryOn(there: Progress, here: Progress): Progress {
  const answers = { ...there.answers }
  for (const id of Object.keys(here.answers) as QuestionId[]) {
    const answer = here.answers[id]
    if (answer) answers[id] = { ...answer, tries: answer.tries + (answers[id]?.tries ?? 0) }
  }
  const { check } = here
  const tries = there.check.tries + check.tries
  return {
    place: here.place.at === 'start' ? there.place : here.place,
    role: here.role ?? there.role,
    seen: union(there.seen, here.seen),
    answers,
    check: check.drawn.length
      ? { ...check, tries, met: union(there.check.met, check.met) }
      : there.check,
    reached: reach(there, here.reached).reached,
  }
}

/**
 * Two copies of one learner's progress: what either has seen, answered or reached. It is never worse
 * than either; which of them comes first, or is joined twice, makes no difference.
 *
 * Of what can be one thing only, the newer copy's place and role count, the later try of the check,
 * and the answer that was given later. Where that decides nothing, it is always the same of the two.
 */
export function join(one: Counted, other: Counted): Counted {
  const [a, b] = [one.progress, other.progress]
  const { place, role } = later(one, other, newness).progress
  return {
    counter: Math.max(one.counter, other.counter),
    progress: {
      place,
      role,
      seen: union(a.seen, b.seen),
      answers: withLater(a.answers, b.answers, (id) => {
        return isBehind(triesAndText(a.answers[id]), triesAndText(b.answers[id]))
      }),
      check: joinChecks(a.check, b.check),
      reached: reach(a, b.reached).reached,
    },
  }
}

function joinChecks(one: CheckProgress, other: CheckProgress): CheckProgress {
  const met = union(one.met, other.met)
  const check = later(one, other, lateness)
  if (lateness(one).join() !== lateness(other).join()) return { ...check, met }
  const given = (id: QuestionId, { answers, changes }: CheckProgress): Rank => [
    changes[id] ?? 0,
    text(answers[id]),
  ]
  const isLater = (id: QuestionId) => isBehind(given(id, one), given(id, other))
  return {
    ...check,
    met,
    answers: withLater(one.answers, other.answers, isLater),
    changes: withLater(one.changes, other.changes, isLater),
  }
}

/** All of `one`, but for what `other` has later, or alone. */
const withLater = <Answers extends object>(
  one: Answers,
  other: Answers,
  isLater: (id: QuestionId) => boolean,
): Answers => ({
  ...one,
  ...Object.fromEntries(Object.entries(other).filter(([id]) => isLater(id as QuestionId))),
})

const triesAndText = (answer: PracticeAnswer | undefined): Rank => [
  answer?.tries ?? 0,
  text(answer?.response),
]

/** What comes first decides; a text is there so that something always does. */
type Rank = readonly (number | string)[]

function isBehind(one: Rank, other: Rank): boolean {
  const at = one.findIndex((part, index) => part !== other[index])
  return at >= 0 && (one[at] ?? '') < (other[at] ?? '')
}

const later = <Of>(one: Of, other: Of, rank: (of: Of) => Rank): Of =>
  isBehind(rank(one), rank(other)) ? other : one

const text = (value: unknown): string => JSON.stringify(value) ?? ''

const newness = ({ counter, progress: { place, role } }: Counted): Rank => [
  counter,
  text([place, role]),
]

const lateness = ({ tries, open, drawn }: CheckProgress): Rank => [
  tries,
  Number(open),
  drawn.join(),
]

function markSeen(progress: Progress, pages: readonly PageId[]): Progress {
  const seen = union(progress.seen, pages)
  return seen.length > progress.seen.length ? { ...progress, seen } : progress
}

const union = <Id>(some: readonly Id[], more: readonly Id[]): readonly Id[] => [
  ...new Set([...some, ...more]),
]

function withCompletion(outline: Outline, progress: Progress): Progress {
  if (progress.reached.completed || !isComplete(outline, progress)) return progress
  return { ...progress, reached: { ...progress.reached, completed: true } }
}
