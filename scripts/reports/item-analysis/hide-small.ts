// Counts of people that a report may show. Groups of fewer than ten stay hidden, and so does what they
// could be reckoned from: a total less the others, or limits so near to each other that they say it.

/** A count of people, shared by all sums that it is part of. */
export interface Cell {
  readonly count: number
  /** `small`: fewer than ten. `covered`: ten or more, hidden to cover one that is small. */
  state: 'shown' | 'small' | 'covered'
  /** At least, as a reader can reckon from what is shown. */
  low: number
  /** At most. */
  high: number
}

/** People counted in one total and, each of them once, in its parts. */
export interface Sum {
  readonly total: Cell
  readonly parts: readonly Cell[]
}

export const SMALLEST_GROUP = 10

/** A hidden group could be of so many sizes at least, as far as a reader can tell. */
const POSSIBLE_SIZES = 5

/** Nobody at all is no group. */
export function cell(count: number): Cell {
  const isSmall = count > 0 && count < SMALLEST_GROUP
  return { count, state: isSmall ? 'small' : 'shown', low: count, high: count }
}

/** Hides more and more, the smallest first, until no small group can be reckoned. */
export function hideSmall(sums: readonly Sum[]): void {
  for (;;) {
    narrow(sums)
    const telling = sums.filter(saysTooMuch)
    const next =
      smallestShown(telling.flatMap(({ parts }) => parts)) ??
      smallestShown(telling.map(({ total }) => total))
    if (!next) return
    next.state = 'covered'
  }
}

function smallestShown(cells: readonly Cell[]): Cell | undefined {
  const shown = cells.filter(({ state, count }) => state === 'shown' && count > 0)
  return shown.sort((a, b) => a.count - b.count)[0]
}

function saysTooMuch({ total, parts }: Sum): boolean {
  const hidden = [total, ...parts].filter(({ state }) => state !== 'shown')
  if (hidden.some(({ low, high }) => high - low + 1 < POSSIBLE_SIZES)) return true
  if (total.state !== 'shown') return false
  const together = hidden.reduce((sum, { count }) => sum + count, 0)
  return together > 0 && together < SMALLEST_GROUP
}

/** Far more than the sums of any question need. */
const MOST_ROUNDS = 100

/** What a reader can reckon of each cell from all sums together. */
function narrow(sums: readonly Sum[]): void {
  for (const one of sums.flatMap(({ total, parts }) => [total, ...parts])) {
    const { count, state } = one
    if (state === 'shown') Object.assign(one, { low: count, high: count })
    if (state === 'small') Object.assign(one, { low: 1, high: SMALLEST_GROUP - 1 })
    if (state === 'covered') Object.assign(one, { low: SMALLEST_GROUP, high: Infinity })
  }
  let isNarrower = true
  const limit = (one: Cell, low: number, high: number) => {
    if (low <= one.low && high >= one.high) return
    isNarrower = true
    one.low = Math.max(one.low, low)
    one.high = Math.min(one.high, high)
  }
  for (let round = 0; isNarrower && round < MOST_ROUNDS; round++) {
    isNarrower = false
    for (const { total, parts } of sums) {
      const [low, high] = [sumOf(parts, 'low'), sumOf(parts, 'high')]
      limit(total, low, high)
      for (const part of parts) {
        const highOfOthers = sumOf(
          parts.filter((other) => other !== part),
          'high',
        )
        limit(part, total.low - highOfOthers, total.high - (low - part.low))
      }
    }
  }
}

const sumOf = (cells: readonly Cell[], end: 'low' | 'high') =>
  cells.reduce((sum, one) => sum + one[end], 0)
