// What the record should say, from what the learner did.

import type { Outline } from '../course/course.ts'
import { checkLesson, findPage } from '../course/outline.ts'
import type { Progress } from '../course/progress.ts'
import type { SavedStates } from '../course/saved-state.ts'
import { standing } from '../course/standing.ts'
import { cut } from './cut.ts'
import type { ProgressReport } from './port.ts'

/** Fits every system's field for a place: 255 characters in SCORM 1.2, 1,000 in 2004. */
const LONGEST_PLACE = 200

/**
 * The report of a progress. It never throws, whatever the progress names.
 *
 * @param states what `encodeInSizes` made of the same progress
 */
export function report(
  outline: Outline,
  progress: Progress,
  [savedState, ...shorter]: SavedStates,
): ProgressReport {
  const { completion, success, score, share } = standing(outline, progress)
  const hasResult = outline.check !== undefined && outline.statusSent !== 'completed'
  return {
    completion: completion === 'complete' ? 'complete' : 'inProgress',
    success: hasResult ? success : 'unknown',
    score,
    share,
    place: cut(placeInWords(outline, progress), LONGEST_PLACE),
    savedState,
    shorter,
  }
}

function placeInWords(outline: Outline, { place }: Progress): string {
  if (place.at === 'start') return 'Not started'
  if (place.at === 'check') return checkLesson(outline)?.title ?? 'Final check'
  const placed = findPage(outline, place.page)
  if (!placed?.lesson) return placed?.page.title ?? 'Not started'
  const { lesson, page } = placed
  const lessonNumber = outline.lessons.indexOf(lesson) + 1
  if (lesson.assessment || lessonNumber === 0) return lesson.title
  return `Lesson ${lessonNumber}, page ${lesson.pages.indexOf(page) + 1}: ${page.title}`
}
