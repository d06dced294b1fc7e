// When each answer was given, and how long its question had been on screen: for the records of the
// check. The player itself knows no time.

import type { QuestionId } from '../course/ids.ts'
import type { PlayerActor } from '../player/use-player.ts'

export interface AnswerTime {
  readonly at: Date
  /** Milliseconds. */
  readonly latency: number
}

/** Watches the player. An answer given in an earlier visit has the time at which it is asked for. */
export function answerTimes(player: PlayerActor): (question: QuestionId) => AnswerTime {
  const times = new Map<QuestionId, AnswerTime>()
  let { context: last } = player.getSnapshot()
  let shownAt = performance.now()
  player.subscribe(({ context }) => {
    for (const question of context.progress.check.drawn) {
      const given = context.progress.check.answers[question]
      if (given && given !== last.progress.check.answers[question]) {
        times.set(question, { at: new Date(), latency: performance.now() - shownAt })
      }
    }
    if (context.asking !== last.asking || context.page !== last.page) shownAt = performance.now()
    last = context
  })
  return (question) =>
    times.get(question) ?? { at: new Date(), latency: performance.now() - shownAt }
}
