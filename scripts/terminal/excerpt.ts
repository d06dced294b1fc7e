// The lines around a place, with a mark under its exact characters.

import type { Span } from '../compile/diagnostic.ts'
import { placeOf, type Source } from '../compile/source.ts'
import { withoutControls } from './controls.ts'

const LINES_BEFORE = 2
const LINES_AFTER = 1
/** Longer lines are cut around the mark, so that a terminal does not fold them. */
const WIDEST = 100

/** `paint` colours the mark. */
export function excerpt(
  source: Source,
  at: Span,
  paint: (mark: string) => string,
): readonly string[] {
  const lines = source.text.replace(/\n$/, '').split('\n')
  const { line, column } = placeOf(source, at.start)
  const first = Math.max(1, line - LINES_BEFORE)
  const last = Math.min(lines.length, line + LINES_AFTER)
  const width = String(last).length
  const gutter = (number: number | undefined) => String(number ?? '').padStart(width)
  return lines.slice(first - 1, last).flatMap((text, index) => {
    const number = first + index
    if (number !== line) return [`    ${gutter(number)} | ${cut(text, 0).text}`.trimEnd()]
    const shown = cut(text, column - 1)
    const length = Math.min(at.end - at.start, text.length - (column - 1))
    const marked = shown.text.slice(shown.column, shown.column + Math.max(length, 1))
    const mark = paint('^'.repeat(Math.max(1, widthOf(marked))))
    return [
      `  > ${gutter(number)} | ${shown.text}`.trimEnd(),
      `    ${gutter(undefined)} | ${spaceFor(shown.text.slice(0, shown.column))}${mark}`,
    ]
  })
}

/** A window on the line that shows the column. */
function cut(text: string, column: number): { readonly text: string; readonly column: number } {
  if (text.length <= WIDEST) return { text: withoutControls(text), column }
  const start = Math.max(0, Math.min(column - WIDEST / 2, text.length - WIDEST))
  const from = start <= 1 ? 0 : start
  const end = from + WIDEST
  const lead = from > 0 ? '…' : ''
  const tail = end < text.length ? '…' : ''
  const shown = withoutControls(text.slice(from, end))
  return { text: lead + shown + tail, column: column - from + lead.length }
}

/** As wide as the text: tabs stay tabs, wide letters take two columns, marks on letters none. */
function spaceFor(text: string): string {
  return [...text]
    .map((letter) => (letter === '\t' ? '\t' : ' '.repeat(columnsOf(letter))))
    .join('')
}

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + columnsOf(letter), 0)

function columnsOf(letter: string): number {
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0
  return WIDE.test(letter) ? 2 : 1
}

/** East Asian wide and full-width letters, and pictures that terminals draw wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
