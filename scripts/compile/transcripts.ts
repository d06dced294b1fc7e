// Transcripts that have a file of their own: content like a lesson's, shown under their video.

import type { Block } from '../../src/course/course.ts'
import { readBlocks } from './blocks.ts'
import { readBodyText } from './files.ts'
import { surely } from './near.ts'
import { recalling } from './recall.ts'
import { once } from './remember.ts'
import type { Source } from './source.ts'
import { resolvePath } from './targets.ts'

/** `Transcript: ../media/maya.md`, whatever the slips in the name of the line. */
const NAMED = /^(?:[^\S\n]|>)*[*_]*[A-Za-z]+[*_]*:[*_]*[^\S\n]*(\S+\.md)[^\S\n]*$/gm

const pathsNamedIn = once(({ lexed, path }: Source): readonly string[] =>
  [...lexed.matchAll(NAMED)].map(([, written = '']) => resolvePath(path, written)),
)

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
export const readTranscript = recalling((source: Source, reading): readonly Block[] => {
  const tokens = readBodyText(source, reading.tell)
  const words = tokens.filter((token) => token.kind !== 'heading' || token.level > 1)
  return readBlocks(words, reading)
})
