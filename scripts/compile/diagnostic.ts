// An author's mistake, as a value: what it is, where it is, how to fix it.

/** A stretch of a file: offsets into `Source.text`. One that is empty at 0 is the whole file. */
export interface Span {
  /** Path below the content folder. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** What `--fix` writes in place of a stretch of a file: the standard form of what is read anyway. */
export interface Edit extends Span {
  readonly text: string
  /** At the start of its line, whatever stands before the place. */
  readonly at?: 'line start'
}

export interface Diagnostic {
  readonly code: Code
  /** A problem prevents the package, a warning does not; ideas are for those who ask. */
  readonly level: Level
  readonly at: Span
  /** One or two sentences: "This question has no right answer." */
  readonly what: string
  /** What to do; further lines show how the text could look. */
  readonly fix: string
  /** Places that belong to it, such as the other question of the same name. */
  readonly related: readonly Span[]
  /** Together they put it right and change nothing that learners meet. */
  readonly edits: readonly Edit[]
  /** The same mistake as the one before it: not told again, but put right with it. */
  readonly isRepeat: boolean
}

export type Level = 'problem' | 'warning' | 'idea'

export type Code = `${'F' | 'S' | 'B' | 'M' | 'Q' | 'L' | 'O' | 'A' | 'P' | 'T'}${number}`

/** Takes note of a diagnostic. */
export type Tell = (diagnostic: Diagnostic) => void

/** For a second look at what has been told, or will be. */
export const quietly: Tell = () => {}

/** Says the same thing once, where it is first found. */
export function onceEach(tell: Tell): Tell {
  const told = new Set<string>()
  return (diagnostic) => {
    if (told.has(diagnostic.what)) again(tell)(diagnostic)
    else tell(diagnostic)
    told.add(diagnostic.what)
  }
}

/** For what goes on with a mistake that has been told. */
export const again =
  (tell: Tell): Tell =>
  (diagnostic) =>
    tell({ ...diagnostic, isRepeat: true })

interface Words {
  readonly what: string
  readonly fix: string
  readonly related?: readonly Span[]
  readonly edits?: readonly Edit[]
}

const tellAs =
  (level: Level) =>
  (code: Code, at: Span, words: Words): Diagnostic => ({
    code,
    level,
    at,
    related: [],
    edits: [],
    isRepeat: false,
    ...words,
  })

export const problem = tellAs('problem')

export const warning = tellAs('warning')

export const idea = tellAs('idea')

/** In place of a whole stretch. */
export const replaced = ({ file, start, end }: Span, text: string): Edit => ({
  file,
  start,
  end,
  text,
})

/** Right behind an offset. */
export const inserted = (file: string, start: number, text: string): Edit => ({
  file,
  start,
  end: start,
  text,
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

/** Keeps what is told; ideas where they are asked for. */
export const listenTo =
  (told: Diagnostic[], { ideas }: { readonly ideas?: boolean }): Tell =>
  (diagnostic) => {
    if (diagnostic.level !== 'idea' || ideas) told.push(diagnostic)
  }
