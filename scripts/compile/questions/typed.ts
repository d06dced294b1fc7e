// Fill in the blank and short answer: a list of accepted and expected answers, with boxes.

import type { Inline } from '../../../src/course/course.ts'
import type { TextAnswer } from '../../../src/course/question.ts'
import { onceEach } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import { tellGaps, tellTyped } from '../rules/typed.ts'
import type { InlineToken, ListToken } from '../token-types.ts'
import { readAnswer } from './choice.ts'
import type { QuestionHeading } from './heading.ts'

export interface TextParts {
  readonly text: readonly Inline[]
  readonly exactSpelling: boolean
  readonly caseMatters: boolean
  readonly answers: readonly TextAnswer[]
}

/** `written`, `text`: the question's words as tokens and as running text. */
export function readTyped(
  heading: QuestionHeading,
  list: ListToken,
  words: { readonly written: readonly InlineToken[]; readonly text: readonly Inline[] },
  reading: Reading,
): TextParts {
  const { exactSpelling, caseMatters } = heading.settings
  const tellBox = onceEach(reading.tell)
  const placed = list.entries.map((entry, index) => readAnswer(entry, index, tellBox, reading))
  tellTyped(placed, { exactSpelling, caseMatters }, reading.tell)
  tellGaps(words.written, heading.at, reading)
  return {
    text: withGap(words.text),
    exactSpelling,
    caseMatters,
    answers: placed.map(({ words, answer: { right, feedback } }) => ({
      text: words,
      right,
      feedback,
    })),
  }
}

/** Two underscores or more are a gap. */
const withGap = (parts: readonly Inline[]): readonly Inline[] =>
  parts.flatMap((part): readonly Inline[] => {
    if (part.kind !== 'text') return [part]
    const pieces = part.text.split(/_{2,}/)
    return pieces.flatMap((text, index): readonly Inline[] => [
      ...(index > 0 ? [{ kind: 'gap' } as const] : []),
      ...(text === '' ? [] : [{ kind: 'text', text } as const]),
    ])
  })
