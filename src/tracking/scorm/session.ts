// One session with a learning system: from what it says at the launch to its end.

import type { Reached } from '../../course/progress.ts'
import { ok, type Result } from '../../course/result.ts'
import { learnerKey } from '../learner-key.ts'
import type { Checked, Fault, Held, Interaction, Launch, LeftBy, ProgressReport } from '../port.ts'
import type { ScormEnvironment } from './adapter.ts'
import type { Dialect, Pair } from './dialect.ts'
import { type ElementWriter, elementWriter } from './element-writer.ts'
import { interactionQueue } from './interaction-queue.ts'
import type { Runtime } from './runtime.ts'
import { stateKeeper } from './state-keeper.ts'

export interface ScormSession {
  readonly launch: Launch
  /** Ok is whether single answers had to be left out. */
  save(report: ProgressReport): Result<boolean, Fault>
  /** Reads back what `save` wrote last. */
  check(): Result<Checked, Fault>
  record(interaction: Interaction): void
  held(): Held
  /** The page is hidden and may never be shown again. */
  hide(): void
  leave(report: ProgressReport | undefined, by: LeftBy): void
}

export interface SessionMeans extends Pick<ScormEnvironment, 'onScreen' | 'idle'> {
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

  const read = runtime.glance
  const isUncredited = read(dialect.elements.credit) === 'no-credit'
  const writer = elementWriter(runtime, dialect, !isUncredited)
  const said = dialect.readLaunch((element) => writer.know(element, read(element)))
  const learner = learnerKey(read(dialect.elements.learner))
  const launch: Launch = { ...said, savedState: savedState.value, learner, isUncredited }
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

/** What an earlier visit has left is read when somebody asks, once: the launch does not wait for it. */
function heldIn(
  holding: Map<string, string>,
  { reportPairs, ranks }: Dialect,
  read: (element: string) => string,
): Held {
  for (const [element] of reportPairs(EMPTY)) {
    const value = holding.get(element) ?? read(element)
    // The least of a status is what a system says of nobody yet.
    holding.set(element, value === ranks[element]?.[0] ? '' : value)
  }
  const records = [...holding.keys()].filter((name) => /\.interactions\.\d+\.id$/.test(name))
  return { values: [...holding].filter(([, value]) => value), answers: records.length }
}

/** With a value for each element that a report has. */
const EMPTY: ProgressReport = {
  completion: 'inProgress',
  success: 'unknown',
  score: 0,
  share: 0,
  place: '',
  savedState: '',
  shorter: [],
}

type Session = Omit<ScormSession, 'held'>

function writing(launch: Launch, writer: ElementWriter, means: SessionMeans): Session {
  const { runtime, dialect, onScreen, idle } = means
  const queue = interactionQueue({ runtime, writer, dialect, idle })
  const startedAt = onScreen()
  const suspend: Pair = [dialect.elements.exit, 'suspend']
  const begin = () => writer.write([suspend, ...dialect.beginning])
  // Early: without it SCORM 2004 forgets the whole attempt if the page never gets to say goodbye. But
  // a first launch has nothing that could be forgotten, and Start need not wait for it.
  if (launch.savedState === '') idle(begin)
  else begin()

  const state = stateKeeper(runtime, writer, dialect.elements.savedState, launch.savedState)
  let last = EMPTY

  /** The state first: of a page that goes away, some systems hear no more than that. */
  function write(report: ProgressReport): Result<undefined, Fault> {
    const kept = state.write(report)
    if (!kept.ok && kept.fault.kind === 'sessionOver') return kept
    const [, ...others] = dialect.reportPairs(atLeast(report, launch.recorded))
    const written = writer.write([...others, suspend])
    return kept.ok ? written : kept
  }

  function save(report: ProgressReport): Result<boolean, Fault> {
    last = report
    const written = write(report)
    const committed = writer.commit()
    const result = written.ok ? committed : written
    if (result.ok) queue.resume()
    else queue.hold()
    return result.ok ? ok(state.isShort()) : result
  }

  /** Shorter states are tried until one is not cut: of the newest report, whoever asks. */
  function check(): Result<Checked, Fault> {
    const shown = state.readBack()
    if (!shown.ok) return shown
    if (!shown.value) return ok({ isShort: state.isShort() })
    const again = save(last)
    return again.ok ? check() : again
  }

  const time = () => dialect.sessionTime(onScreen() - startedAt)

  return {
    launch,
    save,
    check,
    record: launch.isUncredited ? () => undefined : queue.add,
    hide() {
      queue.flush()
      begin()
      writer.write([time()])
      writer.commit()
    },
    leave(report, by) {
      if (report) write(report)
      begin()
      writer.write([suspend, time()])
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
  save: () => ok(false),
  check: () => ok({ isShort: false }),
  record() {},
  hide() {},
  leave: () => void runtime.finish(),
})

/** Scores only grow: a report that knows less than the record takes the record's. */
function atLeast(report: ProgressReport, { bestScore }: Reached): ProgressReport {
  if (report.score === undefined || bestScore === undefined) return report
  return { ...report, score: Math.max(report.score, bestScore) }
}
