// Looks the words of the interface up. The tables are text, as the lessons are, and not a part of the
// player: one stands in index.html, and what the first screens can do without comes with the reader.

import type { englishWords } from './words-en.ts'
import type { paperWords } from './words-paper-en.ts'

/** Of the interface. */
export const LANGUAGE = 'en-GB'

export interface Plural {
  readonly one?: string
  readonly other: string
}

type Table = typeof englishWords & typeof paperWords
type WordKey = keyof Table
export type WordTable = Readonly<Record<WordKey, string | Plural>>

type TextOf<Entry> = Entry extends string ? Entry : Entry[keyof Entry]
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
type NamesOf<Key extends WordKey> =
  | NamesIn<TextOf<Table[Key]>>
  | (Table[Key] extends string ? never : 'count')
type Values<Key extends WordKey> = [NamesOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<NamesOf<Key>, string | number>>]

const plural = new Intl.PluralRules(LANGUAGE)

const table = {} as Record<WordKey, string | Plural>

/** Gives the screens words, before the first of them that has any of these is drawn. */
export function speak(words: Partial<WordTable>): void {
  Object.assign(table, words)
}

/** The words for a key, with its values in their places. */
export function words<Key extends WordKey>(key: Key, ...[given]: Values<Key>): string {
  const values: Readonly<Record<string, string | number>> = given ?? {}
  return textOf(table[key], Number(values.count)).replace(/\{(\w+)\}/g, (place, name: string) =>
    String(values[name] ?? place),
  )
}

function textOf(entry: string | Plural, count: number): string {
  if (typeof entry === 'string') return entry
  const isOne = plural.select(count) === 'one'
  return (isOne ? entry.one : undefined) ?? entry.other
}

/** Hours and minutes, as the course's language writes them: `14:02`. */
export const clockTime = (at: Date, language: string) =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** A share from 0 to 1 as `80%`. */
export const percent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share)
