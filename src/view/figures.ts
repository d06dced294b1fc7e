// Days and points as words. No screen of the start has any, so they come with the reader.

import { LANGUAGE } from './words.ts'

/** Days as the interface writes them: `27 May 2027 and 27 November 2027`. */
export function longDates(days: readonly number[]): string {
  const format = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long' })
  return new Intl.ListFormat(LANGUAGE).format(days.map((day) => format.format(day)))
}

/** A number with at most one decimal, for points. */
export const points = (count: number, language: string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count)
