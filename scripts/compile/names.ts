// Name tags (`{#like-this}`) and the names made from words where there is none.

import { hash } from '../../src/course/ids.ts'
import { problem, replaced, type Span, type Tell } from './diagnostic.ts'
import { endOfWords } from './lines.ts'
import { withPlaceNames } from './organisations/places.ts'
import type { Source } from './source.ts'
import { before, plainText, trim, withoutComments } from './token-text.ts'
import type { HeadingToken, InlineToken } from './token-types.ts'

export interface NamedHeading {
  readonly at: Span
  readonly level: number
  /** Without name tag and comments. */
  readonly parts: readonly InlineToken[]
  readonly text: string
  /** From the tag. */
  readonly name: string | undefined
}

/** The tag, else a name from the words, which is the same for every organisation. */
export const headingName = ({ name, parts }: Pick<NamedHeading, 'name' | 'parts'>): string =>
  name ?? nameOf(plainText(withPlaceNames(parts)))

const LONGEST = 40
const TAG = /^\{(#?)([^{}]*)(\}?)$/

export function readHeading(heading: HeadingToken, source: Source, tell: Tell): NamedHeading {
  const { at, level } = heading
  const line = source.lexed.slice(at.start, at.end)
  const wordsEnd = endOfWords(line)
  const tagStart = line.lastIndexOf('{', wordsEnd)
  const tag = tagStart < 0 ? null : TAG.exec(line.slice(tagStart, wordsEnd))
  const isTag = tag && (tag[1] === '#' || (tag[3] === '}' && /^[a-z0-9-]+$/.test(tag[2] ?? '')))
  if (!tag || !isTag) {
    const parts = trim(withoutComments(heading.parts))
    return { at, level, parts, text: plainText(parts), name: undefined }
  }
  const start = at.start + tagStart
  const end = at.start + wordsEnd
  const parts = trim(withoutComments(before(heading.parts, start)))
  const name = readTag(tag[0], { file: at.file, start, end }, tell)
  return { at, level, parts, text: plainText(parts), name }
}

function readTag(written: string, at: Span, tell: Tell): string | undefined {
  const inside = written.replace(/^\{#?/, '').replace(/\}$/, '')
  const name = nameOf(inside)
  if (written === `{#${name}}`) return name
  tell(
    problem('S07', at, {
      what: `"${written}" is not a name tag. ${faultOf(written, inside)}`,
      fix: `write it like this.\n{#${name}}`,
      edits: [replaced(at, `{#${name}}`)],
    }),
  )
  return name
}

function faultOf(written: string, inside: string): string {
  if (!written.startsWith('{#')) return 'It needs a # after the bracket.'
  if (!written.endsWith('}')) return 'It needs a } at the end.'
  if (inside.length > LONGEST) return `A name has at most ${LONGEST} characters.`
  if (!/^[a-z]/i.test(inside)) return 'A name starts with a letter.'
  return 'A name has small letters, digits and hyphens only.'
}

/** Letters without the marks on them, and words without apostrophes. */
export const withoutAccents = (words: string): string =>
  words.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '')

/**
 * A name from words: small letters, digits, hyphens, a letter first, at most 40 characters. Words
 * in other alphabets give a number of their own, so that two of them do not share a name.
 */
export function nameOf(words: string): string {
  const plain = withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const isLost = !/[a-z]/.test(plain) && /[^\s\d\p{P}]/u.test(words)
  if (isLost) return `n-${hash(words.normalize('NFKC').toLowerCase()).toString(36)}`
  const named = /^[a-z]/.test(plain) ? plain : `n-${plain}`.replace(/-$/, '')
  if (named.length <= LONGEST) return named
  const short = named.slice(0, LONGEST)
  const lastWord = short.lastIndexOf('-')
  return lastWord > LONGEST / 2 ? short.slice(0, lastWord) : short
}
