// Settings of a question that stand behind its colon, or in brackets of their own, where they would be words of it (Q09).

import { problem, replaced, type Span, warning, within } from '../diagnostic.ts'
import { isSetting, isSettings } from './settings.ts'

export interface LateSettings {
  readonly bracket: string
  readonly bracketAt: Span
  /** The words of the question, without them. */
  readonly text: string
  readonly textAt: Span
}

/** In brackets, or up to another colon; one word there, such as "practice", may well be the question's. */
const FIRST = /^\s*(?:([([])([^()[\]:]*)[)\]]\s*:?|([^()[\]:]{1,40} [^()[\]:]{1,40}):)\s*/
const LAST = /\s*\(([^():]*)\)$/

/** @param words of the question, which stand at `at` */
export function findLateSettings(words: string, at: Span): LateSettings | undefined {
  const first = FIRST.exec(words)
  const [whole = '', open, inside, upToColon] = first ?? []
  const settings = inside ?? upToColon ?? ''
  // Round brackets are those of settings; words of other kinds have to be nothing else.
  if (first && (open === '(' ? isSetting(settings) : isSettings(settings))) {
    const from = { start: whole.length, end: words.length }
    return lateSettings(settings, whole.indexOf(settings), words, from, at)
  }
  const last = LAST.exec(words)
  const [, atEnd = ''] = last ?? []
  if (!last || !isSettings(atEnd)) return undefined
  const start = last.index + last[0].indexOf('(') + 1
  return lateSettings(atEnd, start, words, { start: 0, end: last.index }, at)
}

function lateSettings(
  bracket: string,
  from: number,
  words: string,
  { start, end }: { readonly start: number; readonly end: number },
  at: Span,
): LateSettings {
  const bracketAt = within(at, from, bracket.length)
  return {
    bracket,
    bracketAt,
    text: words.slice(start, end),
    textAt: within(at, start, end - start),
  }
}

interface Place {
  /** `### Question` */
  readonly start: string
  /** From behind the question word to the end of the question's words. */
  readonly at: Span
}

export const settingsRead = ({ bracket, bracketAt, text }: LateSettings, { start, at }: Place) =>
  warning('Q09', bracketAt, {
    what: 'Settings stand before the colon. I read these as settings, not as words of the question.',
    fix: `write them like this.\n${start} (${bracket}): ${text}`,
    edits: [replaced(at, ` (${bracket}): ${text}`)],
  })

/** `earlier`: what stands in the brackets before the colon. */
export const settingsTwice = (
  { bracket, bracketAt, text }: LateSettings,
  { start }: Place,
  earlier: string,
) =>
  problem('Q09', bracketAt, {
    what: 'These settings stand outside the first brackets, so they are read as words of the question.',
    fix: `write all settings into one pair of brackets, before the colon.\n${start} (${earlier}, ${bracket}): ${text}`,
  })
