// Edits of a normalised text, made in the text as it was written.

import type { Repair } from '../compile/compile.ts'
import type { Edit } from '../compile/diagnostic.ts'

/** Of several that meet, the first is taken; the others wait for another round. */
export function withoutOverlaps(repairs: readonly Repair[]): readonly Repair[] {
  const taken: Edit[] = []
  return repairs.filter(({ edits }) => {
    const others = edits.filter((edit) => !taken.some((other) => isSame(edit, other)))
    if (others.length === 0 || others.some((edit) => taken.some((other) => meets(edit, other)))) {
      return false
    }
    taken.push(...others)
    return true
  })
}

const isSame = (a: Edit, b: Edit) =>
  a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text

const meets = (a: Edit, b: Edit) => a.file === b.file && a.start <= b.end && b.start <= a.end

/**
 * A file's text with edits in it. Their places count in the text that the compiler reads (no mark at
 * its start, LF); line ends, and all that no edit names, stay as they are.
 */
export function applyEdits(written: string, edits: readonly Edit[]): string {
  const places = placesIn(written)
  const placeOf = (offset: number) => places[offset] ?? written.length
  const lineEnd = /\r\n|\r|\n/.exec(written)?.[0] ?? '\n'
  let text = written
  const fromLast = edits.filter(
    (edit, index) => edits.findIndex((other) => isSame(edit, other)) === index,
  )
  for (const edit of [...fromLast].sort((a, b) => b.start - a.start)) {
    const start =
      edit.at === 'line start' ? lineStart(written, placeOf(edit.start)) : placeOf(edit.start)
    const end = edit.at === 'line start' ? start : placeOf(edit.end)
    text = text.slice(0, start) + edit.text.replaceAll('\n', lineEnd) + text.slice(end)
  }
  return text
}

/** Where each character that the compiler reads is written. */
function placesIn(written: string): readonly number[] {
  const places: number[] = []
  for (let place = written.startsWith('\ufeff') ? 1 : 0; place < written.length; place++) {
    places.push(place)
    if (written[place] === '\r' && written[place + 1] === '\n') place++
  }
  return places
}

function lineStart(written: string, place: number): number {
  const above = written.slice(0, place)
  return Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1
}
