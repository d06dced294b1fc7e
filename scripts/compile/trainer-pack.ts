import type { TrainerPack } from './compiled-course.ts'
import type { Drafts } from './drafts.ts'
import type { FileShelf } from './file-shelf.ts'
import type { StandingDraft } from './files.ts'
import { readStanding } from './lesson.ts'
import type { Facts, Reading } from './reading.ts'

export function readTrainerPack(
  { forTrainers: [draft] }: Drafts,
  readingOf: (draft: StandingDraft) => Reading,
  files: FileShelf,
  facts: Facts,
): TrainerPack | undefined {
  if (!draft) return undefined
  // What it shows does not travel with the course.
  const shelf = files.another
  const { outline, body } = readStanding(draft, { ...readingOf(draft), shelf }, facts)
  return {
    ...body,
    title: outline.title,
    note: outline.note,
    files: shelf.files,
  }
}
