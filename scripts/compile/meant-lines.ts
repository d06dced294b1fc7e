// Lines of a paragraph that were meant as something else: `##Title`, `☐ An answer`, `[x] An answer`.

import { inserted, type Span, type Tell, warning } from './diagnostic.ts'
import { type Line, linesOf } from './lines.ts'
import { trim } from './token-text.ts'
import type { BlockToken, InlineToken, ListToken, ParagraphToken } from './token-types.ts'

/** The bullet of a list that was written without bullets. */
export const NO_BULLET = '☐'

const GLUED = /^(#{1,6})(?=[\p{L}\d*"“'‘([])/u
const BOX = /^(?:[☐☑☒□]\s*|\[[ xX]?\]\s+)\S/

/** `text`: of the whole file. `isFirst`: nothing stands above it, so `#Title` is the title. */
export function readMeantLines(
  paragraph: ParagraphToken,
  text: string,
  isFirst: boolean,
  tell: Tell,
): readonly BlockToken[] {
  const lines = linesOf(paragraph, text)
  if (lines.every((line) => BOX.test(line.text))) return [listOf(lines, paragraph.at, tell)]
  const glued = lines.map((line) => gluedHeading(line, isFirst, tell))
  if (glued.every((heading) => !heading)) return [paragraph]
  const blocks: BlockToken[] = []
  lines.forEach(({ parts, at }, index) => {
    const heading = glued[index]
    const last = blocks.at(-1)
    if (heading) blocks.push(heading)
    else if (last?.kind === 'paragraph') {
      const joined = [...last.parts, ...parts]
      blocks[blocks.length - 1] = { ...last, parts: joined, at: { ...last.at, end: at.end } }
    } else blocks.push({ kind: 'paragraph', parts, at })
  })
  return blocks
}

function gluedHeading(
  { parts, text, at }: Line,
  isFirst: boolean,
  tell: Tell,
): BlockToken | undefined {
  const marks = GLUED.exec(text)?.[1]
  if (!marks) return undefined
  const isHashtag = marks === '#' && !isFirst
  if (isHashtag && !/^#\p{L}/u.test(text)) return undefined
  const marksAt = { ...at, end: at.start + marks.length }
  tell(
    warning('S17', marksAt, {
      what: `There is no space after ${marks}. I read it as ${isHashtag ? 'ordinary text' : 'a heading'}.`,
      fix: isHashtag
        ? `for a heading, put a space after it; for text, put a \\ before it.\n\\${text}`
        : `put a space after it.\n${marks} ${text.slice(marks.length)}`,
      edits: isHashtag ? [] : [inserted(at.file, marksAt.end, ' ')],
    }),
  )
  if (isHashtag) return undefined
  return {
    kind: 'heading',
    level: marks.length,
    underlined: false,
    parts: headingParts(parts, marks),
    at,
  }
}

/** Without the marks, which are ordinary text to the lexer. */
function headingParts(parts: readonly InlineToken[], marks: string): readonly InlineToken[] {
  const [first, ...rest] = trim(parts)
  if (first?.kind !== 'text') return parts
  const at = { ...first.at, start: first.at.start + marks.length }
  return trim([{ ...first, text: first.text.slice(marks.length), at }, ...rest])
}

/** Signs are told as the boxes that they are (Q06). */
function listOf(lines: readonly Line[], at: Span, tell: Tell): ListToken {
  const brackets = lines.filter(({ text }) => text.startsWith('['))
  const [bracket] = brackets
  if (bracket) {
    tell(
      warning(
        'S11',
        { ...bracket.at, end: bracket.at.start + 1 },
        {
          what: 'There is no - in front of this box. I read it as a list item.',
          fix: `start each line of the list with -.\n- ${bracket.text}`,
          edits: brackets.map(({ at }) => inserted(at.file, at.start, '- ')),
        },
      ),
    )
  }
  const entries = lines.map(({ parts, at }) => ({
    blocks: [{ kind: 'paragraph', parts: trim(parts), at } as const],
    at,
  }))
  return { kind: 'list', start: undefined, bullet: NO_BULLET, entries, at }
}
