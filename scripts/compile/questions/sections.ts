// A page's questions apart from the rest of it.

import { quietly } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import type { BlockToken } from '../token-types.ts'
import { readQuestionHeading } from './heading.ts'

interface Sections {
  /** The tokens of each question, its heading first. */
  readonly questions: readonly (readonly BlockToken[])[]
  readonly others: readonly BlockToken[]
}

export function splitQuestions(tokens: readonly BlockToken[], source: Source): Sections {
  const questions: BlockToken[][] = []
  const others: BlockToken[] = []
  let open: BlockToken[] | undefined
  tokens.forEach((token, index) => {
    if (token.kind === 'line' || (token.kind === 'heading' && token.level <= 3)) open = undefined
    if (token.kind === 'heading') {
      const isQuestion = readQuestionHeading(token, tokens.slice(index + 1), source, quietly)
      if (isQuestion) {
        open = []
        questions.push(open)
      }
    }
    ;(open ?? others).push(token)
  })
  return { questions, others }
}
