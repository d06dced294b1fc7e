import type { ComponentChildren } from 'preact'
import type { ForRoles, Inline } from '../../course/course.ts'
import { useCourse } from '../course-view.ts'
import { Inlines } from './Inlines.tsx'

interface ForRoleProps extends ForRoles {
  readonly title: readonly Inline[]
  /** What is inside says the title too, so that it is read here only while that is closed. */
  readonly isTitledWithin?: boolean
  readonly children: ComponentChildren
}

/** Open for a learner in the role, closed under its label for all others: hidden from nobody. */
export function ForRole({ roles, label, title, isTitledWithin, children }: ForRoleProps) {
  const { role } = useCourse().snapshot.context.progress
  return (
    <details class="for-role" open={role !== undefined && roles.includes(role)}>
      <summary>
        {label}
        {title.length > 0 && (
          <span class={isTitledWithin ? 'title-within' : undefined}>
            {': '}
            <Inlines parts={title} />
          </span>
        )}
      </summary>
      <div class="folded flow">{children}</div>
    </details>
  )
}
