// T: the words of the interface in another language.

import {
  inserted,
  problem,
  replaced,
  type Span,
  type Tell,
  warning,
  wholeFile,
  within,
} from '../diagnostic.ts'
import type { Source } from '../source.ts'

/** How many of the missing words are named. */
const NAMED = 3

const headOf = (language: string) => `| English | ${language} |\n| --- | --- |`

/** T04. */
export const noTable = (path: string, language: string) =>
  warning('T04', wholeFile(path), {
    what: `The course is in ${language}, but there is no ${path}: its buttons and messages are in English.`,
    fix: `save a file of that name beside course.md, with these lines. Then "npm run doctor -- --fix" writes all the English words into it.\n# Interface words\n\n${headOf(language)}`,
  })

interface Missing {
  readonly source: Source
  /** Of the table; -1 where there is none. */
  readonly end: number
  readonly words: readonly string[]
  /** Those that have no row yet. */
  readonly lacking: readonly string[]
  readonly language: string
}

/** T04. */
export function tellMissingWords(
  { source: { path, text }, end, words, lacking, language }: Missing,
  tell: Tell,
): void {
  if (words.length === 0) return
  const named = words.slice(0, NAMED).map((word) => `"${word}"`)
  const more = words.length - named.length
  const list = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
  const rows = lacking.map((word) => `\n| ${word.replaceAll('|', '\\|')} |  |`).join('')
  const place = end < 0 ? text.trimEnd().length : end
  const table = end < 0 ? `${place > 0 ? '\n\n' : ''}${headOf(language)}${rows}` : rows
  tell(
    warning('T04', within(wholeFile(path), 0, firstLine(text)), {
      what: `${words.length === 1 ? '1 interface word has' : `${words.length} interface words have`} no ${language}: ${list}. Learners see English there.`,
      fix: lacking.length
        ? 'write them into the table; "npm run doctor -- --fix" adds the rows. A row for each form of a number has its name in brackets, such as (one) or (other).'
        : 'fill the right column of their rows.',
      edits: lacking.length ? [inserted(path, place, table)] : [],
    }),
  )
}

const firstLine = (text: string) => text.split('\n', 1)[0]?.length ?? 0

const placesIn = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? []

/** T02. Answers whether something is wrong. @param spare places that may be left out */
export function tellPlaces(
  english: string,
  own: string,
  at: Span,
  spare: readonly string[],
  tell: Tell,
): boolean {
  const places = placesIn(english)
  const given = placesIn(own)
  const lost = places.filter((place) => !given.includes(place) && !spare.includes(place))
  const unknown = given.filter((place) => !places.includes(place))
  if (lost.length === 0 && unknown.length === 0) return false
  const faults = [
    ...lost.map((place) => `${place} is missing`),
    ...unknown.map((place) => `${place} is not in the English words`),
  ]
  tell(
    problem('T02', at, {
      what: `Something is put in for what stands in {curly brackets}, and here ${faults.join(', and ')}.`,
      fix: `take the brackets over as they are, wherever the sentence needs them. The English words are:\n${english.replace(/ \((?:zero|one|two|few|many|other)\)$/, '')}`,
    }),
  )
  return true
}

/** T07. @param isSure whether the row is read as `close` */
export function tellUnknownWords(
  english: string,
  at: Span,
  close: string | undefined,
  isSure: boolean,
  tell: Tell,
): void {
  const words = isSure ? ` I read them as "${close}".` : ''
  tell(
    warning('T07', at, {
      what: `The interface has no such words: "${english}".${words}`,
      fix: close
        ? `write the words that it has now, and see whether the translation still fits.\n${close}`
        : 'take the row out. The left column has the English words as they are; the right one has yours.',
      edits: isSure && close ? [replaced(at, close)] : [],
    }),
  )
}
