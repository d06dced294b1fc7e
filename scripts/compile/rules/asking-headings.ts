// S13: a heading that asks, above a list that looks like answers.

import { idea, quietly, type Tell } from '../diagnostic.ts'
import { readHeading } from '../names.ts'
import type { Source } from '../source.ts'
import type { BlockToken } from '../token-types.ts'

/** `tokens`: of a page, without its questions. */
export function tellAskingHeadings(
  tokens: readonly BlockToken[],
  source: Source,
  tell: Tell,
): void {
  tokens.forEach((token, index) => {
    if (token.kind !== 'heading' || token.level !== 3) return
    const { text } = readHeading(token, source, quietly)
    const next = tokens[index + 1]
    if (!text.endsWith('?') || next?.kind !== 'list' || next.entries.length < 2) return
    tell(
      idea('S13', token.at, {
        what: 'This heading asks something, and the list below it cannot be answered.',
        fix: `to let people answer, start it with a question word and give each answer a box. If it only tells, it can stay.\n### Question: ${text}`,
      }),
    )
  })
}
