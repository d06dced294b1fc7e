// What an ending of a scenario says of itself: `> **Outcome:** helpful`.

import type { Ending } from '../../../src/course/question.ts'
import { quietly, type Span } from '../diagnostic.ts'
import { splitAtLabels } from '../label-splitting.ts'
import { readLabels } from '../labels.ts'
import type { Reading } from '../reading.ts'
import { notInAQuote, unknownEnding } from '../rules/scenario.ts'
import { plainText, spanOf } from '../token-text.ts'
import type { BlockToken } from '../token-types.ts'

const ENDINGS: readonly Ending[] = ['helpful', 'mixed', 'harder']
const BARE = /^outcome:\s*([a-z]+)\.?$/i

interface ReadEnding {
  readonly ending: Ending | undefined
  /** Where one is said, if only with a slip. */
  readonly endingAt: Span | undefined
  /** The tokens without it. */
  readonly rest: readonly BlockToken[]
}

export function readEnding(tokens: readonly BlockToken[], reading: Reading): ReadEnding {
  let ending: Ending | undefined
  let endingAt: Span | undefined
  const take = (words: string, at: Span) => {
    const found = ENDINGS.find((known) => known === words.toLowerCase().replace(/\.$/, ''))
    if (!found) reading.tell(unknownEnding(words, at, ENDINGS))
    ending ??= found
    endingAt ??= at
  }
  const rest = tokens.flatMap((token): readonly BlockToken[] => {
    const bare = token.kind === 'paragraph' ? BARE.exec(plainText(token.parts)) : null
    if (bare) {
      reading.tell(notInAQuote(token.at, bare[1] ?? ''))
      take(bare[1] ?? '', token.at)
      return []
    }
    if (token.kind !== 'quote') return [token]
    return splitAtLabels(token, reading.roles).flatMap((piece): readonly BlockToken[] => {
      if (readLabels(piece, quietly)[0]?.label !== 'outcome') return [piece]
      return readLabels(piece, reading.tell).flatMap(({ title, first, rest, labelAt }) => {
        const words = [...title, ...first]
        if (words.length) take(plainText(words), spanOf(words, labelAt))
        return rest
      })
    })
  })
  return { ending, endingAt, rest }
}
