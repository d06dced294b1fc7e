// A TrackingPort whose answers the test gives, one by one or by habit.

import { failed, ok, type Result } from '../../src/course/result.ts'
import { newTrace } from '../../src/trace.ts'
import type {
  Fault,
  FaultKind,
  Launch,
  ProgressReport,
  Saved,
  TrackingPort,
} from '../../src/tracking/port.ts'

export const aLaunch = (more: Partial<Launch> = {}): Launch => ({
  savedState: '',
  mode: 'normal',
  passMark: undefined,
  recorded: { completed: false, passed: false, bestScore: undefined },
  learner: 'a-learner',
  ...more,
})

export const aFault = (kind: FaultKind): Fault => ({ kind, detail: `${kind}, it said` })

export type OpenAnswer = Result<Launch, Fault>
export type SaveAnswer = Result<Saved, Fault>

const savedAt = new Date(2026, 10, 22, 14, 2)
export const taken: SaveAnswer = ok({ at: savedAt })
export const refused: SaveAnswer = failed(aFault('refused'))
export const over: SaveAnswer = failed(aFault('sessionOver'))

export interface PretendPort extends TrackingPort {
  readonly opens: () => number
  /** Reports that were tried to save, in order. */
  readonly tried: readonly ProgressReport[]
  /** Reports that were taken. */
  readonly written: readonly ProgressReport[]
  /** Arguments of each `leave`. */
  readonly left: readonly (readonly unknown[])[]
}

/** Answers in the order given; the last answer again and again. */
export function aPort(
  openings: readonly OpenAnswer[] = [ok(aLaunch())],
  savings: readonly SaveAnswer[] = [taken],
): PretendPort {
  let opens = 0
  const tried: ProgressReport[] = []
  const written: ProgressReport[] = []
  const left: unknown[][] = []
  return {
    trace: newTrace(''),
    tried,
    written,
    left,
    opens: () => opens,
    async open() {
      opens += 1
      return openings[opens - 1] ?? openings.at(-1) ?? ok(aLaunch())
    },
    async save(report) {
      tried.push(report)
      const answer = savings[tried.length - 1] ?? savings.at(-1) ?? taken
      if (answer.ok) written.push(report)
      return answer
    },
    record() {},
    held: () => ({ values: [], answers: 0 }),
    pause() {},
    leave: (...values) => void left.push(values),
  }
}
