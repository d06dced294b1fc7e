// Places such as `{{support phone}}`: they are filled with the words of one organisation, before any
// block is read. What fills a place is a token of its own, so that nothing in it can become markup.

import { quietly, type Span, type Tell, within } from '../diagnostic.ts'
import { readLabels } from '../labels.ts'
import { surely } from '../near.ts'
import { emptyWhereNeeded, halfPlace, tellUnfilled, tellUnknown } from '../rules/places.ts'
import type { Source } from '../source.ts'
import type {
  BlockToken,
  Cell,
  ImageToken,
  InlineToken,
  ListEntry,
  QuoteToken,
} from '../token-types.ts'
import type { Organisation } from './organisation.ts'

/** As it is written, and where. */
interface Place {
  /** With its brackets. */
  readonly written: string
  readonly at: Span
}

const PLACE = /\{\{([^{}\n]*)\}\}/g

export const hasPlace = (text: string): boolean => text.includes('{{')

/** Or something that was meant for one. */
export const mayHavePlace = (text: string): boolean => text.includes('{')

/** The places of a text that stands, character for character, at `at`. */
export const placesIn = (text: string, at: Span): readonly Place[] =>
  [...text.matchAll(PLACE)].map(({ 0: written, index }) => ({
    written,
    at: within(at, index, written.length),
  }))

/** The name in a place, as names of settings are compared. */
const nameInPlace = (written: string): string =>
  written
    .replace(/[{}]/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** A text with its places filled. @param places those in it, in order */
export function fillText(
  text: string,
  places: readonly Place[],
  { organisation }: Source,
  tell: Tell,
): { readonly text: string; readonly empty: readonly Place[] } {
  if (!organisation || places.length === 0) return { text, empty: [] }
  const words = places.map((place) => fill(place, organisation, tell))
  let index = 0
  const filled = text.replace(PLACE, () => words[index++] ?? '')
  return { text: filled, empty: places.filter((_, at) => words[at] === '') }
}

/** The words for a place; empty where there are none. */
function fill(place: Place, organisation: Organisation, tell: Tell): string {
  const name = nameInPlace(place.written)
  const { places, filled } = organisation.everyone
  const meant = places.has(name) ? name : surely(name, places)
  if (meant !== name) tellUnknown(place, name, meant, places, tell)
  if (meant === undefined) return ''
  if (!filled.has(meant)) tellUnfilled(place, meant, tell)
  const words = organisation.profile.words.get(meant) ?? ''
  const hasCapital = /^\{\{\s*\p{Lu}/u.test(place.written)
  return hasCapital ? withCapital(words) : words
}

const withCapital = (words: string) =>
  words.replace(/^\P{L}*\p{Ll}/u, (start) => start.toUpperCase())

/** What is filled, and the places that had no words. */
interface Filled<Token> {
  readonly token: Token
  readonly empty: readonly Place[]
}

/** Where nothing can be left out: its items are known by their number, or lead to files. */
const isCourseFile = ({ path }: Source) => path === 'course.md'

/**
 * Tokens of a file with all places filled. A paragraph, list item or table row with an empty one is
 * left out.
 */
export function fillPlaces(
  tokens: readonly BlockToken[],
  source: Source,
  tell: Tell,
): readonly BlockToken[] {
  return tokens.flatMap((token): readonly BlockToken[] => {
    if (!mayHavePlace(source.lexed.slice(token.at.start, token.at.end))) return [token]
    return fillBlock(token, source, tell)
  })
}

function fillBlock(token: BlockToken, source: Source, tell: Tell): readonly BlockToken[] {
  switch (token.kind) {
    case 'paragraph': {
      const { token: parts, empty } = fillInlines(token.parts, source, tell)
      return empty.length ? [] : [{ ...token, parts }]
    }
    case 'heading': {
      const { token: parts, empty } = fillInlines(token.parts, source, tell)
      for (const place of empty) tell(emptyWhereNeeded('a heading', place))
      return [{ ...token, parts }]
    }
    case 'list': {
      const entries = token.entries.flatMap((entry) => fillEntry(entry, source, tell))
      return entries.length ? [{ ...token, entries }] : []
    }
    case 'table': {
      const { token: head } = fillRow(token.head, source, tell)
      const rows = token.rows.map((row) => fillRow(row, source, tell))
      const whole = rows.flatMap(({ token, empty }) => (empty.length ? [] : [token]))
      return whole.length || rows.length === 0 ? [{ ...token, head, rows: whole }] : []
    }
    case 'quote': {
      if (isNeeded(token)) return [{ ...token, blocks: fillNeeded(token.blocks, source, tell) }]
      const blocks = fillPlaces(token.blocks, source, tell)
      const [first] = token.blocks
      // With its label a block would lose what it is.
      const isHeaded = first?.kind !== 'paragraph' || blocks[0]?.at.start === first.at.start
      return blocks.length && isHeaded ? [{ ...token, blocks }] : []
    }
    case 'codeText':
    case 'line':
    case 'html':
    case 'linkAddress':
      return [token]
  }
}

/** A note that went without a word would leave people unwarned; a check needs its draw. */
const isNeeded = (token: QuoteToken): boolean =>
  readLabels(token, quietly).some(({ label }) => label === 'contentNote' || label === 'draw')

function fillNeeded(
  blocks: readonly BlockToken[],
  source: Source,
  tell: Tell,
): readonly BlockToken[] {
  return blocks.flatMap((block): readonly BlockToken[] => {
    if (block.kind !== 'paragraph') return fillPlaces([block], source, tell)
    const { token: parts, empty } = fillInlines(block.parts, source, tell)
    for (const place of empty) tell(emptyWhereNeeded('this block', place))
    return [{ ...block, parts }]
  })
}

/** An item goes with its first paragraph; what stands below that can go alone. */
function fillEntry(entry: ListEntry, source: Source, tell: Tell): readonly ListEntry[] {
  const [first, ...rest] = entry.blocks
  if (first?.kind !== 'paragraph') {
    const blocks = fillPlaces(entry.blocks, source, tell)
    return blocks.length ? [{ ...entry, blocks }] : []
  }
  const { token: parts, empty } = fillInlines(first.parts, source, tell)
  if (empty.length > 0 && !isCourseFile(source)) return []
  for (const place of empty) tell(emptyWhereNeeded('an item of this list', place))
  return [{ ...entry, blocks: [{ ...first, parts }, ...fillPlaces(rest, source, tell)] }]
}

function fillRow(cells: readonly Cell[], source: Source, tell: Tell): Filled<readonly Cell[]> {
  const filled = cells.map((cell) => {
    const { token: parts, empty } = fillInlines(cell.parts, source, tell)
    return { token: { ...cell, parts }, empty }
  })
  return {
    token: filled.map(({ token }) => token),
    empty: filled.flatMap(({ empty }) => empty),
  }
}

function fillInlines(
  tokens: readonly InlineToken[],
  source: Source,
  tell: Tell,
): Filled<readonly InlineToken[]> {
  const filled = tokens.map((token) => fillInline(token, source, tell))
  return {
    token: filled.flatMap(({ token }) => token),
    empty: filled.flatMap(({ empty }) => empty),
  }
}

function fillInline(
  token: InlineToken,
  source: Source,
  tell: Tell,
): Filled<readonly InlineToken[]> {
  switch (token.kind) {
    case 'text':
      return fillWords(token, source, tell)
    case 'strong':
    case 'emphasis':
    case 'plain': {
      const { token: parts, empty } = fillInlines(token.parts, source, tell)
      return { token: [{ ...token, parts }], empty }
    }
    case 'link': {
      const words = fillInlines(token.parts, source, tell)
      const { text: address, empty } = fillAddress(token, source, tell)
      const filled = { ...token, parts: words.token, address }
      return { token: [filled], empty: [...words.empty, ...empty] }
    }
    case 'image':
      return fillImage(token, source, tell)
    case 'code':
    case 'place':
    case 'break':
    case 'html':
      return { token: [token], empty: [] }
  }
}

function fillWords(
  token: Extract<InlineToken, { readonly kind: 'text' }>,
  source: Source,
  tell: Tell,
): Filled<readonly InlineToken[]> {
  const { text, at } = token
  const { organisation } = source
  if (organisation) tellHalf(token, source, organisation.everyone.places, tell)
  if (!organisation || !hasPlace(text)) return { token: [token], empty: [] }
  const parts: InlineToken[] = []
  const empty: Place[] = []
  let done = 0
  for (const place of placesIn(text, at)) {
    const start = place.at.start - at.start
    if (start > done)
      parts.push({ ...token, text: text.slice(done, start), at: within(at, done, start - done) })
    const words = fill(place, organisation, tell)
    if (words === '') empty.push(place)
    else parts.push({ kind: 'place', name: nameInPlace(place.written), text: words, at: place.at })
    done = start + place.written.length
  }
  if (done < text.length)
    parts.push({ ...token, text: text.slice(done), at: { ...at, start: at.start + done } })
  return { token: parts, empty }
}

const HALF = /(?<!\{)\{(?:\{([^{}\n]*)\}|([^{}\n]*)\}{1,2})(?!\})/g

/** L07: the name of a place with a bracket too few is seen by learners as it is written. */
function tellHalf(
  { text, at }: { readonly text: string; readonly at: Span },
  source: Source,
  places: ReadonlySet<string>,
  tell: Tell,
): void {
  for (const { 0: written, index } of text.matchAll(HALF)) {
    // Behind a backslash the bracket above is another part, and all of it is meant as written.
    const isWhole = source.lexed.charAt(at.start + index - 1) !== '{'
    if (isWhole && places.has(nameInPlace(written)))
      tell(halfPlace(written, within(at, index, written.length)))
  }
}

/** A phone number has no spaces in its address. */
function fillAddress(
  { address, at }: Extract<InlineToken, { readonly kind: 'link' }>,
  source: Source,
  tell: Tell,
): { readonly text: string; readonly empty: readonly Place[] } {
  if (!hasPlace(address)) return { text: address, empty: [] }
  const written = source.text.slice(at.start, at.end)
  const from = Math.max(0, written.lastIndexOf(']('))
  const places = placesIn(written.slice(from), { ...at, start: at.start + from })
  const { text, empty } = fillText(address, places, source, tell)
  return { text: /^tel:/i.test(text) ? text.replace(/\s/g, '') : text, empty }
}

function fillImage(token: ImageToken, source: Source, tell: Tell): Filled<readonly InlineToken[]> {
  const { alternative, caption, at, description } = token
  const places = placesIn(source.text.slice(at.start, at.end), at)
  const inAlternative = placesIn(alternative, at).length
  const words = fillText(alternative, places.slice(0, inAlternative), source, tell)
  const below = fillText(caption, places.slice(inAlternative), source, tell)
  const filled = {
    ...token,
    alternative: words.text,
    caption: below.text,
    description: fillPlaces(description, source, tell),
  }
  return { token: [filled], empty: [...words.empty, ...below.empty] }
}

/** For a name that is the same for everybody: places stand in it by their own names. */
export const withPlaceNames = (tokens: readonly InlineToken[]): readonly InlineToken[] =>
  tokens.map((token) => {
    if (token.kind === 'place') return { ...token, text: ` ${token.name} ` }
    return 'parts' in token ? { ...token, parts: withPlaceNames(token.parts) } : token
  })
