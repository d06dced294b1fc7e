import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

/** *Hide screen* or *Leave this site*; where the bar is narrow, as a sign alone (UI, 6.14). */
export function QuickExit() {
  const { outline, onQuickExit } = useCourse()
  const { kind } = outline.quickExit
  if (kind === 'off') return null
  return (
    <Button look="quiet" before={kind} does={onQuickExit}>
      <span>{words(`exit.${kind}`)}</span>
    </Button>
  )
}
