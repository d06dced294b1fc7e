// A file's tokens → its title and its pages.

import {
  inserted,
  problem,
  replaced,
  type Span,
  type Tell,
  warning,
  wholeFile,
} from './diagnostic.ts'
import { headingName, type NamedHeading, readHeading } from './names.ts'
import type { Source } from './source.ts'
import { isComment } from './token-text.ts'
import type { BlockToken, HeadingToken } from './token-types.ts'

export interface PageDraft {
  readonly name: string
  readonly title: string
  readonly at: Span
  readonly tokens: readonly BlockToken[]
}

interface FileDraft {
  readonly title: string
  readonly titleAt: Span
  /** What stands before the first `##`. */
  readonly opening: readonly BlockToken[]
  readonly sections: readonly PageDraft[]
}

/** `each`: what a `##` begins, for the messages; standing pages have none. */
export function readFile(source: Source, tokens: readonly BlockToken[], tell: Tell): FileDraft {
  const headings = new Map<BlockToken, NamedHeading>()
  for (const token of tokens) {
    if (token.kind === 'heading' && token.level <= 2) {
      headings.set(token, readHeading(token, source, tell))
    }
  }
  const titles = tokens.filter((token) => headings.get(token)?.level === 1)
  tellTitles(source, titles, tell)
  const [title] = titles
  const heading = title && headings.get(title)
  const { opening, sections } = split(
    tokens.filter((token) => token !== title),
    headings,
  )
  return {
    title: heading?.text ?? '',
    titleAt: heading?.at ?? wholeFile(source.path),
    opening,
    sections,
  }
}

/** Whether a learner would see anything of it. */
export function hasText(tokens: readonly BlockToken[]): boolean {
  return tokens.some(
    (token) => token.kind !== 'linkAddress' && !(token.kind === 'html' && isComment(token.text)),
  )
}

function tellTitles(source: Source, titles: readonly BlockToken[], tell: Tell): void {
  const [first, ...others] = titles
  if (!first && source.readable) {
    tell(
      problem('S01', wholeFile(source.path), {
        what: 'This file has no title.',
        fix: 'start the text with # and the title.\n# The title',
      }),
    )
  }
  for (const token of others) {
    const line = source.text.slice(token.at.start, token.at.end)
    tell(
      problem('S02', token.at, {
        what: 'A file has one # heading; this is another. I read it as ##.',
        fix: `make it ##.\n#${line}`,
        edits: [inserted(token.at.file, token.at.start, '#')],
        related: first ? [first.at] : [],
      }),
    )
  }
}

function split(
  tokens: readonly BlockToken[],
  headings: ReadonlyMap<BlockToken, NamedHeading>,
): Pick<FileDraft, 'opening' | 'sections'> {
  const starts = tokens.flatMap((token, index) => (headings.has(token) ? [index] : []))
  const sections = starts.flatMap((start, index): readonly PageDraft[] => {
    const token = tokens[start]
    const heading = token && headings.get(token)
    if (!heading) return []
    return [
      {
        name: headingName(heading),
        title: heading.text,
        at: heading.at,
        tokens: tokens.slice(start + 1, starts[index + 1]),
      },
    ]
  })
  return { opening: tokens.slice(0, starts[0]), sections }
}

/**
 * The headings of a file without jumps (S03): people who listen move by level. An opening page may
 * have `###` right under its `#`.
 */
export function withoutSkippedLevels(
  source: Source,
  tokens: readonly BlockToken[],
  tell: Tell,
): readonly BlockToken[] {
  let last = 1
  return tokens.map((token) => {
    if (token.kind !== 'heading' || token.underlined) return token
    const deepest = last === 1 ? 3 : last + 1
    const level = Math.min(token.level, deepest)
    if (level < token.level) tell(skippedLevel(token, last, level, source))
    last = level
    return { ...token, level }
  })
}

function skippedLevel(token: HeadingToken, last: number, level: number, source: Source) {
  const marks = '#'.repeat(level)
  const at = { ...token.at, end: token.at.start + token.level }
  const line = source.text.slice(token.at.start, token.at.end)
  return warning('S03', at, {
    what: `The heading jumps from ${'#'.repeat(last)} to ${'#'.repeat(token.level)}. I read it as ${marks}.`,
    fix: `use ${marks}.\n${line.replace(/^#+/, marks)}`,
    edits: [replaced(at, marks)],
  })
}
