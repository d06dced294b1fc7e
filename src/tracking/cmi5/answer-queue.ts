// Records of responses: sent in idle moments, after the state is safe. A refused one stops nothing.

import type { Asking, Refusal } from './lrs.ts'
import type { Statement } from './statements.ts'

export interface AnswerQueue {
  add(statement: Statement): void
  /** The state is safe: carries on with what waits. */
  resume(): void
  /** The state is not safe yet: what waits goes on waiting. */
  hold(): void
  /** Sends all that waits, now. */
  flush(): void
  /** What has not arrived, as far as is known. */
  waiting(): readonly Statement[]
  /** What was taken in this visit. */
  taken(): readonly Statement[]
}

export function answerQueue(
  send: (statements: readonly Statement[]) => Asking,
  idle: (task: () => void) => void,
): AnswerQueue {
  const queue: Statement[] = []
  const taken: Statement[] = []
  let held = false
  let busy = false
  /** One that is refused takes the others with it: from then on each goes alone. */
  let oneByOne = false

  function schedule(): void {
    if (!busy && !held && queue.length > 0) idle(() => void sendNext())
  }

  async function sendNext(): Promise<void> {
    if (busy || held || queue.length === 0) return
    const batch = queue.slice(0, oneByOne ? 1 : undefined)
    busy = true
    const answer = await send(batch)
    busy = false
    const isLost = !answer.ok && !isRefused(answer.fault)
    if (answer.ok) taken.push(...batch)
    if (answer.ok || (batch.length === 1 && !isLost)) queue.splice(0, batch.length)
    oneByOne = !answer.ok
    held ||= isLost
    schedule()
  }

  return {
    add(statement) {
      queue.push(statement)
      schedule()
    },
    resume() {
      held = false
      schedule()
    },
    hold() {
      held = true
    },
    flush: () => void sendNext(),
    waiting: () => queue,
    taken: () => taken,
  }
}

/** It would be refused again, or is there already; all else may go better later. */
const isRefused = ({ status }: Refusal) => [400, 403, 404, 409, 412, 413, 422].includes(status)
