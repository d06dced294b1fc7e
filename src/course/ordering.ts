// Putting things in order. The letters of the items are in the right order, as they are written.

import { shuffle } from './draw.ts'

/**
 * How many letters are in the right order among themselves, wherever they stand: moving the others
 * is enough. One misplaced card costs one, where counting places would cost all behind it.
 */
export function longestRun(letters: readonly string[]): number {
  const runs: number[] = []
  for (const [index, letter] of letters.entries()) {
    const before = runs.filter((_, other) => (letters[other] ?? '') < letter)
    runs[index] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...runs)
}

/** The order that a learner starts from: the same for the same seed, and never the right one. */
export function mixedOrder(letters: readonly string[], seed: number): readonly string[] {
  const mixed = shuffle(letters, seed)
  const isRight = mixed.every((letter, index) => letter === letters[index])
  return isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed
}
