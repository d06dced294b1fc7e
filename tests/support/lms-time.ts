// Session times, added up as a learning system does.

import type { Edition } from './lms-codes.ts'

/** Hundredths of a second. */
export function hundredthsOf(edition: Edition, written: string): number {
  const number = (text: string | undefined) => Math.round(Number(text ?? 0) * 100)
  if (edition === '1.2') {
    const [hours, minutes, seconds] = written.split(':')
    return number(hours) * 3600 + number(minutes) * 60 + number(seconds)
  }
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(written) ?? []
  return number(days) * 86400 + number(hours) * 3600 + number(minutes) * 60 + number(seconds)
}

export function totalTime(edition: Edition, hundredths: number): string {
  const seconds = hundredths / 100
  if (edition === '2004') return `PT${seconds}S`
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0')
  const rest = (seconds % 60).toFixed(2).padStart(5, '0')
  return `${hours}:${two((seconds / 60) % 60)}:${rest}`
}
