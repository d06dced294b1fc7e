// How counts, shares and a correlation are written, hidden ones too.

import type { AnalysedQuestion } from './analyse.ts'
import { type Cell, SMALLEST_GROUP } from './hide-small.ts'

const NEVER = '–'

/** Of people. */
export function countWords({ state, count, low }: Cell): string {
  if (state === 'small') return `under ${SMALLEST_GROUP}`
  if (state === 'covered') return low > SMALLEST_GROUP ? `${low} or more` : 'hidden'
  return String(count)
}

/** What share of a total it is, as far as that can be said. */
export function shareWords(part: Cell, total: Cell): string {
  if (total.state !== 'shown' || total.count === 0) return NEVER
  if (part.state === 'small') {
    return `under ${Math.ceil((100 * SMALLEST_GROUP) / total.count)}%`
  }
  if (part.state === 'shown') return `${Math.round((100 * part.count) / total.count)}%`
  return part.low > SMALLEST_GROUP
    ? `${Math.floor((100 * part.low) / total.count)}% or more`
    : 'hidden'
}

/** 0–100, the length of a bar; undefined where there is to be none. */
export function barOf(part: Cell, total: Cell): number | undefined {
  const isShown = part.state === 'shown' && total.state === 'shown' && total.count > 0
  return isShown ? Math.round((1000 * part.count) / total.count) / 10 : undefined
}

/** With a true minus. */
export const discriminationWords = ({ discrimination }: AnalysedQuestion): string =>
  discrimination === undefined ? NEVER : discrimination.toFixed(2).replace('-', '−')
