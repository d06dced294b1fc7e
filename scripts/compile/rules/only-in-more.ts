// B09: what a question asks for, where it stands in a More block, or in one for a role, and nowhere
// else.

import { plainText as inlineText } from '../../../src/course/plain-text.ts'
import { idea, quietly, type Tell } from '../diagnostic.ts'
import { readLabels } from '../labels.ts'
import { type Passage, passagesOf } from '../passages.ts'
import { splitQuestions } from '../questions/sections.ts'
import type { PlacedQuestion } from '../reading.ts'
import { wordsOf } from '../sentences.ts'
import type { Source } from '../source.ts'
import { plainText } from '../token-text.ts'
import type { BlockToken } from '../token-types.ts'

interface Text {
  readonly source: Source
  readonly tokens: readonly BlockToken[]
}

interface More {
  readonly title: string
  readonly words: ReadonlySet<string>
}

/** With fewer, an answer is found anywhere. */
const ENOUGH = 2
const SHORTEST = 5

export function tellOnlyInMore(
  texts: readonly Text[],
  inLessons: readonly PlacedQuestion[],
  inBanks: readonly PlacedQuestion[],
  tell: Tell,
): void {
  const told = texts.map(({ source, tokens }) => {
    return { source, tokens: splitQuestions(tokens, source).others }
  })
  const pages = told.map(({ source, tokens }) =>
    rootsOf(passagesOf(tokens, source).filter(({ isClosed }) => !isClosed)),
  )
  const mores = told.flatMap(({ source, tokens }) => moresIn(tokens, source))
  if (mores.length === 0) return
  for (const { question, at } of [...inLessons, ...inBanks]) {
    if (question.kind !== 'choice') continue
    for (const { right, parts } of question.answers) {
      const roots = [...rootsIn(inlineText(parts))]
      if (!right || roots.length < ENOUGH) continue
      const isIn = (words: ReadonlySet<string>) => roots.every((root) => words.has(root))
      const only = mores.find(({ words }) => isIn(words))
      if (!only || pages.some(isIn)) continue
      tell(
        idea('B09', at, {
          what: `The answer to this question stands only in "${only.title}", which people can pass by without opening.`,
          fix: 'say it in the open text too, or ask for something that is there.',
        }),
      )
    }
  }
}

function moresIn(tokens: readonly BlockToken[], source: Source): readonly More[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'quote') return []
    return readLabels(token, quietly).flatMap((block) => {
      const { label, written, title, first, rest, at } = block
      if (label !== 'more' && label !== 'forRole') return []
      const paragraph: BlockToken = { kind: 'paragraph', parts: first, at }
      const words = rootsOf(passagesOf([paragraph, ...rest], source))
      const heading = plainText(title.length ? title : first)
      return [{ title: label === 'more' ? heading : written, words }]
    })
  })
}

const rootsOf = (passages: readonly Passage[]): ReadonlySet<string> =>
  new Set(passages.flatMap(({ words }) => [...rootsIn(words)]))

/** Long words without their ending, so that "listened" is found in "listening". */
const rootsIn = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.replace(/(?:ing|ed|es|s|ly)$/, '').slice(0, 8)),
  )
