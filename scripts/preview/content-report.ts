// What the preview's page says of the content. Plain data: it goes to the browser as JSON.

export interface ContentReport {
  /** When the content was read; milliseconds. */
  readonly at: number
  readonly findings: readonly Finding[]
}

export interface Finding {
  readonly level: 'problem' | 'warning'
  /** `lessons/01-what-trauma-is.md, line 41` */
  readonly place: string
  readonly what: string
  /** Further lines show how the text could look. */
  readonly fix: string
}
