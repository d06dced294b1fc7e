import type { Saving } from '../saving.ts'
import type { TrackerContext } from '../tracker.ts'

/** How keeping goes in a practice copy; undefined in any other launch. */
export function practiceSaving({ launch, fault }: TrackerContext): Saving | undefined {
  if (launch?.mode === 'unkept') return { kind: 'practice', why: 'notKept', detail: '' }
  if (launch?.mode !== 'practice') return undefined
  return { kind: 'practice', why: fault ? 'notKept' : 'onDevice', detail: '' }
}
