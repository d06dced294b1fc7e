import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, calendarFile } from '../../src/course/calendar-file.ts'

const NOW = new Date(Date.UTC(2026, 10, 27, 14, 2, 3, 4))

const file = (...days: readonly Partial<CalendarDay>[]) =>
  calendarFile(
    'a-course',
    days.map((day) => ({ on: new Date(2026, 11, 31), title: 'Two actions', text: '', ...day })),
    NOW,
    7,
  )

/** As a calendar reads it: lines put together again, then names and values. */
function asRead(text: string) {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  return lines.slice(0, -1).map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):([\s\S]*)$/.exec(line) ?? []
    return [name, value] as const
  })
}

const valuesOf = (text: string, name: string) =>
  asRead(text).flatMap(([other, value]) => (other === name ? [value] : []))

const plain = (value: string) =>
  value.replace(/\\([\s\S])/g, (_, sign) => (sign === 'n' ? '\n' : sign))

describe('a calendar file', () => {
  it('has a whole day for each reminder, private and free', () => {
    expect(file({ title: 'One week later' })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//a-course//EN',
        'BEGIN:VEVENT',
        'UID:20261127T140203Z-7-0@a-course',
        'DTSTAMP:20261127T140203Z',
        'DTSTART;VALUE=DATE:20261231',
        'SUMMARY:One week later',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('names each day otherwise', () => {
    const names = valuesOf(file({}, {}, {}), 'UID')
    expect(new Set(names).size).toBe(3)
  })

  it('takes what looks like a part of the file as words', () => {
    const text =
      'Mine\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028ATTACH:https://example.org/\u0085X:1\u0000'
    const made = file({ title: 'A\nATTENDEE:mailto:a@example.org', text })
    const names = asRead(made).map(([name]) => name)
    expect(names.filter((name) => name === 'BEGIN')).toHaveLength(2)
    expect(names).not.toContain('ATTENDEE')
    expect(names).not.toContain('ATTACH')
    expect(names).not.toContain('X')
    expect(names).not.toContain('')
  })

  it('gives any words back, in lines of at most 75 octets', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(words, words, (title, text) => {
        const made = file({ title, text })
        for (const line of made.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
        const kept = (given: string) =>
          given.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n|\t)\p{Cc}/gu, '')
        expect(valuesOf(made, 'SUMMARY').map(plain)).toEqual([kept(title)])
        expect(valuesOf(made, 'DESCRIPTION').map(plain)).toEqual(text ? [kept(text)] : [])
      }),
    )
  })

  it('cuts no sign in two where it folds a line', () => {
    const made = file({ title: '👩‍👩‍👧é漢'.repeat(30) })
    expect(made).toContain('\r\n ')
    expect(made).not.toMatch(/[\ud800-\udbff]\r\n/)
    expect(valuesOf(made, 'SUMMARY')).toEqual(['👩‍👩‍👧é漢'.repeat(30)])
  })
})
