// Sentences, words and how hard they are to read. For English.

export interface Sentence {
  readonly text: string
  /** Where it starts in the words it was cut from. */
  readonly from: number
}

/** A full stop in "e.g." or "5.7" ends nothing. */
const SENTENCE =
  /(?:\b(?:e\.g|i\.e|Dr|Mr|Mrs|Ms|St|vs|approx)\.|[.!?…](?=[\p{L}\d])|[^.!?…])+[.!?…]*["'”’)\]]*/gu

export function sentencesOf(words: string): readonly Sentence[] {
  return [...words.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
    const text = found.trim()
    return text ? [{ text, from: index + found.indexOf(text) }] : []
  })
}

export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []

/** Reading age in years: the grade of Flesch and Kincaid and the five years before school. */
export function readingAge(passages: readonly string[]): number {
  const sentences = passages.flatMap(sentencesOf)
  const words = passages.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return grade + 5
}

/** Groups of vowels; a silent e at the end is none. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[^l])e$|(?<=[^td])ed$|es$/, '')
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1)
}
