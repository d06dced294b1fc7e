// The lines of a Video or Audio block: its file, what belongs to it, its transcript.

import type { MediaBlock } from '../../src/course/media.ts'
import { replaced, type Span, type Tell, within } from './diagnostic.ts'
import type { LabelledBlock } from './labels.ts'
import { textUnder } from './labels.ts'
import { type Line, linesOf, readNamedLine } from './lines.ts'
import { nearest } from './near.ts'
import { lineTwice, noColon, notForAudio, unknownLine } from './rules/media.ts'
import { plainText, spanOf, trim } from './token-text.ts'
import type { BlockToken, ImageToken, InlineToken, ParagraphToken } from './token-types.ts'

const NAMES = ['Length', 'Captions', 'Picture', 'Described', 'Description', 'Transcript'] as const
type LineName = (typeof NAMES)[number]

/** What can be heard needs no more than these. */
const FOR_AUDIO: readonly LineName[] = ['Length', 'Transcript']

export interface MediaLine {
  readonly name: LineName
  readonly value: string
  readonly valueAt: Span
}

export interface MediaLines {
  readonly file: FileToken | undefined
  readonly lines: readonly MediaLine[]
  /** What is neither. */
  readonly text: readonly BlockToken[]
  /** Undefined where the block has none of its own. */
  readonly transcript: readonly BlockToken[] | undefined
}

export type FileToken = Extract<InlineToken, { readonly kind: 'link' }> | ImageToken

export function readMediaLines(
  labelled: LabelledBlock,
  kind: MediaBlock['kind'],
  text: string,
  tell: Tell,
): MediaLines {
  const { above, transcript } = splitAtTranscript(textUnder(labelled), text)
  const lines: MediaLine[] = []
  const others: BlockToken[] = []
  let file: FileToken | undefined
  for (const token of above) {
    if (token.kind !== 'paragraph') {
      others.push(token)
      continue
    }
    const rest: Line[] = []
    for (const line of linesOf(token, text)) {
      const link = file ? undefined : line.parts.find(isFile)
      const read = link ? undefined : readLine(line, token === above[0], tell)
      file ??= link
      if (read) lines.push(read)
      else rest.push({ ...line, parts: line.parts.filter((part) => part !== link) })
    }
    others.push(
      ...paragraphOf(
        rest.flatMap(({ parts }) => parts),
        token,
      ),
    )
  }
  return { file, lines: usable(lines, kind, tell), text: others, transcript }
}

const isFile = (part: InlineToken): part is FileToken =>
  part.kind === 'link' || part.kind === 'image'

/** None where there are no words. */
function paragraphOf(
  words: readonly InlineToken[],
  { at }: ParagraphToken,
): readonly ParagraphToken[] {
  const parts = trim(words)
  return parts.length ? [{ kind: 'paragraph', parts, at: spanOf(parts, at) }] : []
}

/** `Captions: ../media/maya.vtt`; a near name is read as the one that it is near. */
function readLine(line: Line, isBelowFile: boolean, tell: Tell): MediaLine | undefined {
  const named = readNamedLine(line)
  if (!named) return readWithoutColon(line, tell)
  const { name: written, nameAt } = named
  const name = NAMES.find((name) => name.toLowerCase() === written.toLowerCase())
  const close = name ?? NAMES.find((name) => name === nearest(written, NAMES))
  const isMeant = close || (isBelowFile && !/[\s-]/.test(written))
  if (!name && isMeant) {
    tell(unknownLine(written, close, nameAt, close ? [replaced(nameAt, close)] : []))
  }
  if (!close) return undefined
  const value = addressIn(named.value) ?? named.value
  const valueAt = within(named.valueAt, named.value.lastIndexOf(value), value.length)
  return { name: close, value, valueAt }
}

/** `Captions ../media/maya.vtt` */
function readWithoutColon({ text, at }: Line, tell: Tell): MediaLine | undefined {
  const [, written = '', value = ''] = /^([a-z]+)\s+(\S+\.\w+)$/i.exec(text) ?? []
  const name = NAMES.find((name) => name.toLowerCase() === written.toLowerCase())
  if (!name) return undefined
  const nameAt = within(at, 0, written.length)
  tell(noColon(name, value, nameAt))
  return { name, value, valueAt: within(at, text.lastIndexOf(value), value.length) }
}

/** Of a link. */
const addressIn = (value: string): string | undefined =>
  /\]\(\s*<?([^)>]+?)>?\s*\)$/.exec(value)?.[1]

/** There can be captions in several languages, and one of all others. */
function usable(
  lines: readonly MediaLine[],
  kind: MediaBlock['kind'],
  tell: Tell,
): readonly MediaLine[] {
  return lines.filter((line, index) => {
    const { name, valueAt } = line
    if (kind === 'audio' && !FOR_AUDIO.includes(name)) {
      tell(notForAudio(name, valueAt))
      return false
    }
    const first = lines.findIndex((other) => other.name === name)
    if (name === 'Captions' || first === index) return true
    tell(lineTwice(name, valueAt))
    return false
  })
}

interface Split {
  readonly above: readonly BlockToken[]
  readonly transcript: readonly BlockToken[] | undefined
}

/** At a line or heading that says *Transcript* in bold. */
function splitAtTranscript(tokens: readonly BlockToken[], text: string): Split {
  const at = tokens.findIndex((token) => partAfter(token, text) !== undefined)
  const token = tokens[at]
  if (!token) return { above: tokens, transcript: undefined }
  const { before = [], after = [] } = partAfter(token, text) ?? {}
  return {
    above: [...tokens.slice(0, at), ...before],
    transcript: [...after, ...tokens.slice(at + 1)],
  }
}

/** What stands in the token before the mark and after it; undefined where there is no mark. */
function partAfter(
  token: BlockToken,
  text: string,
): { readonly before: readonly BlockToken[]; readonly after: readonly BlockToken[] } | undefined {
  if (token.kind === 'heading') return isMark(token.parts) ? { before: [], after: [] } : undefined
  if (token.kind !== 'paragraph') return undefined
  const lines = linesOf(token, text)
  const at = lines.findIndex(({ parts }) => isMark(trim(parts).slice(0, 1)) && !isFileLine(parts))
  const mark = lines[at]
  if (!mark) return undefined
  const words = afterColon(trim(mark.parts).slice(1))
  const partsOf = (some: readonly Line[]) => some.flatMap(({ parts }) => parts)
  return {
    before: paragraphOf(partsOf(lines.slice(0, at)), token),
    after: paragraphOf([...words, ...partsOf(lines.slice(at + 1))], token),
  }
}

const isMark = (parts: readonly InlineToken[]): boolean =>
  (parts[0]?.kind === 'strong' || parts.length === 1) &&
  /^transcript:?$/i.test(plainText(parts).trim())

/** `**Transcript:** ../media/maya.md` names a file. */
const isFileLine = (parts: readonly InlineToken[]): boolean =>
  /^transcript\s*:\s*\S+\.md$/i.test(plainText(parts))

function afterColon(parts: readonly InlineToken[]): readonly InlineToken[] {
  const [first, ...rest] = parts
  if (first?.kind !== 'text' || !/^\s*:/.test(first.text)) return parts
  const length = /^\s*:/.exec(first.text)?.[0].length ?? 0
  const at = { ...first.at, start: first.at.start + length }
  return [{ ...first, text: first.text.slice(length), at }, ...rest]
}
