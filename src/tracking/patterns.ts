// A record's patterns in the marks of an edition.

import type { Interaction, Pattern } from './port.ts'

/** The marks that an edition puts between parts, and its words for true and false. */
export interface Signs {
  readonly between: string
  readonly pair: string
  readonly isTrue: string
  readonly isFalse: string
  /** What stands before a text that is accepted. */
  readonly typed: (caseMatters: boolean) => string
}

/** The response; empty where nothing was answered. */
export const responsePattern = ({ response }: Interaction, signs: Signs): string =>
  written(response, signs)

/** Each response that earns everything. */
export function rightPatterns(
  { type, right, caseMatters }: Interaction,
  signs: Signs,
): readonly string[] {
  const before = type === 'fill-in' ? signs.typed(caseMatters) : ''
  return right.map((pattern) => before + written(pattern, signs))
}

function written(pattern: Pattern, { between, pair, isTrue, isFalse }: Signs): string {
  if (typeof pattern === 'string') return pattern
  if (typeof pattern === 'boolean') return pattern ? isTrue : isFalse
  return pattern.map((part) => part.join(pair)).join(between)
}

/** What the letters and numbers of its patterns stand for, each in words, in written order. */
export const legendOf = ({ text: [, ...statement], parts }: Interaction): readonly string[] => [
  ...statement,
  ...parts.map(({ step, id, words }) => `${step ? `${step}.` : ''}${id} ${words}`),
]
