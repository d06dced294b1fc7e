// Phone numbers and addresses of help and resources, so that one press calls or writes.

import type { Inline } from '../../src/course/course.ts'

/** After a verb any number is one to call; without, it may be a year, a page or a text number. */
const AFTER_VERB =
  /(?<=\b(?:call|ring|phone|telephone|tel|dial)[:.]?(?:\s+(?:us|them))?(?:\s+on)?\s+)\+?\d[\d ]*\d(?![\d.,]\d)/

/** A whole number as phones have it, in a sentence that does not speak of texting or faxing. */
const ALONE =
  /(?<!\b(?:text|fax)\b[^.]*|[\d/.,-])(?:(?:\+\d\d|0)(?: ?\d){9,10}|116 ?\d{3})(?!\d|[ .,/-]\d)/

const CALL = new RegExp(`${AFTER_VERB.source}|${ALONE.source}`, 'gi')

/** The text, with each phone number as a `tel:` link. */
export function linkPhones(text: string): readonly Inline[] {
  const parts: Inline[] = []
  let done = 0
  for (const { 0: number, index: start } of text.matchAll(CALL)) {
    const digits = number.replace(/ /g, '')
    if (digits.length < 3 || digits.length > 13) continue
    parts.push({ kind: 'text', text: text.slice(done, start) })
    const words = { kind: 'text', text: number } as const
    parts.push({ kind: 'webLink', address: `tel:${digits}`, parts: [words] })
    done = start + number.length
  }
  return [...parts, { kind: 'text', text: text.slice(done) }]
}

/** What fills a place: a whole address to write to, or words with phone numbers in them. */
export function linkContact(text: string): readonly Inline[] {
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(text)) return linkPhones(text)
  return [{ kind: 'webLink', address: `mailto:${text}`, parts: [{ kind: 'text', text }] }]
}
