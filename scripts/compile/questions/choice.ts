// Choice, and true or false: a list of answers with boxes.

import { type Answer, LETTERS } from '../../../src/course/question.ts'
import { readBlocks } from '../blocks.ts'
import { onceEach, type Span, type Tell } from '../diagnostic.ts'
import { readInline } from '../inline.ts'
import { indentAt } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { tellJoinedLines } from '../rules/joined-lines.ts'
import { type PlacedAnswer, tellAnswers, tellHarshWords } from '../rules/q.ts'
import { tellAnswerIdeas } from '../rules/question-ideas.ts'
import { after, plainText, spanOf, withoutComments } from '../token-text.ts'
import type { BlockToken, ListEntry, ListToken } from '../token-types.ts'
import { readBox } from './box.ts'
import type { QuestionHeading } from './heading.ts'

export interface ChoiceParts {
  readonly choose: 'one' | 'many'
  readonly chooseCount: number | undefined
  readonly answers: readonly Answer[]
  readonly keepOrder: boolean
}

const ENDS_THE_LIST =
  /^(?:all|none|both|neither|any) of (?:these|those|them|the above)\b|^(?:all|none) (?:the )?above\b/i

export function readChoice(
  heading: QuestionHeading,
  list: ListToken,
  reading: Reading,
): ChoiceParts {
  // A list with the same slip in each line is one mistake.
  const tellBox = onceEach(reading.tell)
  const placed = list.entries.map((entry, index) => readAnswer(entry, index, tellBox, reading))
  tellAnswers(heading, placed, reading.tell)
  tellAnswerIdeas(placed, reading.tell)
  const answers = placed.map(({ answer }) => answer)
  const ticked = answers.filter(({ right }) => right).length
  const { choose, chooseCount, keepOrder } = heading.settings
  const last = placed.at(-1)?.words ?? ''
  const isTrueFalse = heading.kind === 'trueFalse'
  return {
    choose: isTrueFalse ? 'one' : (choose ?? (ticked > 1 ? 'many' : 'one')),
    chooseCount,
    answers,
    keepOrder: keepOrder || isTrueFalse || ENDS_THE_LIST.test(last),
  }
}

/** One answer, whichever kind of question it belongs to. */
export function readAnswer(
  entry: ListEntry,
  index: number,
  tellBox: Tell,
  reading: Reading,
): PlacedAnswer {
  const { source } = reading
  const box = readBox(entry, source, tellBox)
  const [first, ...rest] = entry.blocks
  const words = first?.kind === 'paragraph' ? first.parts : []
  const parts = withoutComments(box ? after(words, box.at.end) : words)
  const below = first?.kind === 'paragraph' || !first ? rest : entry.blocks
  tellHarshWords(below, reading)
  tellJoinedLines(entry, reading)
  return {
    answer: {
      letter: LETTERS[index] ?? '',
      parts: readInline(parts, reading),
      right: box?.isTicked ?? false,
      feedback: readBlocks(feedbackTokens(below), reading),
    },
    words: plainText(parts),
    at: firstLine(spanOf(parts, entry.at), reading),
    boxAt: box?.at,
    indent: indentAt(entry.at.start, source.lexed),
  }
}

function firstLine(at: Span, { source }: Reading): Span {
  const end = source.text.indexOf('\n', at.start)
  return { ...at, end: Math.min(at.end, end < 0 ? at.end : end) }
}

/** A nested list, an indented paragraph and a nested quote all are feedback. */
export const feedbackTokens = (tokens: readonly BlockToken[]): readonly BlockToken[] =>
  tokens.flatMap((token) => {
    if (token.kind === 'list') return token.entries.flatMap(({ blocks }) => blocks)
    return token.kind === 'quote' ? token.blocks : [token]
  })
