// Videos and recordings take their own time, not that of the words that belong to them.

import type { Block } from '../../src/course/course.ts'
import { quietly } from './diagnostic.ts'
import { readLabels } from './labels.ts'
import { secondsOf } from './minutes.ts'
import type { Source } from './source.ts'
import type { BlockToken } from './token-types.ts'

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

/** What is to be read from `start` on: all but the blocks that are played. */
export function wordsToRead(
  { lexed }: Source,
  start: number,
  tokens: readonly BlockToken[],
): string {
  const played = tokens.filter(
    (token) =>
      token.kind === 'quote' &&
      readLabels(token, quietly).some(({ label }) => label === 'video' || label === 'audio'),
  )
  let from = start
  const parts = played.map(({ at }) => {
    const part = lexed.slice(from, at.start)
    from = at.end
    return part
  })
  return [...parts, lexed.slice(from)].join(' ')
}
