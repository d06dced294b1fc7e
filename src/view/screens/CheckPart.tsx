import type { LessonOutline } from '../../course/course.ts'
import type { CheckableQuestion } from '../../course/question.ts'
import { useCourse } from '../course-view.ts'
import { Asking } from './Asking.tsx'
import { Result } from './Result.tsx'
import { Review } from './Review.tsx'

interface CheckPartProps {
  readonly lesson: LessonOutline
  readonly bank: readonly CheckableQuestion[]
}

export interface CheckProps {
  readonly lesson: LessonOutline
  /** The questions of this try, in order. */
  readonly drawn: readonly CheckableQuestion[]
}

/** A question of the final check, the list of its answers, or its result. */
export function CheckPart({ lesson, bank }: CheckPartProps) {
  const { snapshot } = useCourse()
  const { asking, progress } = snapshot.context
  const drawn = progress.check.drawn.flatMap(
    (id) => bank.find((question) => question.id === id) ?? [],
  )
  const props = { lesson, drawn }
  if (snapshot.matches({ course: { check: 'result' } })) return <Result {...props} />
  if (snapshot.matches({ course: { check: 'review' } })) return <Review {...props} />
  const question = bank.find(({ id }) => id === asking)
  return question ? <Asking key={question.id} {...props} question={question} /> : null
}
