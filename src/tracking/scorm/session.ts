// One session with a learning system: from what it says at the launch to its end.

import type { Reached } from '../../course/progress.ts'
import { ok, type Result } from '../../course/result.ts'
import { learnerKey } from '../learner-key.ts'
import type { Checked, Fault, Held, Interaction, Launch, LeftBy, ProgressReport } from '../port.ts'
import { type Dialect, modeIn, type Pair } from './dialect.ts'
import { type ElementWriter, elementWriter } from './element-writer.ts'
import type { ScormEnvironment } from './environment.ts'
import type { InteractionQueue } from './interaction-queue.ts'
import { type Pace, pace } from './pace.ts'
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

export interface SessionMeans
  extends Pick<ScormEnvironment, 'onScreen' | 'idle' | 'now' | 'breath' | 'records'> {
  /** Initialised. */
  readonly runtime: Runtime
  readonly dialect: Dialect
  readonly breathe: Pace['breathe']
  /** Is filled with what the launch asks. */
  readonly known: Map<string, string>
}

/** Reads the launch, one call at a time, and makes the visit one that can be come back to. */
export async function beginSession(means: SessionMeans): Promise<Result<ScormSession, Fault>> {
  const { dialect, breathe, known } = means
  const { elements } = dialect
  const holding = new Map<string, string>()
  const runtime = noting(means.runtime, holding)
  await breathe()
  const savedState = runtime.read(elements.savedState)
  // To start without the state would be to write over it.
  if (!savedState.ok) return savedState

  /** What it wants to know and nobody has asked for yet is asked for, and then it is tried again. */
  async function ask<Said>(of: (read: (element: string) => string) => Said): Promise<Said> {
    let wanted: string | undefined
    const said = of((element) => {
      const value = known.get(element)
      if (value === undefined) wanted ??= element
      return value ?? ''
    })
    if (wanted === undefined) return said
    await breathe()
    known.set(wanted, runtime.glance(wanted))
    return ask(of)
  }

  let isUncredited = false
  const writer = elementWriter(runtime, dialect, () => !isUncredited)
  // Early: without it SCORM 2004 forgets the whole attempt if the page never gets to say goodbye. A
  // first launch has nothing that could be forgotten, and Start need not wait for it.
  const mode = modeIn(await ask((read) => read(elements.mode)))
  if (savedState.value !== '' && mode === 'normal') {
    await breathe()
    writer.write([[elements.exit, 'suspend']])
  }
  const said = await ask(dialect.readLaunch)
  isUncredited = (await ask((read) => read(elements.credit))) === 'no-credit'
  const learner = learnerKey(await ask((read) => read(elements.learner)))
  for (const [element, value] of known) writer.know(element, value)
  const launch: Launch = { ...said, savedState: savedState.value, learner, isUncredited }
  const session =
    launch.mode === 'normal'
      ? writing(launch, writer, { ...means, runtime })
      : lookingOnly(launch, runtime)
  const read = (element: string) => known.get(element) ?? runtime.glance(element)
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
  /** From the first record on. */
  let queue: InteractionQueue | undefined
  let isSafe = true
  const startedAt = onScreen()
  const suspend: Pair = [dialect.elements.exit, 'suspend']
  const state = stateKeeper(runtime, writer, dialect.elements.savedState, launch.savedState)
  let last: ProgressReport | undefined

  /**
   * All that the record should say, but the state. A visit that left one has sent its status, which
   * may be more than what shows of it now.
   */
  function others(): readonly Pair[] {
    if (!last) return [suspend, ...(launch.savedState === '' ? dialect.beginning : [])]
    const [, ...pairs] = dialect.reportPairs(atLeast(last, launch.recorded))
    return [suspend, ...pairs]
  }

  /** What nobody needs to wait for: at once where that takes no time, else in idle moments. */
  function sendRest(isUsedUp = pace(means).isUsedUp): void {
    for (const pair of writer.news(others())) {
      if (isUsedUp()) {
        // What was saved is read back before.
        idle(() => idle(() => sendRest()))
        return
      }
      if (!writer.write([pair]).ok) return
    }
  }
  idle(() => sendRest())

  const isNeeded = (pair: Pair) => pair === suspend || dialect.essential.includes(pair[0])

  /** The state first: of a page that goes away, some systems hear no more than that. */
  function save(report: ProgressReport): Result<boolean, Fault> {
    last = report
    const { isUsedUp } = pace(means)
    const kept = state.write(report)
    const written = isOver(kept) ? kept : writer.write(others().filter(isNeeded))
    if (kept.ok && written.ok) sendRest(isUsedUp)
    const committed = writer.commit()
    for (const result of [kept, written, committed]) {
      if (result.ok) continue
      isSafe = false
      queue?.hold(!committed.ok || isOver(result))
      return result
    }
    isSafe = true
    queue?.resume()
    return ok(state.isShort())
  }

  /** Shorter states are tried until one is not cut: of the newest report, whoever asks. */
  function check(): Result<Checked, Fault> {
    const shown = state.readBack()
    if (!shown.ok) return shown
    if (!shown.value) return ok({ isShort: state.isShort() })
    const again = save(last ?? EMPTY)
    return again.ok ? check() : again
  }

  const time = () => dialect.sessionTime(onScreen() - startedAt)

  return {
    launch,
    save,
    check,
    record(interaction) {
      if (launch.isUncredited) return
      queue ??= means.records()?.({ ...means, writer })
      if (!isSafe) queue?.hold(false)
      queue?.add(interaction)
    },
    hide() {
      queue?.flush()
      writer.write([...others(), time()])
      writer.commit()
    },
    leave(report, by) {
      last = report ?? last
      if (report) state.write(report)
      writer.write([...others(), time()])
      writer.commit()
      queue?.flush()
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

const isOver = (result: Result<unknown, Fault>) => !result.ok && result.fault.kind === 'sessionOver'

/** Scores only grow: a report that knows less than the record takes the record's. */
function atLeast(report: ProgressReport, { bestScore }: Reached): ProgressReport {
  if (report.score === undefined || bestScore === undefined) return report
  return { ...report, score: Math.max(report.score, bestScore) }
}
