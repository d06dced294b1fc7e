// How hard words are to read, by the formulas of Flesch and Kincaid.

import { flesch } from 'flesch'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { sentencesOf, wordsOf } from '../../scripts/compile/sentences.ts'

interface Readability {
  readonly words: number
  /** Years of school. */
  readonly grade: number
  /** Up to 100 and more: higher is easier. */
  readonly ease: number
}

export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf).map(({ text }) => withoutNames(text))
  const words = sentences.flatMap(wordsOf)
  const counts = {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  }
  return { words: words.length, grade: fleschKincaid(counts), ease: flesch(counts) }
}

/** Names of organisations: capitals in a row, of which the first does not begin a sentence. */
const NAMES =
  /(?<=[\p{L}\d,;:’”)] )\p{Lu}[\p{L}.’-]*(?: (?:(?:of|for|and|the|&) )*\p{Lu}[\p{L}.’-]*)*/gu

/** People may have to learn them, whatever they are like. */
const PRINCIPLES =
  /\b(?:safety|trustworthiness|choice|collaboration|empowerment|cultural consideration)\b/giu

/** A name counts as one short word, and so does a principle. */
const withoutNames = (sentence: string) =>
  sentence.replace(NAMES, 'Jo').replace(PRINCIPLES, 'trust')
