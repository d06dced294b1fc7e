// The organisation's own list of words to avoid, in content/_words-to-avoid.md: a table with the
// words, forms of them with commas, and what could be written.

import { quietly } from './diagnostic.ts'
import { lexBody } from './files.ts'
import type { Source } from './source.ts'
import { plainText } from './token-text.ts'

export const WORDS_TO_AVOID = '_words-to-avoid.md'

export interface WordToAvoid {
  readonly pattern: RegExp
  /** Empty where the list says nothing. */
  readonly better: string
}

export function readWordsToAvoid(source: Source | undefined): readonly WordToAvoid[] {
  if (!source) return []
  const tables = lexBody(source, 0, quietly).flatMap((token) =>
    token.kind === 'table' ? token.rows : [],
  )
  return tables.flatMap(([avoid, better]) => {
    const forms = plainText(avoid?.parts ?? [])
      .split(',')
      .map((form) => form.trim())
      .filter((form) => form !== '')
    if (forms.length === 0) return []
    return [{ pattern: patternOf(forms), better: plainText(better?.parts ?? []) }]
  })
}

/** Whole words in any letters; a hyphen may be a space. */
function patternOf(forms: readonly string[]): RegExp {
  const written = forms.map((form) =>
    form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[-\s]+/g, '[-\\s]+'),
  )
  return new RegExp(`(?<![\\p{L}\\d])(?:${written.join('|')})(?![\\p{L}\\d])`, 'giu')
}
