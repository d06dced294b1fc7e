// Whole days for a calendar, as a file that calendars read (RFC 5545).

export interface CalendarDay {
  readonly on: Date
  readonly title: string
  /** Empty where there is nothing more to say. */
  readonly text: string
}

/** Of a line, without its end. */
const MOST_OCTETS = 75

/**
 * @param now when the file is made
 * @param seed any whole number, another at each call: with `now` it makes the days' names unique
 */
export function calendarFile(
  courseId: string,
  days: readonly CalendarDay[],
  now: Date,
  seed: number,
): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${courseId}//EN`,
    ...days.flatMap(({ on, title, text }, index) => [
      'BEGIN:VEVENT',
      `UID:${stamp}-${seed}-${index}@${courseId}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateOf(on)}`,
      `SUMMARY:${escaped(title)}`,
      ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
      // Others who can see the calendar see that there is something, not what; and the day stays free.
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The day where the learner is. */
const dateOf = (day: Date) =>
  [
    String(day.getFullYear()).padStart(4, '0'),
    String(day.getMonth() + 1).padStart(2, '0'),
    String(day.getDate()).padStart(2, '0'),
  ].join('')

/** No sign of the text can end its line or begin another part of the file. */
const escaped = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n|\t)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

function folded(line: string): string {
  const encoder = new TextEncoder()
  let made = ''
  let length = 0
  for (const sign of line) {
    const octets = encoder.encode(sign).length
    if (length + octets > MOST_OCTETS) {
      made += '\r\n '
      length = 1
    }
    made += sign
    length += octets
  }
  return made
}
