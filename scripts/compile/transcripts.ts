// Transcripts that have a file of their own: content like a lesson's, shown under their video.

import { readBlocks } from './blocks.ts'
import { factsIn } from './facts.ts'
import { readBodyText } from './files.ts'
import { surely } from './near.ts'
import type { Reading, Transcript } from './reading.ts'
import { recalling } from './recall.ts'
import { once } from './remember.ts'
import type { Source } from './source.ts'
import { resolvePath } from './targets.ts'
import type { BlockToken } from './token-types.ts'

/** `Transcript: ../media/maya.md`, whatever the slips in the name of the line. */
const NAMED = /^(?:[^\S\n]|>)*[*_]*[A-Za-z]+[*_]*:[*_]*[^\S\n]*(\S+\.md)[^\S\n]*$/gm

const pathsIn = (text: string, from: string): readonly string[] =>
  [...text.matchAll(NAMED)].map(([, written = '']) => resolvePath(from, written))

const pathsNamedIn = once(({ lexed, path }: Source) => pathsIn(lexed, path))

/** The files that `sources` name as transcripts, each once. */
export function transcriptsNamed(
  sources: Iterable<Source>,
  all: ReadonlyMap<string, Source>,
): readonly Source[] {
  const found = new Set<Source>()
  for (const naming of sources) {
    for (const path of pathsNamedIn(naming)) {
      const source = all.get(path) ?? all.get(surely(path, all.keys()) ?? '')
      if (source) found.add(source)
    }
  }
  return [...found]
}

/** Its title is left out: the player has one. */
export const readTranscript = recalling((source: Source, reading): Transcript => {
  const tokens = readBodyText(source, reading.tell)
  const words = tokens.filter((token) => token.kind !== 'heading' || token.level > 1)
  return { blocks: readBlocks(words, reading), facts: factsIn(tokens, source) }
})

/** The facts of a text, and of the transcripts that it names. */
export function factsShownBy(
  tokens: readonly BlockToken[],
  { source, transcripts }: Pick<Reading, 'source' | 'transcripts'>,
): readonly string[] {
  const named = tokens.flatMap(({ at }) =>
    pathsIn(source.lexed.slice(at.start, at.end), source.path),
  )
  const inTranscripts = named.flatMap((path) => transcripts.get(path)?.facts ?? [])
  return [...factsIn(tokens, source), ...inTranscripts]
}
