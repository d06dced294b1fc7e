// The words of the interface in the course's language: a table in interface-words.md (authoring
// format, section 10), English on the left. What is missing there stays English.

import { englishWords, type Plural, type WordTable } from '../../src/view/words-en.ts'
import { readerWords } from '../../src/view/words-reader-en.ts'
import { thinWords } from '../../src/view/words-thin-en.ts'
import type { Span, Tell } from './diagnostic.ts'
import { nearest, surely } from './near.ts'
import { noTable, tellMissingWords, tellPlaces, tellUnknownWords } from './rules/t.ts'
import type { Source } from './source.ts'

export const INTERFACE_WORDS = 'interface-words.md'

const ALL = { ...englishWords, ...readerWords, ...thinWords }

interface Row {
  readonly english: string
  /** By what it is compared. */
  readonly key: string
  readonly englishAt: Span
  readonly own: string
  readonly ownAt: Span
}

/** @param language a code that `Intl` knows the shape of */
export function readInterfaceWords(
  source: Source | undefined,
  language: string,
  tell: Tell,
): WordTable {
  if (!source) {
    if (!isEnglish(language)) tell(noTable(INTERFACE_WORDS, nameOfLanguage(language)))
    return englishWords
  }
  if (!source.readable) return englishWords
  const forms = formsOf(language)
  const asked = askedFor(forms)
  const ofOneNumber = formsOfOneNumber(language)
  const { rows, end } = readRows(source)
  const given = new Map<string, string>()
  const inTable = new Set<string>()
  for (const row of rows) {
    const english = meantWords(row, rows, asked, tell)
    if (english === undefined) continue
    inTable.add(english)
    if (row.own === '' || given.has(english)) continue
    const [, form = ''] = / \((\w+)\)$/.exec(english) ?? []
    // "One minute" needs no number.
    const spare = ofOneNumber.includes(form) ? ['{count}'] : []
    if (!tellPlaces(asked.get(english) ?? '', row.own, row.ownAt, spare, tell))
      given.set(english, row.own.replaceAll(LINE_BREAK, '\n'))
  }
  // What was told of its places is not missing too.
  const told = new Set(rows.flatMap(({ key, own }) => (own === '' ? [] : [key])))
  const missing = [...asked].filter(([key]) => !given.has(key) && !told.has(key))
  if (!isEnglish(language)) {
    const lacking = missing.filter(([key]) => !inTable.has(key)).map(([, english]) => english)
    const words = missing.map(([, english]) => english)
    tellMissingWords({ source, end, words, lacking, language: nameOfLanguage(language) }, tell)
  }
  return tableFrom(given, forms)
}

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

function formsOf(language: string): readonly Intl.LDMLPluralRule[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  return FORMS.filter((form) => pluralCategories.includes(form))
}

/** Those that stand for one number alone: in Russian the form for 1 is for 21 too. */
function formsOfOneNumber(language: string): readonly string[] {
  const rules = new Intl.PluralRules(language)
  const forms = Array.from({ length: 200 }, (_, number) => rules.select(number))
  return FORMS.filter((form) => forms.filter((other) => other === form).length === 1)
}

const isEnglish = (language: string) => /^en\b/.test(language)

const nameOfLanguage = (language: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language

/** In a cell of a table. */
const LINE_BREAK = '<br>'

/** Word processors change these signs, and translators' tools. */
const comparable = (text: string): string =>
  text
    .replaceAll('\n', LINE_BREAK)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, '...')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** "{count} minutes (few)": one row for each form that the language has. */
const withForm = ({ other }: Plural, form: Intl.LDMLPluralRule) => `${other} (${form})`

/** What the left column can say, by how it is compared. */
function askedFor(forms: readonly Intl.LDMLPluralRule[]): ReadonlyMap<string, string> {
  const texts = Object.values<string | Plural>(ALL).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : forms.map((form) => withForm(entry, form)),
  )
  return new Map(texts.map((text) => [comparable(text), text.replaceAll('\n', LINE_BREAK)]))
}

/** Undefined where it is told that nothing is meant. */
function meantWords(
  { english, key, englishAt }: Row,
  rows: readonly Row[],
  asked: ReadonlyMap<string, string>,
  tell: Tell,
): string | undefined {
  if (asked.has(key)) return key
  const named = new Set(rows.map((row) => row.key))
  const free = [...asked.keys()].filter((other) => !named.has(other))
  const sure = surely(key, free)
  const close = sure ?? nearest(key, free)
  tellUnknownWords(english, englishAt, close && asked.get(close), sure !== undefined, tell)
  return sure
}

function tableFrom(
  given: ReadonlyMap<string, string>,
  forms: readonly Intl.LDMLPluralRule[],
): WordTable {
  const wordsFor = (entry: string | Plural): string | Plural => {
    if (typeof entry === 'string') return given.get(comparable(entry)) ?? entry
    const own = forms.flatMap((form) => {
      const words = given.get(comparable(withForm(entry, form)))
      return words === undefined ? [] : [[form, words] as const]
    })
    return own.length === 0 ? entry : { other: entry.other, ...Object.fromEntries(own) }
  }
  // What comes later in English is in the page only where it has other words.
  const all = Object.entries<string | Plural>(ALL).map(
    ([key, entry]) => [key, entry, wordsFor(entry)] as const,
  )
  return Object.fromEntries(
    all.flatMap(([key, entry, own]) => (key in englishWords || own !== entry ? [[key, own]] : [])),
  ) as unknown as WordTable
}

/** Lines of the table below its head; other lines are notes. `end`: of the last of them. */
function readRows({ path, text }: Source): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = []
  let start = 0
  let end = -1
  let isInTable = false
  for (const line of text.split('\n')) {
    if (/^\s*\|[\s:|-]+$/.test(line) && line.includes('-')) isInTable = true
    else if (!line.trim().startsWith('|')) isInTable = false
    else if (isInTable) rows.push(readRow(path, line, start))
    if (isInTable) end = start + line.length
    start += line.length + 1
  }
  return { rows, end }
}

function readRow(file: string, line: string, start: number): Row {
  const cells = [...line.matchAll(/\|((?:\\.|[^|\\])*)/g)].map(({ 1: cell = '', index }) => {
    const from = start + index + 1 + (cell.length - cell.trimStart().length)
    const at = { file, start: from, end: from + cell.trim().length }
    return { words: cell.trim().replaceAll('\\|', '|'), at }
  })
  const nothing = { words: '', at: { file, start, end: start + line.length } }
  const [english = nothing, own = nothing] = cells
  return {
    english: english.words,
    key: comparable(english.words),
    englishAt: english.at,
    own: own.words,
    ownAt: own.at,
  }
}
