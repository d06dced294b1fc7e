// S08, A01, A02, A04 and A05: how easily a page is read.

import type { Block } from '../../../src/course/course.ts'
import { idea, type Span, type Tell, within } from '../diagnostic.ts'
import type { Passage } from '../passages.ts'
import { readingAge, sentencesOf, wordsOf } from '../sentences.ts'
import { wordsAtOnce } from '../shown-words.ts'
import { plainText } from '../token-text.ts'
import type { BlockToken, InlineToken } from '../token-types.ts'

const LONGEST_PAGE = 180
const MOST_QUESTIONS = 3
const OLDEST = 13
/** With fewer words a reading age means little. */
const ENOUGH_WORDS = 60
const LONGEST_SENTENCE = 25
const MOST_COLUMNS = 4
/** Fewer may be a name or a warning sign. */
const WHOLE_SENTENCE = 5
/** In bold, so many words may lead into the text behind them, as a small heading does. */
const LONGEST_LEAD = 8

/** S08. */
export function tellLongPage(
  blocks: readonly Block[],
  questions: number,
  at: Span,
  tell: Tell,
): void {
  const words = wordsAtOnce(blocks)
  const fix = 'split it with a ## heading, or put what not everyone needs into a More block.'
  if (words > LONGEST_PAGE) {
    tell(idea('S08', at, { what: `This page is long for a phone (${words} words).`, fix }))
  }
  if (questions > MOST_QUESTIONS) {
    tell(
      idea('S08', at, {
        what: `This page has ${questions} questions, which is long for a phone.`,
        fix,
      }),
    )
  }
}

/** A01. */
export function tellReadingAge(passages: readonly Passage[], at: Span, tell: Tell): void {
  const texts = passages.filter(({ kind }) => kind === 'text').map(({ words }) => words)
  const age = Math.round(readingAge(texts))
  if (age <= OLDEST || texts.flatMap(wordsOf).length < ENOUGH_WORDS) return
  tell(
    idea('A01', at, {
      what: `This page reads as if for people of ${age} years and more. ${OLDEST} or less is easy for most.`,
      fix: 'make two sentences of a long one, and look for shorter words.',
    }),
  )
}

/** A02. */
export function tellLongSentences({ words, kind, span }: Passage, tell: Tell): void {
  if (kind === 'heading') return
  for (const { text, from } of sentencesOf(words)) {
    const count = wordsOf(text).length
    if (count <= LONGEST_SENTENCE) continue
    tell(
      idea('A02', span(from, text.length), {
        what: `This sentence has ${count} words.`,
        fix: `make two of it. Up to ${LONGEST_SENTENCE} words are easy to hold in mind.`,
      }),
    )
  }
}

/** A04. */
export function tellHardLetters({ words, parts, kind, span }: Passage, tell: Tell): void {
  if (kind === 'heading') return
  for (const { text, from } of sentencesOf(words)) {
    const count = wordsOf(text).length
    const isCapitals = count >= WHOLE_SENTENCE && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
    if (isCapitals) tell(hardToRead('capitals', span(from, text.length)))
  }
  for (const part of parts) {
    const isMarked = part.kind === 'strong' || part.kind === 'emphasis'
    if (!isMarked || !isWholeSentence(part.parts, words)) continue
    if (part.kind === 'strong' && isLead(plainText(part.parts), words)) continue
    tell(hardToRead(part.kind === 'strong' ? 'bold' : 'italics', part.at))
  }
}

function isWholeSentence(parts: readonly InlineToken[], words: string): boolean {
  const text = plainText(parts)
  if (wordsOf(text).length < WHOLE_SENTENCE) return false
  return /[.!?]["'”’)]*$/.test(text) || text === words.trim()
}

const isLead = (text: string, words: string): boolean =>
  words.startsWith(text) && words.trim() !== text && wordsOf(text).length <= LONGEST_LEAD

const hardToRead = (how: string, at: Span) =>
  idea('A04', at, {
    what: `A whole sentence in ${how} is hard to read for many people.`,
    fix: how === 'capitals' ? 'write it in small letters.' : 'keep this for a few words.',
  })

/** A05. */
export function tellWideTables(tokens: readonly BlockToken[], tell: Tell): void {
  for (const token of tokens) {
    if (token.kind === 'quote') tellWideTables(token.blocks, tell)
    if (token.kind === 'list') for (const { blocks } of token.entries) tellWideTables(blocks, tell)
    if (token.kind !== 'table' || token.head.length <= MOST_COLUMNS) continue
    tell(
      idea('A05', within(token.at, 0, 1), {
        what: `This table has ${token.head.length} columns. On a phone ${MOST_COLUMNS} are the most that can be read.`,
        fix: 'make two tables of it, or a list.',
      }),
    )
  }
}
