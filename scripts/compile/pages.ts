// A file's tokens → its title and its pages.

import { problem, type Span, type Tell, warning, wholeFile } from './diagnostic.ts'
import { type NamedHeading, nameOf, readHeading } from './names.ts'
import type { Source } from './source.ts'
import { isComment } from './token-text.ts'
import type { BlockToken } from './token-types.ts'

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
    tokens.filter((token) => !titles.includes(token)),
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
        what: 'A file has one # heading; this is the second.',
        fix: `make it ##.\n#${line}`,
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
        name: heading.name ?? nameOf(heading.text),
        title: heading.text,
        at: heading.at,
        tokens: tokens.slice(start + 1, starts[index + 1]),
      },
    ]
  })
  return { opening: tokens.slice(0, starts[0]), sections }
}

/** S03, over all headings of a file; an opening page may have `###` right under its `#`. */
export function tellSkippedLevels(source: Source, tokens: readonly BlockToken[], tell: Tell): void {
  let last = 1
  for (const token of tokens) {
    if (token.kind !== 'heading' || token.underlined) continue
    const isInOpening = last === 1 && token.level === 3
    if (token.level > last + 1 && !isInOpening) {
      const line = source.text.slice(token.at.start, token.at.end)
      const meant = '#'.repeat(last + 1)
      tell(
        warning(
          'S03',
          { ...token.at, end: token.at.start + token.level },
          {
            what: `The heading jumps from ${'#'.repeat(last)} to ${'#'.repeat(token.level)}.`,
            fix: `use ${meant}.\n${line.replace(/^#+/, meant)}`,
          },
        ),
      )
    }
    last = token.level
  }
}
