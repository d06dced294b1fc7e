// What the learner did: one readonly value, and the moves that make the next one.
// Nothing in it gets worse: what was seen, reached or scored stays (codebase style, rule 10).

import type { Outline } from './course.ts'
import { drawQuestions } from './draw.ts'
import type { PageId, QuestionId } from './ids.ts'
import { markAll } from './marking.ts'
import type { CheckableQuestion, LearnerResponse } from './question.ts'
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
}

/** Facts of their own, so that new pages or questions never take them back. */
export interface Reached {
  readonly completed: boolean
  readonly passed: boolean
  /** 0–1, of all finished tries. */
  readonly bestScore: number | undefined
}

export const newProgress: Progress = {
  place: { at: 'start' },
  role: undefined,
  seen: [],
  answers: {},
  check: { tries: 0, open: false, drawn: [], met: [], answers: {} },
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

/** Goes to the final check: draws questions with `seed`, unless a try is open already. */
export function openCheck(outline: Outline, progress: Progress, seed: number): Progress {
  const { check } = progress
  const place = { at: 'check' } as const
  if (check.open || !outline.check) return { ...progress, place }
  const drawn = drawQuestions(outline.check, check.met, seed)
  const met = [...check.met, ...drawn.filter((id) => !check.met.includes(id))]
  return { ...progress, place, check: { ...check, open: true, drawn, met, answers: {} } }
}

/** Keeps an answer of the open try; it can change until *Finish*. */
export function keepAnswer(
  progress: Progress,
  question: QuestionId,
  response: LearnerResponse,
): Progress {
  const { check } = progress
  if (!check.open || !check.drawn.includes(question)) return progress
  return {
    ...progress,
    check: { ...check, answers: { ...check.answers, [question]: response } },
  }
}

/** Finishes the open try: marks it, and keeps the best score there has been. */
export function closeCheck(
  outline: Outline,
  progress: Progress,
  questions: readonly CheckableQuestion[],
): Progress {
  const { check, reached } = progress
  if (!check.open) return progress
  const score = markAll(drawnOf(check, questions), check.answers)
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
 * Two records of one learner: what either has seen, answered or reached. Where both have an answer
 * or a check, `here` counts, which is the newer one. So does the role of `here`; where it has none,
 * that of `there` stays, since a visit that has not been asked looks like one that wants none.
 */
export function join(there: Progress, here: Progress): Progress {
  const fresh = here.seen.filter((page) => !there.seen.includes(page))
  const isCheckHere = here.check.drawn.length > 0
  return {
    place: here.place.at === 'start' ? there.place : here.place,
    role: here.role ?? there.role,
    seen: [...there.seen, ...fresh],
    answers: { ...there.answers, ...here.answers },
    check: isCheckHere ? here.check : there.check,
    reached: reach(there, here.reached).reached,
  }
}

/** The questions of a draw, in its order. */
export function drawnOf(
  check: CheckProgress,
  bank: readonly CheckableQuestion[],
): readonly CheckableQuestion[] {
  return check.drawn.flatMap((id) => bank.find((question) => question.id === id) ?? [])
}

function markSeen(progress: Progress, pages: readonly PageId[]): Progress {
  const fresh = pages.filter((page) => !progress.seen.includes(page))
  return fresh.length ? { ...progress, seen: [...progress.seen, ...fresh] } : progress
}

function withCompletion(outline: Outline, progress: Progress): Progress {
  if (progress.reached.completed || !isComplete(outline, progress)) return progress
  return { ...progress, reached: { ...progress.reached, completed: true } }
}
