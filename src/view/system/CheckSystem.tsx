import { type CourseView, useCourse } from '../course-view.ts'
import { usePapers } from '../paper/use-papers.ts'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'

/** A copy without a learning system has the browser alone to check. */
export const systemTitle = ({ trace }: Pick<CourseView, 'trace'>): string =>
  words(trace.of ? 'paper.system' : 'paper.systemCopy')

/** The way to the report on the learning system: for a help desk, so never in a learner's way. */
export function CheckSystem() {
  const course = useCourse()
  const { openPaper } = usePapers()
  return (
    <>
      <p class="small">{words(course.trace.of ? 'desk.forWhom' : 'desk.forWhomCopy')}</p>
      <Button does={() => openPaper('system')}>{systemTitle(course)}</Button>
    </>
  )
}
