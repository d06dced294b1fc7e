import type { Outline } from '../course/course.ts'
import { newProgress, reach } from '../course/progress.ts'
import { decode } from '../course/saved-state.ts'
import type { TrackingPort } from '../tracking/port.ts'
import { report } from '../tracking/report.ts'
import type { TrackerSnapshot } from '../tracking/tracker.ts'
import type { Held } from '../view/view-props.ts'

/**
 * What the learning system holds of the learner: what is not saved yet is not there. Undefined where
 * there is no system.
 */
export function heldBy(
  { context: { launch, written } }: TrackerSnapshot,
  port: Pick<TrackingPort, 'held'>,
  outline: Outline,
): Held | undefined {
  if (!launch) return undefined
  const savedState = written?.savedState ?? launch.savedState
  const decoded = decode(outline, savedState)
  const kept = decoded.kind === 'read' ? decoded.progress : newProgress
  const progress = reach(kept, launch.recorded)
  const said = written ?? report(outline, progress, [savedState])
  return { ...said, ...port.held(), progress }
}
