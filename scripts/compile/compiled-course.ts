// A course as data: what is packed, played and printed.

import type {
  Block,
  ContentNote,
  Source as FactSource,
  LessonFile,
  Outline,
} from '../../src/course/course.ts'
import type { PageId } from '../../src/course/ids.ts'
import type { WordTable } from '../../src/view/words-en.ts'
import type { Look } from './organisations/look.ts'

export interface Course {
  readonly outline: Outline
  /** `PageOutline.file` and `CheckOutline.file` are indexes into it. */
  readonly lessonFiles: readonly LessonFile[]
  /** Characters of the saved state of a learner who has read and answered everything. */
  readonly longestState: number
  /** Pictures, videos and what belongs to them: name in the package, path below the content folder. */
  readonly files: readonly { readonly file: string; readonly path: string }[]
  readonly organisation: CourseOrganisation
  /** Of the interface, in the course's language. */
  readonly words: WordTable
  /** What no learner gets; undefined where there is none. */
  readonly trainerPack: TrainerPack | undefined
}

/** Whose course it is. */
export interface CourseOrganisation {
  /** Of its profile, without the ending. */
  readonly file: string
  readonly name: string
  readonly isDefault: boolean
  readonly look: Look | undefined
  /** One that is packed: its name in the package, and the licence it is passed on under. */
  readonly font: { readonly file: string; readonly licence: string } | undefined
  /** For its accessibility statement; undefined where its profile does not say it. */
  readonly accessibilityContact: string | undefined
  readonly enforcementBody: string | undefined
  /** Whom learners can ask; what is not given is not there. */
  readonly support: { readonly phone: string | undefined; readonly email: string | undefined }
  /** Address of the folder with the hosted copy; undefined where there is none. */
  readonly hostedAt: string | undefined
  /** When its contacts were last checked. */
  readonly checked: string | undefined
}

/** A page for trainers. */
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
