// Looks the words of the interface up. The tables are text, as the lessons are, and not a part of the
// player: one stands in index.html, and what the first screens can do without comes with the reader.

import type { englishWords, MoreWords, Plural, WordTable } from './words-en.ts'
import type { readerWords } from './words-reader-en.ts'

type Table = typeof englishWords & typeof readerWords
type WordKey = keyof Table

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

const table = {} as Record<WordKey, string | Plural>
let language: string
let plural: Intl.PluralRules
let number: Intl.NumberFormat | undefined
let percentAs: string | undefined

/**
 * Gives the screens their words and their language, before the first of them is drawn.
 *
 * @param asPercent how the language writes so many percent, as `{}%`, if its digits are 0 to 9. A
 *   browser's first formatter of numbers takes it a fifth of a second on a slow device, and what a
 *   start says needs none then.
 */
export function speak(words: WordTable, spoken: string, asPercent?: string): void {
  Object.assign(table, words)
  // English alone would write dates as in the United States.
  language = spoken === 'en' ? 'en-GB' : spoken
  plural = new Intl.PluralRules(language)
  number = undefined
  percentAs = asPercent
}

/** Words that come later, in English: those that a translator has given stay. */
export function addWords(words: MoreWords): void {
  Object.assign(table, { ...words, ...table })
}

export const spokenLanguage = (): string => language

/** The words for a key, with its values in their places. */
export function words<Key extends WordKey>(key: Key, ...[given]: Values<Key>): string {
  const values: Readonly<Record<string, string | number>> = given ?? {}
  return textOf(table[key], Number(values.count)).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place
    return typeof value === 'number' ? numeral(value) : value
  })
}

const textOf = (entry: string | Plural, count: number): string =>
  typeof entry === 'string' ? entry : (entry[plural.select(count)] ?? entry.other)

/** A number as the language writes it, with at most one decimal. */
export function numeral(value: number): string {
  // What is below a thousand has no more than digits.
  if (percentAs && value >= 0 && value < 1000 && Number.isInteger(value)) return String(value)
  number ??= new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return number.format(value)
}

/** Hours and minutes: `14:02`. */
export const clockTime = (at: Date) =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** A share from 0 to 1 as `80%`. */
export function percent(share: number): string {
  // 57.499999999999993 is the 57.5 that is meant.
  const hundredths = Math.round(Number((share * 100).toPrecision(12)))
  if (percentAs) return percentAs.replace('{}', numeral(hundredths))
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share)
}
