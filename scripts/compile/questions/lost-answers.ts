// Answers that Markdown does not take for lines of their own: indented under another answer, where
// they would be its feedback, or without a bullet, where they would be more of its words (Q07).

import type { Span } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import { lostAnswer, lostChoice } from '../rules/lost-answers.ts'
import type { BlockToken, ListEntry, ListToken } from '../token-types.ts'
import { BOX } from './box.ts'
import { choiceWords, stepLink } from './step-links.ts'

/** Those that have a box. Answers whether there are any. */
export function tellLostAnswers(list: ListToken, { source, tell }: Reading): boolean {
  const lost = list.entries.flatMap((entry) => lostLines(entry, source.lexed))
  for (const { at, words, hasBullet } of lost) tell(lostAnswer(words, hasBullet, at))
  return lost.length > 0
}

interface LostLine {
  /** Without its indent. */
  readonly at: Span
  readonly words: string
  readonly hasBullet: boolean
}

const BULLET = /^(?:[-*+]|\d{1,9}[.)])[^\S\n]+/
/** In the middle of a text other brackets may well be ordinary words. */
const SURE_BOX = /^(?:\[[^\S\n]?[xX✓✔]?[^\S\n]?\]|[☐☑☒□])[^\S\n]+\S/

function lostLines({ at, blocks }: ListEntry, text: string): readonly LostLine[] {
  const code = codeIn(blocks)
  let start = at.start
  return text
    .slice(at.start, at.end)
    .split('\n')
    .flatMap((line, index): readonly LostLine[] => {
      const from = start + line.search(/\S|$/)
      start += line.length + 1
      const words = line.trim()
      const bullet = BULLET.exec(words)?.[0] ?? ''
      const isBox = (bullet ? BOX : SURE_BOX).test(words.slice(bullet.length))
      const isCode = code.some((span) => span.start <= from && from < span.end)
      if (index === 0 || !isBox || isCode) return []
      const lineAt = { ...at, start: from, end: from + words.length }
      return [{ at: lineAt, words, hasBullet: bullet !== '' }]
    })
}

const codeIn = (blocks: readonly BlockToken[]): readonly Span[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.entries.flatMap((entry) => codeIn(entry.blocks))
    return block.kind === 'codeText' ? [block.at] : []
  })

/** Q07, for a choice of a story: a line that is nothing but the link to a step. */
export function tellLostChoices({ blocks }: ListEntry, { source, tell }: Reading): void {
  const below = blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []))
  for (const entry of below) {
    const [only, ...others] = choiceWords(entry)
    if (!only || others.length > 0 || !stepLink([only])) continue
    tell(lostChoice(source.text.slice(only.at.start, only.at.end), only.at))
  }
}
