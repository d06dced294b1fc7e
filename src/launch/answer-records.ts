// What was answered, as records for the learning system. It comes with the reader: nobody answers
// before that is there.

import type { PlayerActor } from '../player/use-player.ts'
import { type Answered, interactionOf } from '../tracking/interaction.ts'
import type { Interaction } from '../tracking/port.ts'
import { answerTimes } from './answer-times.ts'
import { ratingRecords } from './rating-records.ts'

/**
 * Watches a player for as long as it runs. Makes a record of each answer of the check and each
 * rating, and of other answers where the course wants them.
 *
 * @returns makes the records that were still to be made, before the player is stopped
 */
export function answerRecords(
  player: PlayerActor,
  keep: (interaction: Interaction) => void,
): () => void {
  const { recordPracticeAnswers } = player.getSnapshot().context.outline
  const record = (answered: Answered) => keep(interactionOf(answered))
  const timeOf = answerTimes(player)
  // Nothing where a package leaves ratings out.
  const endRatings: (() => void) | null = ratingRecords(player, timeOf, record)
  player.on('question.answered', ({ question, response, try: tries }) => {
    if (!recordPracticeAnswers || question.kind === 'rating') return
    record({ question, response, try: tries, ...timeOf(question.id) })
  })
  player.on('check.closed', ({ questions, answers, try: tries }) => {
    for (const question of questions) {
      const response = answers[question.id]
      if (response) record({ question, response, try: tries, ...timeOf(question.id) })
    }
  })
  return () => endRatings?.()
}
