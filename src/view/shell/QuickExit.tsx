import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

/** *Hide screen* or *Leave this site* (UI, 6.14). */
export function QuickExit() {
  const { outline, onQuickExit } = useCourse()
  const { kind } = outline.quickExit
  if (kind === 'off') return null
  return (
    <Button look="quiet" before={kind} does={onQuickExit}>
      {words(`exit.${kind}`)}
    </Button>
  )
}
