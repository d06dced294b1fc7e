// The box in front of an answer: `[ ]`, `[x]`, and the slips that are read as one of them.

import { inserted, replaced, type Span, type Tell, warning } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import type { BlockToken, ListEntry } from '../token-types.ts'

interface Box {
  readonly isTicked: boolean
  readonly at: Span
}

const BOX =
  /^\s*(\[ ?[xX]?(?=\s[^\]\n]*(?:\n|$))|\[[\s\u200b\u2060]*\(?[\s\u200b\u2060]*([xX✓✔]?)[\s\u200b\u2060]*\)?[\s\u200b\u2060]*\]|\(\s*([xX]?)\s*\)|([☐☑☒□]))(?![([])(\s*)/

/** One where an answer is sure to have a box: a bracket lost or of another kind, another sign for x. */
const SLIP =
  /^\s*((?:\[\s*[xXхХχΧ×√vV*✓✔]{1,3}\s*[\])}]|\{\s*[xXхХχΧ×√vV*✓✔]{0,3}\s*[\])}]|\(\s*[xX]?\s*[\]}]|[xXхХχΧ×✓✔]{0,2}\]))(?![([])(\s*)/

interface WrittenBox {
  readonly written: string
  readonly isTicked: boolean
  /** Behind it. */
  readonly space: string
  /** From the start of the line, with that space. */
  readonly length: number
}

/** `line`: from behind the bullet of an answer. */
export function findBox(line: string): WrittenBox | undefined {
  const found = BOX.exec(line)
  if (found) {
    const [{ length }, written = '', ticked, roundTicked, sign, space = ''] = found
    const isOpen = /^\[ ?x$/i.test(written)
    const isTicked = Boolean(ticked || roundTicked) || isOpen || sign === '☑' || sign === '☒'
    return { written, isTicked, space, length }
  }
  const slip = SLIP.exec(line)
  if (!slip) return undefined
  const [{ length }, written = '', space = ''] = slip
  return { written, isTicked: /[^[\](){}\s]/.test(written), space, length }
}

export function readBox(entry: ListEntry, source: Source, tell: Tell): Box | undefined {
  const line = lineOf(entry, source)
  const found = findBox(line)
  if (!found) return undefined
  const { written, isTicked, space, length } = found
  const start = entry.at.start + length - space.length - written.length
  const at = { ...entry.at, start, end: start + written.length }
  // The space was put there to read the box at all: the box stands one to the left.
  if (source.text.startsWith(written, start - 1) && !source.text.startsWith(written, start)) {
    const boxAt = { ...at, start: start - 1, end: at.end - 1 }
    tell(noSpaceBefore(written, line.slice(length), boxAt))
    return { isTicked, at }
  }
  const standard = isTicked ? '[x]' : '[ ]'
  const isGlued = space === '' && length < line.length
  if (written !== standard || isGlued) {
    const bullet = hasBullet(start, source) ? '' : '- '
    tell(
      warning('Q06', at, {
        what: whatIsRead(written, standard),
        fix: `write it like this.\n- ${standard} ${line.slice(length).trim()}`.trimEnd(),
        edits: [replaced(at, `${bullet}${standard}${isGlued ? ' ' : ''}`)],
      }),
    )
  }
  return { isTicked, at }
}

const noSpaceBefore = (written: string, words: string, at: Span) =>
  warning('Q06', at, {
    what: `There is no space in front of "${written}". I read it as a box.`,
    fix: `write it like this.\n- ${written} ${words.trim()}`,
    edits: [inserted(at.file, at.start, ' ')],
  })

/** A list of signs is read without any. */
const hasBullet = (start: number, { lexed }: Source) =>
  /(?:[-*+]|\d[.)])\s*$/.test(lexed.slice(lexed.lastIndexOf('\n', start - 1) + 1, start))

function whatIsRead(written: string, standard: string): string {
  if (written === standard) return `There is no space after "${written}". I read it as a box.`
  if (/[^\S ]|[\u200b\u2060]/.test(written))
    return `There is an invisible space in this box (often from a word processor). I read it as "${standard}".`
  if (/[хХχΧ]/.test(written))
    return `The x in this box is a letter of another alphabet. I read it as "${standard}".`
  return `I read "${written}" as "${standard}".`
}

export function hasBoxes(token: BlockToken, source: Source): boolean {
  return token.kind === 'list' && token.entries.some((entry) => BOX.test(lineOf(entry, source)))
}

const lineOf = (entry: ListEntry, source: Source) =>
  source.lexed.slice(entry.at.start, entry.at.end).split('\n', 1)[0] ?? ''
