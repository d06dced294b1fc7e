// Whose words a text is read with: what fills its places, and its own sections.

import type { QuickExit, StatusSent } from '../../../src/course/course.ts'
import type { Span } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import type { BlockToken } from '../token-types.ts'
import type { Look } from './look.ts'

/** A `##` of a profile: what its Local blocks show. */
export interface Section {
  readonly title: string
  /** Of its heading. */
  readonly at: Span
  /** The profile's: it is read there. */
  readonly source: Source
  readonly tokens: readonly BlockToken[]
}

/** What a profile says of itself. */
export interface Profile {
  /** Of the file, without its ending: `example-council`. */
  readonly file: string
  /** As learners read it. */
  readonly name: string
  /** What fills a place, by its name in small letters; what is not there is empty. */
  readonly words: ReadonlyMap<string, string>
  readonly look: Look | undefined
  readonly logo: LogoSettings | undefined
  readonly font: FontSettings | undefined
  /** Undefined where the course says it. */
  readonly statusSent: StatusSent | undefined
  readonly recordRatings: boolean | undefined
  readonly quickExit: QuickExit
  /** Address of the folder with the hosted copy; undefined where there is none. */
  readonly hostedAt: string | undefined
}

interface LogoSettings {
  /** Below the content folder. */
  readonly path: string
  readonly at: Span
  readonly alternative: string
}

/** A font that is to be packed. */
interface FontSettings {
  /** Below the content folder. */
  readonly path: string
  readonly at: Span
  /** Empty where it is not said. */
  readonly licence: string
  /** How many more were asked for. */
  readonly others: number
}

/** What is known of all profiles together. */
export interface Everyone {
  /** Every name that a place can have. */
  readonly places: ReadonlySet<string>
  /** Those that somebody fills. */
  readonly filled: ReadonlySet<string>
  /** Titles of the sections that somebody has: as compared, and as written. */
  readonly titles: ReadonlyMap<string, string>
}

/** As the texts of a course ask it. */
export interface Organisation {
  readonly profile: Profile
  readonly everyone: Everyone
  /** Of its profile; none for a course without profiles. */
  readonly source: Source | undefined
  readonly sections: readonly Section[]
}

/** Titles are the same whatever their capitals. */
export const asTitle = (title: string): string => title.trim().toLowerCase()

export const sectionFor = ({ sections }: Organisation, title: string): Section | undefined =>
  sections.find((section) => asTitle(section.title) === asTitle(title))
