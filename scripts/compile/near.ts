// "Did you mean": the known word that a slip of one or two letters could have been.

/** The nearest candidate at distance 1 or 2, ignoring case; undefined where none is that close. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = word.toLowerCase()
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    const distance = slips(asked, candidate.toLowerCase())
    if (distance > 2 || distance * 2 >= candidate.length) continue
    if (!best || distance < best.distance) best = { candidate, distance }
  }
  return best?.candidate
}

/**
 * The candidate that was surely meant: one slip away, with the same figures, and the only one so
 * near. It is read in place of the word, so `--fix` may write it.
 */
export function surely(word: string, candidates: Iterable<string>): string | undefined {
  const asked = word.toLowerCase()
  const near = [...new Set(candidates)].filter(
    (candidate) => candidate.length > 3 && slips(asked, candidate.toLowerCase()) <= 1,
  )
  const [only, ...others] = near
  return others.length === 0 && only && figures(only) === figures(word) ? only : undefined
}

const figures = (word: string) => word.replace(/\D+/g, ' ').trim()

/** Letters added, missing, changed or swapped with the next one. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + change,
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      next.push(least)
    }
    before = last
    last = next
  }
  return last[b.length] ?? 0
}

/** A second sentence for a message, or nothing. */
export function didYouMean(word: string | undefined): string {
  return word === undefined ? '' : ` Did you mean "${word}"?`
}
