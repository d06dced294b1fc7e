// Code between two lines of ``` or ~~~: nothing in it is Markdown, so that one which never ends, or
// ends too late, takes pages and questions away (S16, S21).

import { problem, type Tell, warning } from './diagnostic.ts'
import type { Line } from './repairs.ts'

interface Fences {
  /** By the numbers of their first and last lines. */
  readonly closed: readonly (readonly [first: number, last: number])[]
  /** Lines that begin one which never ends. */
  readonly open: readonly number[]
}

export interface CodeLine extends Line {
  readonly isCode: boolean
}

/** A fence that never ends is blank in them, so that it hides nothing. */
export function withFences(path: string, lines: readonly Line[], tell: Tell): readonly CodeLine[] {
  const { closed, open } = findFences(lines)
  for (const index of open) tellOpen(path, lines[index], tell)
  for (const [first, last] of closed) tellHeading(path, lines.slice(first, last), tell)
  const inCode = new Set(
    closed.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  )
  const isOpen = new Set(open)
  return lines.map((line, index) => ({
    ...line,
    text: isOpen.has(index) ? withoutMark(line.text) : line.text,
    isCode: inCode.has(index),
  }))
}

/** What stands in front, the mark, and what stands behind it. */
const MARK = /^((?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*)(`{3,}|~{3,})(.*)$/

function findFences(lines: readonly Line[]): Fences {
  const longest = longestEnds(lines)
  const closed: (readonly [number, number])[] = []
  const open: number[] = []
  let now: { readonly first: number; readonly mark: string; readonly depth: number } | undefined
  let isComment = false
  lines.forEach(({ text }, index) => {
    const depth = depthOf(text)
    // With a quote ends all that is in it.
    if (now && depth < now.depth) {
      open.push(now.first)
      now = undefined
    }
    if (now) {
      if (!isEnd(text, now.mark)) return
      closed.push([now.first, index])
      now = undefined
      return
    }
    const wasComment = isComment
    isComment =
      text.lastIndexOf('<!--') > text.lastIndexOf('-->') || (wasComment && !/-->/.test(text))
    const [, , mark = '', rest = ''] = wasComment ? [] : (MARK.exec(text) ?? [])
    if (mark === '' || (mark.startsWith('`') && rest.includes('`'))) return
    if ((longest[index]?.[mark.charAt(0)] ?? 0) < mark.length) open.push(index)
    else now = { first: index, mark, depth }
  })
  if (now) open.push(now.first)
  return { closed, open }
}

const depthOf = (text: string) => /^[\s>]*/.exec(text)?.[0].match(/>/g)?.length ?? 0

const endOf = (text: string) => /^[\s>]*(`{3,}|~{3,})\s*$/.exec(text)?.[1] ?? ''

function isEnd(text: string, mark: string): boolean {
  const end = endOf(text)
  return end.length >= mark.length && end[0] === mark[0]
}

/** For each line, the longest ends that stand below it: to look on from each would take too long. */
function longestEnds(lines: readonly Line[]): readonly Readonly<Record<string, number>>[] {
  const longest = { '`': 0, '~': 0 }
  return lines
    .map(({ text }) => endOf(text))
    .reverse()
    .map((end) => {
      const below = { ...longest }
      const sign = end.startsWith('~') ? '~' : '`'
      longest[sign] = Math.max(longest[sign], end.length)
      return below
    })
    .reverse()
}

const withoutMark = (text: string) =>
  text.replace(
    MARK,
    (_, lead: string, mark: string, rest: string) =>
      `${lead}${' '.repeat(mark.length + rest.length)}`,
  )

/** S16. */
function tellOpen(path: string, line: Line | undefined, tell: Tell): void {
  const [, lead = '', mark = ''] = MARK.exec(line?.text ?? '') ?? []
  const start = (line?.start ?? 0) + lead.length
  tell(
    problem(
      'S16',
      { file: path, start, end: start + mark.length },
      {
        what: `This ${mark} never ends, so it would hide what follows.`,
        fix: `take it out; for code, end it with a line like this.\n${mark}`,
      },
    ),
  )
}

/** S21, once for a fence. */
function tellHeading(path: string, lines: readonly Line[], tell: Tell): void {
  const mark = MARK.exec(lines[0]?.text ?? '')?.[2] ?? ''
  const heading = lines.find(({ text }) => /^\s*(?:##\s|###\s*Question\b)/.test(text))
  if (!heading) return
  const { text, start } = heading
  const from = start + text.search(/\S/)
  tell(
    warning(
      'S21',
      { file: path, start: from, end: start + text.trimEnd().length },
      {
        what: `This heading stands between two lines of ${mark}. It is shown as it is written, and what is below it too.`,
        fix: `take both lines of ${mark} out; for code above the heading, put the second of them before it.`,
      },
    ),
  )
}
