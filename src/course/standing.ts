// What progress means for the course: how far, whether complete, which result.

import type { LessonOutline, Outline, PageOutline } from './course.ts'
import type { LessonId } from './ids.ts'
import type { Progress } from './progress.ts'

export interface Standing {
  readonly lessons: readonly LessonStanding[]
  readonly afterwards: readonly LessonStanding[]
  readonly completion: 'notStarted' | 'inProgress' | 'complete'
  /** `failed` only where the course asks for it (`status sent: passed and failed`). */
  readonly success: 'unknown' | 'passed' | 'failed'
  /** 0–1, best try; undefined until the check has been finished. */
  readonly score: number | undefined
  /** 0–1, of the pages that count. */
  readonly share: number
}

export interface LessonStanding {
  readonly id: LessonId
  readonly state: 'notStarted' | 'inProgress' | 'done'
  readonly pagesDone: number
}

export function standing(outline: Outline, progress: Progress): Standing {
  const { reached } = progress
  const lessons = outline.lessons.map((lesson) => lessonStanding(lesson, progress))
  const counted = outline.lessons.filter(({ optional }) => !optional).flatMap(({ pages }) => pages)
  const done = counted.filter(({ id }) => progress.seen.includes(id)).length
  return {
    lessons,
    afterwards: outline.afterwards.map((lesson) => lessonStanding(lesson, progress)),
    completion: completion(progress),
    success: success(outline, progress),
    score: outline.check ? reached.bestScore : undefined,
    share: reached.completed ? 1 : done / Math.max(1, counted.length),
  }
}

/** Whether the course's own rule is met now (`completion` in course.md). */
export function isComplete(outline: Outline, progress: Progress): boolean {
  const lessonsDone = pagesLeft(outline, progress).length === 0
  const checkDone = !outline.check || progress.reached.passed
  switch (outline.completion) {
    case 'allLessons':
      return lessonsDone
    case 'finalCheck':
      return checkDone
    case 'allLessonsAndFinalCheck':
      return lessonsDone && checkDone
  }
}

/** Pages of the lessons that completion asks for and that are still to visit, in reading order. */
export const pagesLeft = (outline: Outline, { seen }: Progress): readonly PageOutline[] =>
  outline.lessons
    .filter(({ assessment, optional }) => !assessment && !optional)
    .flatMap(({ pages }) => pages)
    .filter(({ id }) => !seen.includes(id))

function lessonStanding(lesson: LessonOutline, progress: Progress): LessonStanding {
  const pagesDone = lesson.pages.filter(({ id }) => progress.seen.includes(id)).length
  const done = lesson.assessment ? progress.reached.passed : pagesDone === lesson.pages.length
  const begun = pagesDone > 0 || (lesson.assessment && progress.check.drawn.length > 0)
  if (done) return { id: lesson.id, pagesDone, state: 'done' }
  return { id: lesson.id, pagesDone, state: begun ? 'inProgress' : 'notStarted' }
}

function completion({ reached, seen, place }: Progress): Standing['completion'] {
  if (reached.completed) return 'complete'
  return seen.length > 0 || place.at !== 'start' ? 'inProgress' : 'notStarted'
}

function success(outline: Outline, progress: Progress): Standing['success'] {
  if (progress.reached.passed) return 'passed'
  const below = outline.check && progress.check.tries > 0
  return below && outline.statusSent === 'passedAndFailed' ? 'failed' : 'unknown'
}
