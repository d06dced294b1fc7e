// Q40: feedback that was written below an answer without its dash. Markdown makes one paragraph of
// the two, and learners would read the feedback before they answer.

import { type Span, type Tell, warning } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import type { ListEntry } from '../token-types.ts'

interface Told {
  readonly source: Source
  readonly tell: Tell
}

/** Once for an answer. */
export function tellJoinedLines({ at, blocks: [first] }: ListEntry, { source, tell }: Told): void {
  if (first?.kind !== 'paragraph') return
  const text = source.lexed
  const lines = text.slice(at.start, Math.min(at.end, first.at.end)).split('\n')
  const next = lines.findIndex(
    (line, index) => index > 0 && isNew(line, lines[index - 1] ?? '', index),
  )
  if (next < 0) return
  const start = at.start + lines.slice(0, next).join('\n').length + 1
  const line = lines[next] ?? ''
  const from = start + line.search(/\S/)
  const lineAt = { ...at, start: from, end: start + line.trimEnd().length }
  tell(partOfAnswer(text.slice(lineAt.start, lineAt.end), indentBelow(at, text), lineAt))
}

/** Of what stands under an entry: as far in as its words, behind the marks of quotes. */
const indentBelow = ({ start }: Span, text: string) =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ')

const CAPITAL = /^["“'‘*_([]*\p{Lu}/u
const ENDED = /[.!?…]["”'’*_)\]]*$/
const FEEDBACK =
  /^["“'‘*_]*(?:Yes|No|Right|That’s|That's|Not (?:quite|yet|really)|Nearly|Almost|Close|Exactly|Correct|True|Well done|Good|Great)\b/
/** No editor breaks a line where so many characters would have had room. */
const NARROWEST = 56

/** Whether a line says something new. An editor may have broken a long answer, at any word. */
function isNew(line: string, above: string, index: number): boolean {
  const [words, before] = [line.trim(), above.trimEnd()]
  // Two spaces, or a stroke, are a new line of the same answer.
  if (!CAPITAL.test(words) || / {2}$|\\$/.test(above)) return false
  const [word = ''] = words.split(/\s/, 1)
  if (before.length + 1 + word.length <= NARROWEST) return true
  if (!ENDED.test(before)) return false
  return FEEDBACK.test(words) || index === 1
}

const partOfAnswer = (words: string, indent: string, at: Span) =>
  warning('Q40', at, {
    what: 'This line is read as part of the answer above, and is shown with it.',
    fix: `for feedback, write it like this; for more of the answer, put it on the line above.\n${indent}- ${words}`,
  })
