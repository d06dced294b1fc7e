import { useContext } from 'preact/hooks'
import type { QuickExit } from '../../course/course.ts'
import { CourseContext } from '../course-view.ts'
import { words } from '../words.ts'

/**
 * The second thing on each screen, for people with a keyboard; none where the exit is not to leave.
 * On the start page it is a link like any other.
 */
export function LeaveLink({ to }: { readonly to: QuickExit }) {
  const course = useContext(CourseContext)
  if (to.kind !== 'leaveSite') return null
  const leave = (event: MouseEvent) => {
    if (!course) return
    event.preventDefault()
    course.onQuickExit()
  }
  return (
    <a class="skip" href={to.address} onClick={leave}>
      {words('exit.leaveSite')}
    </a>
  )
}
