// How long a lesson takes one learner: to read, to do what it asks, and to play what is in it.

import type { Block } from '../../src/course/course.ts'
import { wordsOf } from './sentences.ts'
import { type ShownWords, shownWords } from './shown-words.ts'

export const WORDS_A_MINUTE = 200
/** To weigh an answer, a card or a choice, beside reading it. */
export const SECONDS_AN_ANSWER = 4
/** To think about a question that is not checked, or a box to fill in. */
export const SECONDS_A_PROMPT = 20

/** At least 1. `roles`: how many the learner can choose from. */
export const minutesOf = (blocks: readonly Block[], roles: number): number =>
  asMinutes(shownWords(blocks, roles), secondsPlayed(blocks))

export function asMinutes(shown: readonly ShownWords[], played: number): number {
  const seconds = shown.reduce((sum, one) => sum + one.share * secondsFor(one), played)
  return Math.max(1, Math.round(seconds / 60))
}

function secondsFor({ words, kind }: ShownWords): number {
  const reading = (wordsOf(words).length / WORDS_A_MINUTE) * 60
  if (kind === 'answer') return reading + SECONDS_AN_ANSWER
  return kind === 'prompt' ? reading + SECONDS_A_PROMPT : reading
}

/** How long it takes to play all that is in the blocks, however deep. */
export function secondsPlayed(blocks: readonly Block[]): number {
  let seconds = 0
  // Blocks are plain data, so this goes through all of them.
  JSON.stringify(blocks, (_, value) => {
    if (value?.kind === 'video' || value?.kind === 'audio') seconds += secondsOf(value.length) ?? 0
    return value
  })
  return seconds
}

const SECONDS = { h: 3600, m: 60, s: 1 }
const PART = /(\d+(?:\.\d+)?)\s*(hours?|h|minutes?|mins?|m|seconds?|secs?|s)\b/gi

/** Of a length in words: `2 minutes 30 seconds`. Undefined where it is none. */
export function secondsOf(length: string): number | undefined {
  const parts = [...length.matchAll(PART)]
  const rest = length.replace(PART, '').replace(/about|and|[\s.,~]/gi, '')
  if (parts.length === 0 || rest !== '') return undefined
  return parts.reduce((sum, [, count, unit = '']) => {
    const letter = unit.charAt(0).toLowerCase() as keyof typeof SECONDS
    return sum + Number(count) * SECONDS[letter]
  }, 0)
}
