// A long description stands right under its picture (format, 5.6).

import { quietly, type Tell } from './diagnostic.ts'
import { readLabels, textUnder } from './labels.ts'
import type { BlockToken, ImageToken, InlineToken, QuoteToken } from './token-types.ts'

/** Gives each picture the description below it; its paragraph reaches to the end of that. */
export function joinDescriptions(tokens: readonly BlockToken[], tell: Tell): readonly BlockToken[] {
  return tokens.flatMap((token, index): readonly BlockToken[] => {
    const above = tokens[index - 1]
    if (isDescription(token) && above && pictureAtEnd(above)) return []
    const below = tokens[index + 1]
    if (!below || !isDescription(below) || token.kind !== 'paragraph') return [token]
    const image = pictureAtEnd(token)
    if (!image) return [token]
    const description = readLabels(below, tell).flatMap(textUnder)
    const parts: readonly InlineToken[] = token.parts.map((part) =>
      part === image ? { ...image, description } : part,
    )
    return [{ ...token, parts, at: { ...token.at, end: below.at.end } }]
  })
}

const isDescription = (token: BlockToken): token is QuoteToken =>
  token.kind === 'quote' && readLabels(token, quietly)[0]?.label === 'imageDescription'

/** Of a paragraph: the picture that nothing but white space follows. */
function pictureAtEnd(token: BlockToken): ImageToken | undefined {
  if (token.kind !== 'paragraph') return undefined
  const last = token.parts.findLast((part) => part.kind !== 'text' || part.text.trim() !== '')
  return last?.kind === 'image' ? last : undefined
}
