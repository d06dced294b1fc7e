// What the tracker's state means to people. The words themselves are the view's.

import type { TrackerSnapshot } from './tracker.ts'
import { practiceSaving } from './web/practice-saving.ts'

/** How saving goes; the view's `Saving` has the same shape (product, 6.1). */
export type Saving =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date; readonly isShort?: boolean }
  | { readonly kind: 'retrying' }
  | { readonly kind: 'stopped'; readonly detail: string }
  | {
      readonly kind: 'practice'
      readonly why: 'notFound' | 'notStarted' | 'onDevice' | 'notKept'
      readonly detail: string
      readonly isLooking?: boolean
    }
  | { readonly kind: 'lookingAgain' }
  | { readonly kind: 'ended' }

/**
 * How saving goes now. While a refused save is tried again it stays `retrying` or `stopped`, and
 * while a learning system is looked for again it stays `practice`, so that nothing flickers.
 */
export function saving(tracker: TrackerSnapshot): Saving {
  const { launch, fault, offline, refusedLong, savedAt, isShort } = tracker.context
  if (tracker.matches('left')) return { kind: 'ended' }
  if (offline) {
    const why = offline.kind === 'notFound' ? 'notFound' : 'notStarted'
    return { kind: 'practice', why, detail: offline.detail, isLooking: tracker.matches('opening') }
  }
  if (!launch) return { kind: 'quiet' }
  const practice = practiceSaving(tracker.context)
  if (practice) return practice
  if (launch.mode !== 'normal') return { kind: 'lookingAgain' }
  if (fault) {
    const stopped = refusedLong || fault.kind === 'sessionOver'
    return stopped ? { kind: 'stopped', detail: fault.detail } : { kind: 'retrying' }
  }
  if (tracker.matches('saving') || tracker.matches('checking')) return { kind: 'saving' }
  // X09: the place is kept, and the record stays as it is.
  if (launch.isUncredited) return { kind: 'lookingAgain' }
  return savedAt ? { kind: 'saved', at: savedAt, isShort } : { kind: 'quiet' }
}

/** Whether the learning system has confirmed that the course is complete (X16). */
export function isRecorded({ context: { launch, written } }: TrackerSnapshot): boolean {
  if (launch?.mode !== 'normal' || launch.isUncredited) return launch?.recorded.completed ?? false
  return launch.recorded.completed || written?.completion === 'complete'
}
