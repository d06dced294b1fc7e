// The glossary (authoring format, 8): its words with their other forms, and its page.

import type { Term } from '../../src/course/course.ts'
import { withBreaks } from './content-notes.ts'
import { quietly, type Span } from './diagnostic.ts'
import { decodeEntities } from './entities.ts'
import type { StandingDraft } from './files.ts'
import { readInline } from './inline.ts'
import { nameOf, readHeading } from './names.ts'
import { nearest } from './near.ts'
import { hasText } from './pages.ts'
import { passagesOf } from './passages.ts'
import type { Reading } from './reading.ts'
import { recalling } from './recall.ts'
import { once } from './remember.ts'
import {
  noMeaning,
  noWords,
  onlyOnItsPage,
  readAsAlso,
  tellSameTags,
  tellTwice,
} from './rules/glossary.ts'
import type { Source } from './source.ts'
import { before, trim } from './token-text.ts'
import type { BlockToken, HeadingToken, ParagraphToken } from './token-types.ts'

/** A word with the forms in which the course may use it. */
export interface GlossaryTerm extends Term {
  readonly at: Span
  /** Its name first. */
  readonly forms: readonly { readonly text: string; readonly at: Span }[]
}

interface Entry {
  readonly heading: HeadingToken
  readonly tokens: readonly BlockToken[]
}

export const readGlossary = recalling(
  ({ tokens }: StandingDraft, reading): readonly GlossaryTerm[] => {
    const terms = split(tokens).entries.map((entry) => readEntry(entry, reading))
    const [first] = tokens.filter((token) => hasText([token]))
    if (terms.length === 0 && first) reading.tell(noWords({ ...first.at, end: first.at.start + 1 }))
    tellTwice(terms, reading.tell)
    tellSameTags(terms, reading.tell)
    return terms
  },
)

type Sorting = (page: StandingDraft) => StandingDraft

const sortings = new Map<string, Sorting>()

/** The page has its words in the order of the alphabet, however they were written. */
export function inAlphabet(page: StandingDraft, language: string): StandingDraft {
  const sorting = sortings.get(language) ?? sortingBy(new Intl.Collator(language))
  sortings.set(language, sorting)
  return sorting(page)
}

const sortingBy = ({ compare }: Intl.Collator): Sorting =>
  once((page) => {
    const { opening, entries } = split(page.tokens)
    const named = entries.map((entry) => ({ ...entry, name: headed(entry, page.source).text }))
    const sorted = named.sort((a, b) => compare(a.name, b.name))
    const tokens = [...opening, ...sorted.flatMap(({ heading, tokens }) => [heading, ...tokens])]
    return { ...page, tokens }
  })

function split(tokens: readonly BlockToken[]): {
  readonly opening: readonly BlockToken[]
  readonly entries: readonly Entry[]
} {
  const starts = tokens.flatMap((token, index) =>
    token.kind === 'heading' && token.level <= 2 ? [{ heading: token, index }] : [],
  )
  return {
    opening: tokens.slice(0, starts[0]?.index),
    entries: starts.map(({ heading, index }, place) => ({
      heading,
      tokens: tokens.slice(index + 1, starts[place + 1]?.index),
    })),
  }
}

const headed = ({ heading }: Entry, source: Source) => readHeading(heading, source, quietly)

function readEntry(entry: Entry, reading: Reading): GlossaryTerm {
  const { source, tell } = reading
  const { text, name, at } = headed(entry, source)
  const shown = entry.tokens.filter((token) => hasText([token]))
  const paragraphs = shown.flatMap((token) => (token.kind === 'paragraph' ? [token] : []))
  const other = shown.find(
    (token) => token.kind !== 'paragraph' || token.parts.some(({ kind }) => kind === 'image'),
  )
  const read = paragraphs.map((paragraph) => readParagraph(paragraph, reading))
  const meaning = read.flatMap(({ words }) => {
    const parts = readInline(words, { ...reading, tell: quietly })
    return parts.length ? [parts] : []
  })
  if (meaning.length === 0) tell(noMeaning(text, at))
  else if (other) tell(onlyOnItsPage(text, { ...other.at, end: other.at.start + 1 }))
  return {
    id: name ?? nameOf(text),
    name: text,
    meaning: withBreaks(meaning),
    at,
    forms: [{ text, at }, ...read.flatMap(({ forms }) => forms)],
  }
}

/** A word with a colon. */
const ALSO = /(?:^|\s)[a-z]{3,5}:/gi
const ALSO_WORD = 'Also'
const wordOf = (label: string) => label.replace(':', '').trim()
const isAlso = (label: string) => wordOf(label).toLowerCase() === ALSO_WORD.toLowerCase()

/** Other forms stand behind `Also:`, to the end of the paragraph; sentences there are no forms. */
function readParagraph(paragraph: ParagraphToken, { source, tell }: Reading) {
  const [passage] = passagesOf([paragraph], source)
  const written = [...(passage?.words ?? '').matchAll(ALSO)]
  const also =
    written.findLast(([label]) => isAlso(label)) ??
    written.findLast(([label]) => nearest(wordOf(label), [ALSO_WORD]))
  const from = also ? also.index + also[0].length : 0
  const list = passage?.words.slice(from).trimEnd() ?? ''
  if (!passage || !also || /[.!?]\s/.test(list)) return { words: paragraph.parts, forms: [] }
  const place = passage.span(also.index + also[0].search(/\S/), 1).start
  const word = wordOf(also[0])
  if (!isAlso(also[0])) {
    tell(readAsAlso(word, passage.span(also.index + also[0].search(/\S/), word.length)))
  }
  // A label in bold goes as a whole.
  const label = paragraph.parts.find(({ at }) => at.start <= place && place < at.end)
  const end = label?.kind === 'text' ? place : (label?.at.start ?? place)
  const forms = [...list.matchAll(/[^,]+/g)].flatMap(({ 0: written, index }) => {
    const text = written.replace(/[.!?]$/, '').trim()
    const at = passage.span(from + index + written.search(/\S|$/), text.length)
    return text ? [{ text: decodeEntities(text), at }] : []
  })
  return { words: trim(before(paragraph.parts, end)), forms }
}
