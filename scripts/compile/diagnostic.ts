// An author's mistake, as a value: what it is, where it is, how to fix it.

/** A stretch of a file: offsets into `Source.text`. One that is empty at 0 is the whole file. */
export interface Span {
  /** Path below the content folder. */
  readonly file: string
  readonly start: number
  readonly end: number
}

export interface Diagnostic {
  readonly code: Code
  /** A problem prevents the package, a warning does not. */
  readonly level: 'problem' | 'warning'
  readonly at: Span
  /** One or two sentences: "This question has no right answer." */
  readonly what: string
  /** What to do; further lines show how the text could look. */
  readonly fix: string
  /** Places that belong to it, such as the other question of the same name. */
  readonly related: readonly Span[]
}

export type Code = `${'F' | 'S' | 'B' | 'M' | 'Q' | 'L' | 'A' | 'P'}${number}`

/** Takes note of a diagnostic. */
export type Tell = (diagnostic: Diagnostic) => void

/** For a second look at what has been told, or will be. */
export const quietly: Tell = () => {}

/** Says the same thing once, where it is first found. */
export function onceEach(tell: Tell): Tell {
  const told = new Set<string>()
  return (diagnostic) => {
    if (told.has(diagnostic.what)) return
    told.add(diagnostic.what)
    tell(diagnostic)
  }
}

type Words = { readonly what: string; readonly fix: string; readonly related?: readonly Span[] }

export const problem = (code: Code, at: Span, words: Words): Diagnostic => ({
  code,
  level: 'problem',
  at,
  related: [],
  ...words,
})

export const warning = (code: Code, at: Span, words: Words): Diagnostic => ({
  code,
  level: 'warning',
  at,
  related: [],
  ...words,
})

export const wholeFile = (file: string): Span => ({ file, start: 0, end: 0 })

export const isWholeFile = (at: Span): boolean => at.end === 0

/** A part of a span, counted from its start. */
export function within(at: Span, from: number, length: number): Span {
  return { file: at.file, start: at.start + from, end: at.start + from + length }
}

/** By file, then by place. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => byName(a.at.file, b.at.file) || a.at.start - b.at.start || byName(a.code, b.code),
  )
}

/** The same on every machine: by code unit, not by the machine's language. */
export function byName(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
