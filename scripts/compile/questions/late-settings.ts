// Settings of a question that stand behind its colon, where they would be words of it (Q09).

import { problem, replaced, type Span, warning, within } from '../diagnostic.ts'
import { isSetting, isSettings } from './settings.ts'

export interface LateSettings {
  readonly bracket: string
  readonly bracketAt: Span
  /** The words of the question, without them. */
  readonly text: string
  readonly textAt: Span
}

const FIRST = /^\s*\(([^():]*)\)\s*/
const LAST = /\(([^():]*)\)$/

/** @param words of the question, which stand at `at` */
export function findLateSettings(words: string, at: Span): LateSettings | undefined {
  const found = FIRST.exec(words)
  const isFirst = found !== null && isSetting(found[1] ?? '')
  const last = isFirst ? found : LAST.exec(words)
  // At the end an author may well say it in words of their own.
  if (!last || !(isFirst || isSettings(last[1] ?? ''))) return undefined
  const [whole, bracket = ''] = last
  const inside = last.index + whole.indexOf('(') + 1
  const start = isFirst ? whole.length : 0
  const text = isFirst ? words.slice(start) : words.slice(0, last.index).trimEnd()
  return {
    bracket,
    bracketAt: within(at, inside, bracket.length),
    text,
    textAt: within(at, start, text.length),
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
    what: 'These settings stand behind the colon, so they are read as words of the question.',
    fix: `write all settings before the colon.\n${start} (${earlier}, ${bracket}): ${text}`,
  })
