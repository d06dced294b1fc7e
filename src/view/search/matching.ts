// Finds words as people type them: whatever their case and accents, from the beginning of a word on.

/** Without case, accents, hyphens that show only at the end of a line, and the ways to write a sign. */
export const folded = (text: string, language: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .toLocaleLowerCase(language)

/**
 * What is looked for: each word finds itself, and longer words that begin with it, with a hyphen or
 * without. None where it is less than two letters: they are on every page.
 */
export function patternsOf(query: string, language: string): readonly RegExp[] {
  const words = folded(query, language).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  if (words.join('').length < 2) return []
  return [...new Set(words)].map(
    (word) => new RegExp(`(^|[^\\p{L}\\p{N}])${whateverItsHyphens(word)}`, 'u'),
  )
}

/** One that was typed may be a space there. */
const whateverItsHyphens = (word: string): string =>
  word
    .split('-')
    .map((part) => [...part].join('-?'))
    .join('[ -]?')

export interface Excerpt {
  readonly before: string
  readonly found: string
  readonly after: string
}

/** Characters of the words around it, at most. */
const BEFORE = 60
const AFTER = 100

/** What the pattern finds, with the words around it. */
export function excerptOf(text: string, pattern: RegExp, language: string): Excerpt | undefined {
  const match = pattern.exec(folded(text, language))
  if (!match) return undefined
  const [all, gap = ''] = match
  const start = unfolded(text, match.index + gap.length, language)
  const end = unfolded(text, match.index + all.length, language)
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    before: before.length > BEFORE ? `…${before.slice(-BEFORE).replace(/^\S*\s/, '')}` : before,
    found: text.slice(start, end),
    after: after.length > AFTER ? `${after.slice(0, AFTER).replace(/\s\S*$/, '')}…` : after,
  }
}

/** The place in `text` of one in its folded form. */
function unfolded(text: string, place: number, language: string): number {
  let length = 0
  let index = 0
  for (const sign of text) {
    length += folded(sign, language).length
    if (length > place) break
    index += sign.length
  }
  return index
}
