// Phone numbers of help and resources, so that one press calls them.

import type { Inline } from '../../src/course/course.ts'

/** Only right after a verb: any other number may be a year, a page or a text number. */
const CALL =
  /\b((?:call|ring|phone|dial)(?:\s+(?:us|them))?(?:\s+on)?\s+)(\+?\d[\d ]*\d)(?![\d.,]\d)/gi

/** The text, with each number that follows "call" as a `tel:` link. */
export function linkPhones(text: string): readonly Inline[] {
  const parts: Inline[] = []
  let done = 0
  for (const found of text.matchAll(CALL)) {
    const [, verb = '', number = ''] = found
    const digits = number.replace(/ /g, '')
    if (digits.length < 3 || digits.length > 13) continue
    const start = found.index + verb.length
    parts.push({ kind: 'text', text: text.slice(done, start) })
    const words = { kind: 'text', text: number } as const
    parts.push({ kind: 'webLink', address: `tel:${digits}`, parts: [words] })
    done = start + number.length
  }
  return [...parts, { kind: 'text', text: text.slice(done) }]
}
