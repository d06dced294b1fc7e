// Days as words. No screen of the start has any, so they come with the reader.

import { spokenLanguage } from './words.ts'

/** As the language writes them: `27 May 2027 and 27 November 2027`. */
export function longDates(days: readonly number[]): string {
  const format = new Intl.DateTimeFormat(spokenLanguage(), { dateStyle: 'long' })
  return new Intl.ListFormat(spokenLanguage()).format(days.map((day) => format.format(day)))
}
