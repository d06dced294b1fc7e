// What the preview's page says of the content. Plain data: it goes to the browser as JSON.

export interface ContentReport {
  /** When the content was read; milliseconds. */
  readonly at: number
  /** When the course on the screen was made: earlier than `at` while there are problems. */
  readonly shownAt: number | undefined
  readonly findings: readonly Finding[]
  /** What is in no package yet. */
  readonly drafts: readonly Draft[]
  /** Whose course can be shown, the default one first. */
  readonly organisations: readonly Whose[]
}

export interface Whose {
  /** Of its profile, without the ending. */
  readonly file: string
  readonly name: string
}

interface Draft {
  readonly path: string
  /** What the names of its pages begin with. */
  readonly address: string
}

export interface Finding {
  readonly level: 'problem' | 'warning'
  /** Undefined for what is in no file. */
  readonly place: Place | undefined
  readonly what: string
  /** The lines around the place, with a mark under it. */
  readonly excerpt: string
  /** Further lines show how the text could look. */
  readonly fix: string
}

export interface Place {
  /** Below the content folder. */
  readonly file: string
  /** Both start at 1. */
  readonly line: number
  readonly column: number
}
