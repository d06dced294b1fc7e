// The handout, the certificate and the report on the system: how one gets there and back, and when there is a certificate.

import type { PlayerEvent } from '../../player/events.ts'
import { type CourseView, useCourse } from '../course-view.ts'

/** Undefined until the course is finished and that is recorded, or sure not to be (product, UL27). */
export function certificateKind({
  recorded,
  saving,
  snapshot,
}: Pick<CourseView, 'recorded' | 'saving' | 'snapshot'>): 'recorded' | 'practice' | undefined {
  if (!snapshot.context.progress.reached.completed) return undefined
  if (recorded) return 'recorded'
  return saving.kind === 'practice' ? 'practice' : undefined
}

export function usePapers() {
  const course = useCourse()
  const { memory, snapshot, send } = course
  return {
    hasCertificate: certificateKind(course) !== undefined,
    /** @param withOwnWords what the learner wrote is wanted on it; it can be taken off again there */
    openPaper(paper: 'handout' | 'certificate' | 'system', withOwnWords = false) {
      memory.before = wayBack(snapshot) ?? memory.before ?? { type: 'home.open' }
      memory.withOwnWords = withOwnWords
      send({ type: `${paper}.open` })
    },
    goBack: () => send(memory.before ?? { type: 'home.open' }),
  }
}

/** Undefined from one paper to the other. */
function wayBack(snapshot: CourseView['snapshot']): PlayerEvent | undefined {
  const { page } = snapshot.context
  if (snapshot.matches({ course: 'page' }) && page) return { type: 'page.open', page }
  if (snapshot.matches({ course: 'finished' })) return { type: 'course.finish' }
  if (snapshot.matches({ course: 'home' })) return { type: 'home.open' }
  if (!snapshot.matches({ course: 'check' })) return undefined
  if (snapshot.can({ type: 'check.showResult' })) return { type: 'check.showResult' }
  // The open try keeps its draw, so the seed has nothing to say.
  return { type: 'check.start', draw: () => [] }
}
