// trainer-pack.md: a page for trainers, which is read as a page of the menu is and is in no package.

import type { Block, ContentNote, Source as FactSource } from '../../src/course/course.ts'
import type { PageId } from '../../src/course/ids.ts'
import type { Course } from './compile.ts'
import type { Drafts } from './drafts.ts'
import type { FileShelf } from './file-shelf.ts'
import type { StandingDraft } from './files.ts'
import { type Facts, readStanding } from './lesson.ts'
import type { Reading } from './reading.ts'

export interface TrainerPack {
  /** Where links inside it lead. */
  readonly id: PageId
  readonly title: string
  readonly note: ContentNote | undefined
  readonly blocks: readonly Block[]
  readonly sources: readonly FactSource[]
  /** Its pictures. */
  readonly files: Course['files']
}

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
