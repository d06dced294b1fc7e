// Times as trainers write them: `1 week, 6 months`.

import type { Duration } from '../../src/course/durations.ts'

const ONE: Readonly<Record<string, Duration>> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  year: { months: 12, days: 0 },
}

/** Undefined where one of them cannot be read: all, or none. */
export function readDurations(text: string): readonly Duration[] | undefined {
  const times = text.split(/\s*(?:,|\band\b|&)\s*/i).filter((time) => time !== '')
  const read = times.flatMap((time) => {
    const [, count = '', unit = ''] =
      /^(\d{1,3}) ?(day|week|month|year)s?$/i.exec(time.trim()) ?? []
    const { months, days } = ONE[unit.toLowerCase()] ?? { months: 0, days: 0 }
    const duration = { months: months * Number(count), days: days * Number(count) }
    return duration.months + duration.days > 0 ? [duration] : []
  })
  return read.length > 0 && read.length === times.length ? read : undefined
}

/** For messages. */
export const DURATIONS_EXAMPLE = '1 week, 6 months'
export const DURATIONS_EXPECTED = `one or more times such as "${DURATIONS_EXAMPLE}"`
