// "Did you mean": the known word that a slip of one or two letters could have been.

import { posix } from 'node:path'
import { slips } from '../../src/course/slips.ts'

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

/** The only file of the same name, wherever it lies; a text may be named without its ending. */
export function namesake(path: string, candidates: Iterable<string>): string | undefined {
  const nameOf = (path: string) => posix.basename(path).toLowerCase()
  const asked = nameOf(path)
  const found = [...candidates].filter((candidate) =>
    [asked, `${asked}.md`].includes(nameOf(candidate)),
  )
  return found.length === 1 ? found[0] : undefined
}

/** A second sentence on a file that is not there, or nothing. */
export function fileIsClose(path: string, close: string | undefined): string {
  if (close === undefined) return ''
  const [asked, name] = [posix.basename(path), posix.basename(close)]
  return asked === name ? ` There is ${close}.` : ` ${name} is close.`
}

const figures = (word: string) => word.replace(/\D+/g, ' ').trim()

/** A second sentence for a message, or nothing. */
export function didYouMean(word: string | undefined): string {
  return word === undefined ? '' : ` Did you mean "${word}"?`
}
