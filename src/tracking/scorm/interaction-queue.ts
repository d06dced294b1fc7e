// Records of responses: some ten calls each, which SCORM does not let us make as one. So they are
// sent in idle moments, after the state is safe, and a slow system is asked for one call in each. A
// refused one stops nothing.

import type { Interaction } from '../port.ts'
import type { ScormEnvironment } from './adapter.ts'
import type { Dialect, Pair } from './dialect.ts'
import type { ElementWriter } from './element-writer.ts'
import { pace } from './pace.ts'
import type { Runtime } from './runtime.ts'

export interface InteractionQueue {
  add(interaction: Interaction): void
  /** The state is safe: carries on with what waits. */
  resume(): void
  /**
   * The state is not safe yet: what waits goes on waiting.
   *
   * @param isOver the session is: what was sent of a record is sent again
   */
  hold(isOver: boolean): void
  /** Sends all that waits, now. The commit is the caller's. */
  flush(): void
}

export interface QueueMeans extends Pick<ScormEnvironment, 'idle' | 'now' | 'breath'> {
  readonly runtime: Runtime
  readonly writer: ElementWriter
  readonly dialect: Dialect
}

/** In the order to send them, the id first. `index` is the record's number in the system. */
export type InteractionPairs = (interaction: Interaction, index: number) => readonly Pair[]

export function interactionQueue(
  means: QueueMeans,
  interactionPairs: InteractionPairs,
): InteractionQueue {
  const { runtime, writer, dialect, idle } = means
  const queue: Interaction[] = []
  /** Makes the calls for the first of them, one after the other. */
  let calls: Iterator<undefined, boolean> | undefined
  /** The system's number for the next record; asked until a record was taken, then counted. */
  let next: number | undefined
  let toCommit = false
  let held = false
  let scheduled = false
  let unsupported = false

  /** Halts after each call. Ends with true where the session is over, and the record has to wait. */
  function* send(interaction: Interaction): Iterator<undefined, boolean> {
    let index = next
    if (index === undefined) {
      const count = runtime.read(dialect.elements.interactionCount)
      index = count.ok ? Number.parseInt(count.value, 10) || 0 : 0
      yield
    }
    let isTaken = false
    for (const [row, pair] of interactionPairs(interaction, index).entries()) {
      const result = writer.writeOne(pair)
      if (result.ok) {
        toCommit = isTaken = true
        // Should it have to begin anew, it has its number already.
        next = index
      } else {
        if (result.fault.kind === 'sessionOver') return true
        if (row === 0) unsupported = dialect.codes.unsupported.includes(result.fault.code)
        // Without its id and type, the rest of a record has nowhere to go.
        if (row < 2) break
      }
      yield
    }
    if (isTaken) next = index + 1
    queue.shift()
    return false
  }

  /** One call. False where nothing is left to do, or nobody there to do it. */
  function step(): boolean {
    if (unsupported) queue.length = 0
    const [interaction] = queue
    if (!interaction) {
      if (toCommit) writer.commit()
      toCommit = false
      return false
    }
    calls ??= send(interaction)
    const { done, value: isOver } = calls.next()
    if (done) calls = undefined
    if (isOver) held = true
    return !isOver
  }

  function schedule(): void {
    if (scheduled || held || (queue.length === 0 && !toCommit)) return
    scheduled = true
    idle(sendSome)
  }

  function sendSome(): void {
    scheduled = false
    const { isUsedUp } = pace(means)
    while (!held && step()) {
      if (!isUsedUp()) continue
      schedule()
      break
    }
  }

  return {
    add(interaction) {
      queue.push(interaction)
      schedule()
    },
    resume() {
      held = toCommit = false
      schedule()
    },
    hold(isOver) {
      held = true
      if (isOver) calls = undefined
    },
    flush() {
      while (queue.length > 0 && step()) {}
      toCommit = false
    },
  }
}
