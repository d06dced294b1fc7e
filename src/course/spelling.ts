// Which answer was meant by what a learner typed (authoring format, 6.5). Nobody should lose a mark
// for being dyslexic: what is not the point of the question is not looked at.

import type { TextAnswer, TextQuestion } from './question.ts'
import { slips } from './slips.ts'

export interface MeantAnswer {
  readonly answer: TextAnswer
  /** It was typed in other letters. */
  readonly isForgiven: boolean
}

/** The nearest answer, with as few slips as possible; a right one before one that is just as near. */
export function meantAnswer(question: TextQuestion, typed: string): MeantAnswer | undefined {
  const given = bareText(question, typed)
  const rightFirst = [...question.answers].sort((a, b) => Number(b.right) - Number(a.right))
  let best: { readonly answer: TextAnswer; readonly count: number } | undefined
  for (const answer of rightFirst) {
    const count = slipsIn(question, given, bareText(question, answer.text))
    if (count < (best?.count ?? Number.POSITIVE_INFINITY)) best = { answer, count }
  }
  return best && { answer: best.answer, isForgiven: best.count > 0 }
}

/**
 * Not an answer of the question, and so near to a right one that it may be a slip: one slip more than
 * is forgiven, or any that would be, where spelling counts.
 */
export function isClose(question: TextQuestion, typed: string): boolean {
  if (meantAnswer(question, typed)) return false
  const { exactSpelling, caseMatters } = question
  const more = exactSpelling || caseMatters ? 0 : 1
  const forgiving = { exactSpelling: false, caseMatters: false }
  const given = bareText(forgiving, typed)
  const isNear = (text: string) =>
    slipsIn(forgiving, given, bareText(forgiving, text), more) < Infinity
  return question.answers.some(({ right, text }) => right && isNear(text))
}

type Strictness = Pick<TextQuestion, 'exactSpelling' | 'caseMatters'>

/** What counts of a text: without case, accents, signs and a leading article, if these are forgiven. */
export function bareText({ exactSpelling, caseMatters }: Strictness, text: string): string {
  const cased = caseMatters ? text : text.toLowerCase()
  const plain = exactSpelling ? cased : withoutSigns(cased)
  const tidy = plain.replace(/\s+/g, ' ').trim()
  return exactSpelling ? tidy.replace(/ ?[.!?]+$/, '') : tidy.replace(/^(?:an?|the) /i, '')
}

const withoutSigns = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')

/**
 * Infinite where it cannot be the same.
 *
 * @param more slips in each word than are forgiven
 */
function slipsIn(strictness: Strictness, given: string, answer: string, more = 0): number {
  if (given === answer) return 0
  if (given === '' || strictness.exactSpelling || strictness.caseMatters) return Infinity
  const [words, meant] = [given.split(' '), answer.split(' ')]
  // "co production" and "coproduction": a space is no letter.
  if (words.length !== meant.length) return slipsInWord(words.join(''), meant.join(''), more)
  return meant.reduce((sum, word, index) => sum + slipsInWord(words[index] ?? '', word, more), 0)
}

function slipsInWord(given: string, word: string, more: number): number {
  const [shorter = '', longer = ''] = [given, word].sort((a, b) => a.length - b.length)
  if (given !== word && (/\d/.test(word) || isOpposite(shorter, longer))) return Infinity
  const count = slips(given, word)
  // In a word of two letters any slip is another word.
  const allowed = word.length < 3 ? 0 : forgivenIn(word) + more
  return count > allowed ? Infinity : count
}

/** One slip in words of 5 to 8 letters, two in longer ones. */
function forgivenIn({ length }: string): number {
  if (length < 5) return 0
  return length < 9 ? 1 : 2
}

/** "inappropriate" is two letters from "appropriate", and no slip of it. */
const isOpposite = (word: string, longer: string) =>
  longer.endsWith(word) && /^(?:a|un|in|im|ir|il|dis|mis|non)$/.test(longer.slice(0, -word.length))
