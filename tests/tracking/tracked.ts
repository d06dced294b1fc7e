import { createActor, SimulatedClock } from 'xstate'
import type { ProgressReport, TrackingPort } from '../../src/tracking/port.ts'
import { saving } from '../../src/tracking/saving.ts'
import { trackerMachine } from '../../src/tracking/tracker.ts'

/** Lets promises settle; no time passes. */
export const settle = async () => {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve()
}

/** A tracker on `port`, its clock in the test's hand. */
export async function track(port: TrackingPort) {
  const clock = new SimulatedClock()
  const tracker = createActor(trackerMachine, { input: { port }, clock }).start()
  await settle()
  return {
    tracker,
    /** How saving goes, in one word. */
    kind: () => saving(tracker.getSnapshot()).kind,
    saving: () => saving(tracker.getSnapshot()),
    change: (report: ProgressReport) => tracker.send({ type: 'report.changed', report }),
    async wait(milliseconds: number) {
      clock.increment(milliseconds)
      await settle()
    },
  }
}
