// Q05: answers that stand below a question and that Markdown does not read as a list.

import { type Diagnostic, problem, type Span } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import type { BlockToken } from '../token-types.ts'

/** Behind a tab or four spaces. */
const areIndented = (token: BlockToken): boolean =>
  token.kind === 'codeText' && !token.isFenced && /^(?:[-*+]|\d+[.)]|\|)\s/.test(token.text.trim())

const LETTERED = /^[ \t]*\(?[a-z][.)][ \t]*\[[ xX]?\]/i

/** Undefined where there are none. */
export function unreadAnswers(
  heading: Span,
  own: readonly BlockToken[],
  source: Source,
): Diagnostic | undefined {
  for (const token of own) {
    const [line = ''] = source.text.slice(token.at.start, token.at.end).split('\n', 1)
    const at = { ...token.at, end: token.at.start + line.length }
    if (areIndented(token)) return indented(line, heading)
    if (token.kind === 'paragraph' && LETTERED.test(line)) return lettered(line, at)
  }
  return undefined
}

const indented = (line: string, at: Span) =>
  problem('Q05', at, {
    what: 'A tab or four spaces stand in front of the answers of this question, so I do not read them as answers.',
    fix: `take them out at the start of each line.\n${line.trim()}`,
  })

const lettered = (line: string, at: Span) =>
  problem('Q05', at, {
    what: 'These answers start with a letter, so I do not read them as answers. Learners see no letters.',
    fix: `write - in place of the letters, each answer on a line of its own.\n- ${line.replace(/^[^[]*/, '')}`,
  })
