// Records of responses: some ten calls each, which SCORM does not let us make as one. So they are
// sent in idle moments, after the state is safe, and a slow system is asked for one call in each. A
// refused one stops nothing.

import type { Interaction } from '../port.ts'
import type { Dialect, Pair } from './dialect.ts'
import type { ElementWriter } from './element-writer.ts'
import { type PageTime, pace } from './pace.ts'
import type { Runtime } from './runtime.ts'

export interface InteractionQueue {
  add(interaction: Interaction): void
  /** The state is safe, and with it all that was sent before: carries on with what waits. */
  resume(): void
  /**
   * The state is not safe yet: what waits goes on waiting.
   *
   * @param isLost what was sent since the last commit may be: it is sent again, under its numbers
   */
  hold(isLost: boolean): void
  /** Sends all that waits, now. The commit is the caller's. */
  flush(): void
}

export interface QueueMeans extends PageTime {
  /** Runs a task when nothing else is to be done. */
  readonly idle: (task: () => void) => void
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
  /** How many of them, from the first on, were sent and are not known to be kept. */
  let sent = 0
  /** Makes the calls for the next of them, one after the other. */
  let calls: Iterator<undefined, boolean> | undefined
  /** The system's number for the next record; asked until a record was taken, then counted. */
  let next: number | undefined
  /** That of the first in the queue, once it was sent. */
  let first: number | undefined
  let toCommit = false
  let held = false
  let scheduled = false
  let unsupported = false

  /** Halts after each call. Ends with true where the session is over, and the record has to wait. */
  function* send(interaction: Interaction): Iterator<undefined, boolean> {
    let index = next
    // Asked once more before earlier records are written over by those of a system that cannot say.
    for (let asked = 1; index === undefined; asked++) {
      const count = runtime.read(dialect.elements.interactionCount)
      if (!count.ok && count.fault.kind === 'sessionOver') return true
      if (count.ok) index = Number.parseInt(count.value, 10) || 0
      else if (asked === 2) index = 0
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
    if (sent === 0) first = index
    if (isTaken) next = index + 1
    sent++
    return false
  }

  function hold(isLost: boolean): void {
    held = true
    if (!isLost) return
    calls = undefined
    if (sent > 0) next = first
    sent = 0
  }

  function forget(count: number): void {
    queue.splice(0, count)
    sent = 0
  }

  /** One call. False where nothing is left to do, or nobody there to do it. */
  function step(): boolean {
    if (unsupported) forget(queue.length)
    const interaction = queue[sent]
    if (!interaction) {
      if (toCommit) {
        if (writer.commit().ok) forget(sent)
        else hold(true)
      }
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
    if (scheduled || held || (sent === queue.length && !toCommit)) return
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
      forget(sent)
      held = toCommit = false
      schedule()
    },
    hold,
    flush() {
      while (sent < queue.length && step()) {}
      toCommit = false
    },
  }
}
