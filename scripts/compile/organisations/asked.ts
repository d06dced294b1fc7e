// Which texts of a course ask whose it is, and how they are read for an organisation.

import { kindOf } from '../file-kinds.ts'
import { nearest } from '../near.ts'
import { once } from '../remember.ts'
import type { Source } from '../source.ts'
import { asTitle, type Organisation } from './organisation.ts'
import { hasPlace } from './places.ts'

/** The lines of quotes, without their marks. */
const quotedLines = ({ lexed }: Source): readonly string[] =>
  lexed.split('\n').flatMap((line) => {
    const text = line.trimStart()
    return text.startsWith('>') ? [text.replace(/^[\s>]+/, '')] : []
  })

/** Whether a text could read otherwise for somebody else. */
const asks = once(
  (source: Source) =>
    hasPlace(source.lexed) ||
    quotedLines(source).some((line) => {
      const [, word = ''] = /^\**\s*([A-Za-z]+)/.exec(line) ?? []
      return nearest(word, ['local']) !== undefined
    }),
)

/** Whether a course reads otherwise for one organisation than for the next. */
export const isAsked = (
  sources: ReadonlyMap<string, Source>,
  organisations: readonly Organisation[],
): boolean =>
  organisations.some(({ profile }) => profile.recordRatings !== undefined) ||
  [...sources.values()].some((source) => kindOf(source.path) !== 'organisation' && asks(source))

/** The same text for one organisation is the same thing, so that what was read of it holds. */
const readingFor = once((organisation: Organisation) =>
  once((source: Source): Source => ({ ...source, organisation })),
)

/** The texts of a course as they are read for an organisation; those that ask nothing stay. */
export function sourcesFor(
  organisation: Organisation,
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, Source> {
  const readFor = readingFor(organisation)
  return new Map(
    [...sources].map(([path, source]) => [path, asks(source) ? readFor(source) : source]),
  )
}

/** Titles of the Local blocks in texts: as compared, and as written. */
export function localTitles(sources: Iterable<Source>): ReadonlyMap<string, string> {
  const titles = [...sources].flatMap(titlesIn)
  return new Map(titles.map((title) => [asTitle(title), title]))
}

const titlesIn = once((source: Source): readonly string[] =>
  quotedLines(source).flatMap((line) => {
    const title = /^\**\s*local\s*:\**([^*]*)/i.exec(line)?.[1]?.trim()
    return title ? [title] : []
  }),
)
