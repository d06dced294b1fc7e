// One session with a learning system: from what it says at the launch to its end.

import type { Reached } from '../../course/progress.ts'
import { ok, type Result } from '../../course/result.ts'
import { learnerKey } from '../learner-key.ts'
import type { Fault, Held, Interaction, Launch, LeftBy, ProgressReport } from '../port.ts'
import type { ScormEnvironment } from './adapter.ts'
import type { Dialect, Pair } from './dialect.ts'
import { type ElementWriter, elementWriter } from './element-writer.ts'
import { interactionQueue } from './interaction-queue.ts'
import type { Runtime } from './runtime.ts'

export interface ScormSession {
  readonly launch: Launch
  save(report: ProgressReport): Result<undefined, Fault>
  record(interaction: Interaction): void
  held(): Held
  /** The page is hidden and may never be shown again. */
  hide(): void
  leave(report: ProgressReport | undefined, by: LeftBy): void
}

export interface SessionMeans extends Pick<ScormEnvironment, 'now' | 'idle'> {
  /** Initialised. */
  readonly runtime: Runtime
  readonly dialect: Dialect
}

/** Reads the launch, and makes the visit one that can be come back to. */
export function beginSession(means: SessionMeans): Result<ScormSession, Fault> {
  const { dialect } = means
  const holding = new Map<string, string>()
  const runtime = noting(means.runtime, holding)
  const savedState = runtime.read(dialect.elements.savedState)
  // To start without the state would be to write over it.
  if (!savedState.ok) return savedState

  const read = (element: string) => {
    const value = runtime.read(element)
    return value.ok ? value.value : ''
  }
  const hasCredit = read(dialect.elements.credit) !== 'no-credit'
  const writer = elementWriter(runtime, dialect, hasCredit)
  const said = dialect.readLaunch((element) => writer.know(element, read(element)))
  const learner = learnerKey(read(dialect.elements.learner))
  const launch: Launch = { ...said, savedState: savedState.value, learner }
  const session =
    launch.mode === 'normal'
      ? writing(launch, writer, { ...means, runtime })
      : lookingOnly(launch, runtime)
  return ok({ ...session, held: () => heldIn(holding, dialect, read) })
}

/** Takes note of each value that was taken. */
const noting = (runtime: Runtime, holding: Map<string, string>): Runtime => ({
  ...runtime,
  write(element, value) {
    const result = runtime.write(element, value)
    if (result.ok) holding.set(element, value)
    return result
  },
})

/** What an earlier visit has left is read when somebody asks: the launch does not wait for it. */
function heldIn(
  holding: Map<string, string>,
  { reportPairs, ranks }: Dialect,
  read: (element: string) => string,
): Held {
  for (const [element] of reportPairs(EMPTY)) {
    const value = holding.get(element) ?? read(element)
    // The least of a status is what a system says of nobody yet.
    if (value && value !== ranks[element]?.[0]) holding.set(element, value)
  }
  const records = [...holding.keys()].filter((name) => /\.interactions\.\d+\.id$/.test(name))
  return { values: [...holding], answers: records.length }
}

/** With a value for each element that a report has. */
const EMPTY: ProgressReport = {
  completion: 'inProgress',
  success: 'unknown',
  score: 0,
  share: 0,
  place: '',
  savedState: '',
}

type Session = Omit<ScormSession, 'held'>

function writing(launch: Launch, writer: ElementWriter, means: SessionMeans): Session {
  const { runtime, dialect, now, idle } = means
  const queue = interactionQueue({ runtime, writer, dialect, idle })
  const startedAt = now().getTime()
  const suspend: Pair = [dialect.elements.exit, 'suspend']
  // Early: without it SCORM 2004 forgets the whole attempt if the page never gets to say goodbye.
  writer.write([suspend, ...dialect.beginning])

  const pairsOf = (report: ProgressReport): readonly Pair[] => [
    ...dialect.reportPairs(atLeast(report, launch.recorded)),
    suspend,
  ]
  const time = () => dialect.sessionTime(now().getTime() - startedAt)

  return {
    launch,
    save(report) {
      const written = writer.write(pairsOf(report))
      const committed = writer.commit()
      const result = written.ok ? committed : written
      if (result.ok) queue.resume()
      else queue.hold()
      return result
    },
    record: queue.add,
    hide() {
      queue.flush()
      writer.write([time()])
      writer.commit()
    },
    leave(report, by) {
      writer.write([...(report ? pairsOf(report) : [suspend]), time()])
      writer.commit()
      queue.flush()
      if (by === 'learner' && dialect.closeCourse) writer.write([dialect.closeCourse])
      // It stores what was written since the commit.
      runtime.finish()
    },
  }
}

/** For a learner who looks again: nothing is written, not even the time. */
const lookingOnly = (launch: Launch, runtime: Runtime): Session => ({
  launch,
  save: () => ok(undefined),
  record() {},
  hide() {},
  leave: () => void runtime.finish(),
})

/** Scores only grow: a report that knows less than the record takes the record's. */
function atLeast(report: ProgressReport, { bestScore }: Reached): ProgressReport {
  if (report.score === undefined || bestScore === undefined) return report
  return { ...report, score: Math.max(report.score, bestScore) }
}
