import type { LessonOutline } from '../../course/course.ts'
import type { CheckableQuestion } from '../../course/question.ts'

/** What each screen of the check is given. */
export interface CheckProps {
  readonly lesson: LessonOutline
  /** The questions of this try, in order. */
  readonly drawn: readonly CheckableQuestion[]
}
