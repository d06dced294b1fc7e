// The choices of a scenario: lists whose lines lead to steps.

import { withoutComments } from '../token-text.ts'
import type { BlockToken, InlineToken, ListEntry, ListToken } from '../token-types.ts'

export type StepLink = Extract<InlineToken, { kind: 'link' }>

/** A list in which a line leads to a step. */
export const isChoices = (token: BlockToken): token is ListToken =>
  token.kind === 'list' && token.entries.some((entry) => stepLink(choiceWords(entry)))

export const choiceWords = ({ blocks: [first] }: ListEntry): readonly InlineToken[] =>
  first?.kind === 'paragraph' ? withoutComments(first.parts) : []

/** `#` may be forgotten: no other address is one bare word. */
export const stepLink = (words: readonly InlineToken[]): StepLink | undefined =>
  words.find(
    (part): part is StepLink => part.kind === 'link' && /^#|^[a-z][a-z0-9-]*$/i.test(part.address),
  )
