// Slips that are read as meant: the text for the lexer keeps the length and place of each character.

import { again, problem, replaced, type Span, type Tell, warning } from './diagnostic.ts'
import { withFences } from './fences.ts'
import { withoutMergeMarks } from './merge-marks.ts'

const INVISIBLE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g
/** Indent, quote marks, then a heading mark, bullet or number, and a box. */
const MARKUP =
  /^(?:[^\S\n]|>|\u200b|\u2060)*(?:#{1,6}|[-*+•·◦▪●‣]|\d{1,9}[.)])?(?:[^\S\n]|\u200b|\u2060)*/
/** The last two are round and square in the symbol fonts of word processors. */
const BULLET = /^([\s>]*)([•·◦▪●‣\uf0b7\uf0a7])(?=\s)/
/** Word processors write their second bullet as this letter with a tab. */
const LETTER = /^([\s>]*)o(?=\t)/
const DASH = /^([\s>]*)([–—])(?=\s)/
/** Nothing but an answer starts so, alone or not. */
const DASHED_BOX = /^([\s>]*)([–—])(?=\s*\[[ xX]?\]\s)/
/** A bullet with its box, and the space that belongs between the two behind it. */
const GLUED_BOX = /^([\s>]*[-*+])(\[[ xX]?\])[^\S\n]/
const CAPTION = /(\]\([^()\s"]+[^\S\n]+)[“”„«]([^“”„«»"\n]*)[“”»](?=\s*\))/g

export interface Line {
  readonly text: string
  readonly start: number
}

/** The text as it was meant; each slip is told. */
export function repair(path: string, text: string, tell: Tell): string {
  const closed = withoutOpenComments(path, text, tell)
  const lines = withFences(path, withoutMergeMarks(path, linesOf(closed), tell), tell)
  let wasBullet = false
  let wasInvisible = false
  const repaired = lines.map((written, index) => {
    if (written.isCode) return written.text
    const straight = withLinkedPlaces(withStraightQuotes(path, written, tell)).replace(
      GLUED_BOX,
      '$1 $2',
    )
    const text = straight.replace(LETTER, '$1◦')
    const line = withoutDepth(path, withoutTabs({ ...written, text }), tell)
    const seen = withoutInvisible(path, line, wasInvisible ? again(tell) : tell)
    wasInvisible = seen !== line.text
    const asList = withBullet(path, { ...line, text: seen }, written.text, {
      isList: wasBullet || neighbourIsDash(lines, index),
      tell: wasBullet ? again(tell) : tell,
    })
    wasBullet = asList !== seen
    return asList
  })
  return repaired.join('\n')
}

/** An open comment would hide all that follows, up to the end of the next one. */
function withoutOpenComments(path: string, text: string, tell: Tell): string {
  const marks = [...text.matchAll(/<!--|-->/g)]
  const isOpen = (mark: string, next: string | undefined) => mark === '<!--' && next !== '-->'
  const open = new Set(
    marks.flatMap(({ 0: mark, index }, at) => (isOpen(mark, marks[at + 1]?.[0]) ? [index] : [])),
  )
  for (const start of open) tell(neverEnds({ file: path, start, end: start + '<!--'.length }))
  return text.replace(/<!--/g, (mark, start) => (open.has(start) ? '    ' : mark))
}

const neverEnds = (at: Span) =>
  problem('S16', at, {
    what: 'This comment never ends, so it would hide what follows.',
    fix: 'close it with -->.\n<!-- a note to other editors -->',
  })

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const placed = { text: line, start }
    start += line.length + 1
    return placed
  })
}

/** The lexer makes several spaces of a tab, and the places behind it would be lost. */
function withoutTabs({ text, start }: Line): Line {
  if (!text.includes('\t')) return { text, start }
  const indent = /^\s*/.exec(text)?.[0] ?? ''
  return { text: indent + text.slice(indent.length).replaceAll('\t', ' '), start }
}

/** Nobody means more; and the lexer goes down by one call for each. */
const DEEPEST = 50

/** Blank where it stands too deep. */
function withoutDepth(path: string, line: Line, tell: Tell): Line {
  const { text, start } = line
  const lead = /^(?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(text)?.[0] ?? ''
  const marks = lead.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
  const isListed = /[-*+.)]/.test(lead) && lead.length < text.length
  if (marks <= DEEPEST && !(isListed && lead.length > DEEPEST * 2)) return line
  tell(
    problem(
      'S18',
      { file: path, start, end: start + text.length },
      {
        what: `This line stands in more than ${DEEPEST} lists or quotes.`,
        fix: 'take spaces and marks out at its start.',
      },
    ),
  )
  return { text: ' '.repeat(text.length), start }
}

function withoutInvisible(path: string, line: Line, tell: Tell): string {
  const zone = MARKUP.exec(line.text)?.[0] ?? ''
  const markup = zone.replace(INVISIBLE, ' ')
  if (zone === markup || zone.length === line.text.length || !/\S/.test(markup)) return line.text
  const from = zone.search(INVISIBLE)
  const mark = markup.trim()
  tell(
    warning(
      'S10',
      { file: path, start: line.start + from, end: line.start + from + 1 },
      {
        what: `There is an invisible space beside ${mark} (often from a word processor). I read it as an ordinary one.`,
        fix: 'delete the space and type it again.',
        edits: [replaced({ file: path, start: line.start, end: line.start + zone.length }, markup)],
      },
    ),
  )
  return markup + line.text.slice(zone.length)
}

function withBullet(
  path: string,
  line: Line,
  written: string,
  { isList, tell }: { readonly isList: boolean; readonly tell: Tell },
): string {
  const found = BULLET.exec(line.text) ?? (isList ? DASH : DASHED_BOX).exec(line.text)
  if (!found) return line.text
  const [, before = '', bullet = ''] = found
  const start = line.start + before.length
  const rest = line.text.slice(before.length + 1)
  const at = { file: path, start, end: start + 1 }
  const sign = written.charAt(before.length)
  // Outside its font a sign of a symbol font is an empty frame.
  const named = /\p{Co}/u.test(sign) ? 'This sign' : `"${sign}"`
  tell(
    warning('S11', at, {
      what: `${named} is not a list mark here. I read it as a list item.`,
      fix: `write - in place of ${bullet === sign ? bullet : 'it'}.\n${`-${rest}`.trim()}`,
      edits: [replaced(at, '-')],
    }),
  )
  return `${before}-${rest}`
}

/** S19: with other quotation marks there is no caption, and no picture either. */
function withStraightQuotes(path: string, { text, start }: Line, tell: Tell): string {
  return text.replace(CAPTION, (whole, before: string, words: string, index: number) => {
    const at = {
      file: path,
      start: start + index + before.length,
      end: start + index + whole.length,
    }
    tell(
      warning('S19', at, {
        what: 'These curly quotation marks (often from a word processor) are not read around a caption. I read them as straight ones.',
        fix: `type them as straight ones.\n"${words}"`,
        edits: [replaced(at, `"${words}"`)],
      }),
    )
    return `${before}"${words}"`
  })
}

/** A space would end the address of a link; in the name of a place a hyphen says the same. */
const withLinkedPlaces = (text: string): string =>
  text.replace(/\]\([^()\n]*\{\{[^()\n]*\)/g, (address) =>
    address.replace(/\{\{[^{}]*\}\}/g, (place) => place.replace(/[\s_]/g, '-')),
  )

/** A single line that starts with a dash may be a remark; two in a row are a list. */
function neighbourIsDash(lines: readonly Line[], index: number): boolean {
  return DASH.test(lines[index + 1]?.text ?? '') || DASH.test(lines[index - 1]?.text ?? '')
}
