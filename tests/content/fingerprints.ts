// Runs of words as numbers, so that sentences of others can be known again without being kept here.

import { createHash } from 'node:crypto'
import { wordsOf } from '../../scripts/compile/sentences.ts'

/** So many words in a row, and it is a copy. */
const RUN = 7

export interface WordRun {
  readonly words: string
  readonly fingerprint: string
}

/** Every seven words that stand in a row, whatever their capitals. */
export function wordRunsOf(text: string): readonly WordRun[] {
  const words = wordsOf(text.replaceAll('’', "'").toLowerCase())
  return words.slice(RUN - 1).map((_, index) => {
    const run = words.slice(index, index + RUN).join(' ')
    return { words: run, fingerprint: fingerprintOf(run) }
  })
}

const fingerprintOf = (run: string) => createHash('sha256').update(run).digest('hex').slice(0, 10)
