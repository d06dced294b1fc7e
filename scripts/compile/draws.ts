// How the final check draws from its bank (authoring format, 7).

import { problem, type Span } from './diagnostic.ts'
import type { LabelledBlock } from './labels.ts'
import type { Reading } from './reading.ts'
import { resolvePath } from './targets.ts'
import { plainText } from './token-text.ts'

export interface Draw {
  readonly count: number | 'all'
  /** Below the content folder. */
  readonly bank: string
  readonly atLeastForEach: number
  readonly inOrder: boolean
  readonly at: Span
  readonly linkAt: Span
}

const BEFORE_LINK = /^(\d{1,3}|all)(?: the)? questions? from$/i
/** In either order. */
const CONDITIONS = /^(?:,?(?: ?and)? ?(?:at least \d{1,2} for each outcome|in this order))*\.?$/i
const AT_LEAST = /at least (\d+)/i
const IN_ORDER = /in this order/i

/** `unreadable` has been told. */
export function readDraw(block: LabelledBlock, { source, tell }: Reading): Draw | 'unreadable' {
  const words = [...block.title, ...block.first]
  const linkIndex = words.findIndex(({ kind }) => kind === 'link')
  const link = words[linkIndex]
  const asked = BEFORE_LINK.exec(plainText(words.slice(0, Math.max(0, linkIndex))))
  const conditions = plainText(words.slice(linkIndex + 1))
  const count = asked?.[1]?.toLowerCase() === 'all' ? 'all' : Number(asked?.[1])
  if (link?.kind !== 'link' || !asked || !CONDITIONS.test(conditions) || count === 0) {
    const bank = link?.kind === 'link' ? source.text.slice(link.at.start, link.at.end) : undefined
    tell(unreadable(block.labelAt, bank))
    return 'unreadable'
  }
  return {
    count,
    bank: resolvePath(source.path, link.address),
    atLeastForEach: Number(AT_LEAST.exec(conditions)?.[1] ?? 0),
    inOrder: IN_ORDER.test(conditions),
    at: block.labelAt,
    linkAt: link.at,
  }
}

/** `bank`: the link that it has. */
const unreadable = (at: Span, bank = '[the bank](../question-banks/final-check.md)') =>
  problem('B08', at, {
    what: 'I could not read this draw.',
    fix: `write how many questions, in figures, and a link to their bank.\n> **Draw:** 3 questions from ${bank}`,
  })
