// Questions that would be lost in silence: their heading has another level, or is bold text (Q37).

import { problem, quietly, replaced, type Tell } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import { plainText } from '../token-text.ts'
import type { BlockToken, HeadingToken, ParagraphToken } from '../token-types.ts'
import { hasBoxes } from './box.ts'
import { hasAnswers, readQuestionHeading } from './heading.ts'

/** The tokens of a file, with the headings that its questions were meant to have. */
export function asQuestions(
  tokens: readonly BlockToken[],
  source: Source,
  tell: Tell,
): readonly BlockToken[] {
  let above = ''
  let isAnswered = true
  return tokens.map((token, index) => {
    const isScenario = /^###\s*scenario\b/i.test(above)
    if (token.kind === 'heading' && token.level <= 3) above = lineOf(token, source)
    const heading = asHeading(token, isScenario)
    const section = sectionAfter(tokens, index)
    const question = heading && readQuestionHeading(heading, section, source, quietly)
    // Bold words between a question's heading and its answers are its own.
    const isOwn = token.kind === 'paragraph' && !isAnswered
    if (token.kind === 'heading') isAnswered = !isQuestion(token, section, source)
    else if (hasBoxes(token, source)) isAnswered = true
    if (!question || isOwn || !hasAnswers(question.kind, section, source)) return token
    tell(token.kind === 'heading' ? otherLevel(token, source) : boldText(heading))
    isAnswered = false
    return heading
  })
}

const isQuestion = (heading: HeadingToken, section: readonly BlockToken[], source: Source) =>
  readQuestionHeading(heading, section, source, quietly) !== undefined

/** As a question would stand; undefined for what is one, or cannot be. */
function asHeading(token: BlockToken, isScenario: boolean): HeadingToken | undefined {
  if (token.kind === 'paragraph') return boldLine(token)
  if (token.kind !== 'heading' || token.level === 1 || token.level === 3) return undefined
  return isScenario && token.level > 3 ? undefined : { ...token, level: 3 }
}

function boldLine({ parts, at }: ParagraphToken): HeadingToken | undefined {
  const isBold =
    parts[0]?.kind === 'strong' && /^[A-Za-z \d]+(?:\([^()]*\))?\s*:/.test(plainText(parts))
  return isBold ? { kind: 'heading', level: 3, underlined: false, parts, at } : undefined
}

function sectionAfter(tokens: readonly BlockToken[], index: number): readonly BlockToken[] {
  const rest = tokens.slice(index + 1)
  const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'line')
  return end < 0 ? rest : rest.slice(0, end)
}

const lineOf = ({ at }: HeadingToken, source: Source) => source.text.slice(at.start, at.end)

function otherLevel(token: HeadingToken, source: Source) {
  const marks = '#'.repeat(token.level)
  const at = { ...token.at, end: token.at.start + token.level }
  return problem('Q37', at, {
    what: `A question starts with ###. This starts with ${marks}.`,
    fix: `write ### in place of ${marks}.\n${lineOf(token, source).replace(/^#+/, '###')}`,
    edits: [replaced(at, '###')],
  })
}

const boldText = ({ at, parts }: HeadingToken) =>
  problem('Q37', at, {
    what: 'This looks like a question, but it is bold text and not a heading.',
    fix: `start the line with ###, without the stars.\n### ${plainText(parts)}`,
  })
