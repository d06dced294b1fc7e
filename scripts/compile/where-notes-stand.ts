// Where content notes stand among what was written.

import { quietly } from './diagnostic.ts'
import { type LabelledBlock, readLabels } from './labels.ts'
import { isComment } from './token-text.ts'
import type { BlockToken } from './token-types.ts'

/** Nothing a learner sees. */
export const isQuiet = (token: BlockToken) =>
  token.kind === 'linkAddress' || (token.kind === 'html' && isComment(token.text))

/** A note that stands among the opening words covers the lesson as one above them would. */
export function noteFirst(tokens: readonly BlockToken[]): readonly BlockToken[] {
  const heading = tokens.findIndex(({ kind }) => kind === 'heading')
  const opening = heading < 0 ? tokens : tokens.slice(0, heading)
  const note = opening.find((token) => startsWithNote([token]))
  return note ? [note, ...tokens.filter((token) => token !== note)] : tokens
}

/** Whether a content note comes before all else. */
export function startsWithNote(tokens: readonly BlockToken[]): boolean {
  const first = tokens.find((token) => !isQuiet(token))
  return first?.kind === 'quote' && readLabels(first, quietly)[0]?.label === 'contentNote'
}

/** The content notes of a page, wherever they stand on it. */
export function notesIn(tokens: readonly BlockToken[]): readonly LabelledBlock[] {
  const labelled = tokens.flatMap((token) =>
    token.kind === 'quote' ? readLabels(token, quietly) : [],
  )
  return labelled.filter(({ label }) => label === 'contentNote')
}
