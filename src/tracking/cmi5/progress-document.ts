// Our own document in the State API: the saved state, and what was told in statements, since some of
// them may be sent once in a registration (cmi5, 9.3).

import { asObject } from './json.ts'

/** The id of the document. */
export const PROGRESS = 'course-progress'

export interface ProgressDocument {
  readonly savedState: string
  /** Words for people who read the record. */
  readonly place: string
  readonly completed: boolean
  readonly passed: boolean
  /** 0–1, the best there has been. */
  readonly score: number | undefined
  /** The best score at the last Failed: the same news is not told twice. */
  readonly failedAt: number | undefined
}

export const EMPTY: ProgressDocument = {
  savedState: '',
  place: '',
  completed: false,
  passed: false,
  score: undefined,
  failedAt: undefined,
}

export const documentText = (document: ProgressDocument): string => JSON.stringify(document)

/** Reads what may be anybody's. A text that is none of ours is a saved state that nobody can read. */
export function documentIn(text: string): ProgressDocument {
  if (text.trim() === '') return EMPTY
  const { savedState, place, completed, passed, score, failedAt } = asObject(text) ?? {
    savedState: text,
  }
  return {
    savedState: typeof savedState === 'string' ? savedState : text,
    place: typeof place === 'string' ? place : '',
    completed: completed === true,
    passed: passed === true,
    score: share(score),
    failedAt: share(failedAt),
  }
}

const share = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined

/** What either says that was reached; the state is that of `own`, which is the newer one. */
export const joined = (own: ProgressDocument, other: ProgressDocument): ProgressDocument => ({
  ...own,
  completed: own.completed || other.completed,
  passed: own.passed || other.passed,
  score: best(own.score, other.score),
  failedAt: own.failedAt ?? other.failedAt,
})

export function best(one: number | undefined, other: number | undefined): number | undefined {
  const scores = [one, other].filter((score) => score !== undefined)
  return scores.length ? Math.max(...scores) : undefined
}
