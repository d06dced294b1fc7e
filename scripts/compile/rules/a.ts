// A08: figures that do not say where they come from.

import { type Tell, warning } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import { isComment } from '../token-text.ts'
import type { BlockToken } from '../token-types.ts'

const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)'
const FIGURE = new RegExp(
  `\\d+(?:\\.\\d+)?\\s?(?:%|per\\s?cent\\b|percent\\b)|\\b${NUMBER} (?:in|out of) (?:every )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\\b|\\b(?:about|around|nearly|almost|over|under|more than|less than) (?:half|a third|a quarter|two thirds|three quarters)\\b`,
  'i',
)

/** Once for a block; a comment right below it counts as its own. */
export function tellBareFigures(tokens: readonly BlockToken[], source: Source, tell: Tell): void {
  tokens.forEach((token, index) => {
    if (token.kind === 'html' || token.kind === 'heading') return
    const written = source.lexed.slice(token.at.start, token.at.end)
    const next = tokens[index + 1]
    const below = next?.kind === 'html' && isComment(next.text) ? next.text : ''
    if (/<!--\s*facts?\b/i.test(written + below)) return
    const found = FIGURE.exec(withoutAddresses(written))
    if (!found) return
    const start = token.at.start + found.index
    tell(
      warning(
        'A08',
        { ...token.at, start, end: start + found[0].length },
        {
          what: `Where is "${found[0].replace(/\s+/g, ' ')}" from?`,
          fix: 'name the row of sources.md at the end of the sentence.\n<!-- facts: B04 -->',
        },
      ),
    )
  })
}

const withoutAddresses = (text: string) =>
  text.replace(/\]\([^)]*\)/g, (address) => ' '.repeat(address.length))
