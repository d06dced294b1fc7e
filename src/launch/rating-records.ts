// Records of ratings. A choice is changed by each press of an arrow key, so what was chosen is told
// once, when the learner has gone on: to another page, another tab, or out of the course.

import type { Progress } from '../course/progress.ts'
import type { LearnerResponse, RatingQuestion } from '../course/question.ts'
import { pairsOf } from '../course/question-parts.ts'
import type { PlayerActor } from '../player/use-player.ts'
import type { Answered } from '../tracking/interaction.ts'
import type { AnswerTime } from './answer-times.ts'

interface Given extends AnswerTime {
  readonly question: RatingQuestion
  readonly response: LearnerResponse
  readonly try: number
}

/**
 * Watches the player, and tells what was chosen since it was told last.
 *
 * @returns ends the watch, and tells what was still to tell
 */
export function ratingRecords(
  player: PlayerActor,
  timeOf: (question: RatingQuestion['id']) => AnswerTime,
  record: (answered: Answered) => void,
): () => void {
  const open = new Map<RatingQuestion['id'], Given>()
  let { progress: told, page } = player.getSnapshot().context
  const tell = () => {
    for (const given of open.values()) for (const one of recordsOf(given, told)) record(one)
    open.clear()
    told = player.getSnapshot().context.progress
  }
  player.on('question.answered', ({ question, response, try: tries }) => {
    if (question.kind !== 'rating') return
    open.set(question.id, { question, response, try: tries, ...timeOf(question.id) })
  })
  player.subscribe((snapshot) => {
    const isGone = snapshot.context.page !== page || !snapshot.matches({ course: 'page' })
    page = snapshot.context.page
    if (isGone) tell()
  })
  // Before the port, which then sends what it has.
  addEventListener('visibilitychange', tell, true)
  addEventListener('pagehide', tell, true)
  return () => {
    tell()
    removeEventListener('visibilitychange', tell, true)
    removeEventListener('pagehide', tell, true)
  }
}

/** One for each statement whose answer is another now; the first answer of each is its first try. */
function recordsOf({ response, try: tries, ...given }: Given, told: Progress): readonly Answered[] {
  const before = pairsOf(told.answers[given.question.id]?.response)
  return Object.entries(pairsOf(response)).flatMap(([letter, number]) => {
    if (before[letter] === number) return []
    const one: LearnerResponse = { kind: 'paired', pairs: { [letter]: number } }
    return [{ ...given, response: one, try: before[letter] ? tries : 1 }]
  })
}
