import type { QuestionId } from '../../course/ids.ts'
import type { PlayerSnapshot } from '../../player/use-player.ts'

/** A question of this try: the same one may be drawn again in the next. */
export const askedName = ({ context }: PlayerSnapshot, question: QuestionId) =>
  `${context.progress.check.tries}: ${question}`
