// A TrackingPort without a learning system: the practice copy. Progress stays on the device, and
// nothing is recorded.

import { failed, ok, type Result } from '../../course/result.ts'
import { newTrace } from '../../trace.ts'
import type { Fault, ProgressReport, Saved, TrackingPort } from '../port.ts'

/** The place on the device for one course's progress. */
export interface DevicePlace {
  /** Empty where nothing is kept, or nothing may be read. */
  readonly read: () => string
  /** Answers whether the device took it. */
  readonly write: (text: string) => boolean
  readonly now: () => Date
}

export function practicePort({ read, write, now }: DevicePlace): TrackingPort {
  let isKept = false
  let left = false
  let paused = false

  function keep({ savedState }: ProgressReport): Result<Saved, Fault> {
    if (left || paused) return failed(LEFT)
    return !isKept || write(savedState)
      ? ok({ at: now() })
      : failed({ kind: 'refused', detail: 'the browser keeps nothing more' })
  }

  return {
    trace: newTrace(''),
    async open() {
      if (left) return failed(LEFT)
      const savedState = read()
      // Some browsers let nothing be kept: better said before it is promised.
      isKept = write(savedState)
      return ok({
        savedState,
        mode: isKept ? 'practice' : 'unkept',
        passMark: undefined,
        recorded: { completed: false, passed: false, bestScore: undefined },
        learner: undefined,
      })
    },
    save: async (report) => keep(report),
    record() {},
    held: () => ({ values: [], answers: 0 }),
    pause(isPaused) {
      paused = isPaused
    },
    leave(report) {
      if (report) keep(report)
      left = true
    },
  }
}

const LEFT: Fault = { kind: 'sessionOver', detail: 'the visit was ended before' }
