// Records of responses: some ten calls each, so they are sent one at a time in idle moments, after
// the state is safe. A refused one stops nothing.

import type { Interaction } from '../port.ts'
import type { Dialect } from './dialect.ts'
import type { ElementWriter } from './element-writer.ts'
import type { Runtime } from './runtime.ts'

export interface InteractionQueue {
  add(interaction: Interaction): void
  /** The state is safe: carries on with what waits. */
  resume(): void
  /** The state is not safe yet: what waits goes on waiting. */
  hold(): void
  /** Sends all that waits, now. The commit is the caller's. */
  flush(): void
}

export interface QueueMeans {
  readonly runtime: Runtime
  readonly writer: ElementWriter
  readonly dialect: Dialect
  readonly idle: (task: () => void) => void
}

export function interactionQueue(means: QueueMeans): InteractionQueue {
  const { runtime, writer, dialect, idle } = means
  const queue: Interaction[] = []
  let next: number | undefined
  let held = false
  let scheduled = false
  let unsupported = false

  /** The system's number for the next record; asked until a record was taken, then counted. */
  function nextIndex(): number {
    if (next !== undefined) return next
    const count = runtime.read(dialect.elements.interactionCount)
    return count.ok ? Number.parseInt(count.value, 10) || 0 : 0
  }

  /** False where the session is over, so that the record can wait for better times. */
  function send(interaction: Interaction): boolean {
    const index = nextIndex()
    for (const [row, pair] of dialect.interactionPairs(interaction, index).entries()) {
      const result = writer.writeOne(pair)
      if (result.ok) {
        if (row === 0) next = index + 1
        continue
      }
      if (result.fault.kind === 'sessionOver') return false
      if (row === 0) unsupported = dialect.codes.unsupported.includes(result.fault.code)
      // Without its id and type, the rest of a record has nowhere to go.
      if (row < 2) break
    }
    return true
  }

  function schedule(): void {
    if (scheduled || held || queue.length === 0) return
    scheduled = true
    idle(sendNext)
  }

  function sendNext(): void {
    scheduled = false
    if (held || !sendFirst()) return
    if (queue.length > 0) schedule()
    else writer.commit()
  }

  /** False where nothing was sent. */
  function sendFirst(): boolean {
    const [interaction] = queue
    if (unsupported) queue.length = 0
    if (!interaction || unsupported) return false
    if (send(interaction)) queue.shift()
    else held = true
    return queue[0] !== interaction
  }

  return {
    add(interaction) {
      queue.push(interaction)
      schedule()
    },
    resume() {
      held = false
      schedule()
    },
    hold() {
      held = true
    },
    flush() {
      while (sendFirst()) {}
    },
  }
}
