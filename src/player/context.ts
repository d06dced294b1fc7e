// What the player knows.

import type { Outline } from '../course/course.ts'
import type { NoteId, PageId, QuestionId } from '../course/ids.ts'
import type { Progress } from '../course/progress.ts'

export interface PlayerContext {
  /** With the pass mark that counts here: the course's, or the learning system's. */
  readonly outline: Outline
  readonly progress: Progress
  /** Content notes whose content was chosen in this visit. */
  readonly opened: readonly NoteId[]
  /** The page on screen, a standing page too. */
  readonly page: PageId | undefined
  /** The question of the check on screen. */
  readonly asking: QuestionId | undefined
}
