// A content file as text: LF, one newline at the end, offsets that become lines and columns.

import { problem, type Tell, wholeFile } from './diagnostic.ts'
import { isHalfUtf8, isSurelyWindows, likelyReadings, WINDOWS_1252 } from './encodings.ts'
import type { Organisation } from './organisations/organisation.ts'
import { once, remembering } from './remember.ts'
import { repair } from './repairs.ts'

export interface Source {
  /** Below the content folder, with `/`. */
  readonly path: string
  /** For people: as written, but for line ends. */
  readonly text: string
  /** For the lexer: slips put right character for character, so that offsets are those of `text`. */
  readonly lexed: string
  /** False where the bytes are no text: rules that need the text stay silent. */
  readonly readable: boolean
  /** Who it is read for; where nobody is named, its places stay as they are written. */
  readonly organisation?: Organisation | undefined
}

export interface ContentFile {
  /** Below the content folder, with `/`. */
  readonly path: string
  /** None where it could not be read; the beginning of a large file. */
  readonly bytes: Uint8Array
  /** Another after each change on the disk; undefined for what is not from there. */
  readonly version?: string
  /** Why it could not be read. */
  readonly unreadable?: Unreadable
  readonly large?: LargeFile
}

/** A video, for example: it stays on the disk, so that no change of a word reads it again. */
export interface LargeFile {
  readonly place: string
  readonly size: number
  /** SHA-256, as hex. */
  readonly digest: string
}

export type Unreadable =
  | 'no such folder'
  | 'a file in place of a folder'
  | 'a folder that cannot be opened'
  | 'a folder'
  | 'a link to nothing'
  | 'a link in a circle'
  | 'a link to a folder'
  | 'a link out of the folder'
  | 'not allowed'
  | 'in use'
  | 'too large'
  | 'not a file'

export const readSource = remembering(readText)

function readText({ path, bytes, unreadable }: ContentFile, tell: Tell): Source {
  if (unreadable) return { path, text: '\n', lexed: '\n', readable: false }
  const decoded = decodeText(bytes)
  const text = normalise(decoded.text ?? '')
  if (decoded.savedAs !== 'UTF-8') tellEncoding(path, bytes, text, decoded.savedAs, tell)
  return {
    path,
    text,
    lexed: repair(path, text, tell),
    readable: decoded.text !== undefined,
  }
}

/** Where an offset is, for people: both start at 1. */
export function placeOf(source: Source, offset: number): { line: number; column: number } {
  const starts = lineStarts(source)
  const line = starts.findLastIndex((start) => start <= offset) + 1
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
}

const lineStarts = once(({ text }: Source): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
])

function normalise(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return `${lines.replace(/(?<!\n)\n+$/, '')}\n`
}

type SavedAs =
  | 'UTF-8'
  | 'Windows-1252'
  | 'UTF-16'
  | 'something other than UTF-8'
  | 'a word processor document'
  | 'a PDF'
  | 'something that is not text'

/** As written: with its line ends, and the mark of its byte order. No text where it is none. */
export function decodeText(bytes: Uint8Array): {
  readonly text: string | undefined
  readonly savedAs: SavedAs
} {
  const starts = (...start: readonly number[]) =>
    start.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b, 3, 4)) return { text: undefined, savedAs: 'a word processor document' }
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return { text: undefined, savedAs: 'a word processor document' }
  // {\rtf
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66))
    return { text: undefined, savedAs: 'a word processor document' }
  if (starts(0x25, 0x50, 0x44, 0x46)) return { text: undefined, savedAs: 'a PDF' }
  if (starts(0xff, 0xfe)) return { ...decodeWhole('utf-16le', bytes), savedAs: 'UTF-16' }
  if (starts(0xfe, 0xff)) return { ...decodeWhole('utf-16be', bytes), savedAs: 'UTF-16' }
  if (bytes.includes(0)) return { text: undefined, savedAs: 'something that is not text' }
  const { text } = decodeWhole('utf-8', bytes)
  if (text !== undefined) return { text, savedAs: 'UTF-8' }
  if (isHalfUtf8(bytes)) {
    return { text: decodeMost(bytes).replaceAll(LOST, '?'), savedAs: 'something other than UTF-8' }
  }
  const [likeliest] = likelyReadings(bytes)
  const isSure = isSurelyWindows(bytes)
  return {
    text: isSure ? WINDOWS_1252.read(bytes) : likeliest?.text,
    savedAs: isSure ? 'Windows-1252' : 'something other than UTF-8',
  }
}

/** No text where a part of it would be lost. */
function decodeWhole(encoding: string, bytes: Uint8Array): { readonly text: string | undefined } {
  try {
    const ignoreBOM = encoding === 'utf-8'
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes) }
  } catch {
    return { text: undefined }
  }
}

function tellEncoding(
  path: string,
  bytes: Uint8Array,
  text: string,
  savedAs: SavedAs,
  tell: Tell,
): void {
  // In these, every letter beyond ASCII is one that UTF-8 would have written otherwise.
  const isLetterWise = savedAs === 'Windows-1252' || savedAs === 'something other than UTF-8'
  const first = isLetterWise ? text.search(/[^\0-\x7f]/) : -1
  const at = first < 0 ? wholeFile(path) : { file: path, start: first, end: first + 1 }
  if (savedAs === 'something other than UTF-8') {
    const lost = isHalfUtf8(bytes) ? normalise(decodeMost(bytes)).indexOf(LOST) : -1
    const mixedAt = { file: path, start: lost, end: lost + 1 }
    tell(lost < 0 ? problem('F09', at, notSure(bytes)) : problem('F09', mixedAt, MIXED))
    return
  }
  const isText = text.trim() !== ''
  tell(
    problem('F09', at, {
      what: `This file has characters I cannot read. It looks as if it was saved as ${savedAs}.`,
      fix: isText
        ? 'open it in a text editor and save it again with the encoding UTF-8, or let it be done: npm run doctor -- --fix.'
        : 'copy its words into a new file in a text editor, and save that as UTF-8.',
    }),
  )
}

/** What stands for bytes that are no UTF-8. */
const LOST = '\ufffd'

const decodeMost = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const MIXED = {
  what: 'Most of this file is saved as UTF-8, but some characters in it are not, so I leave it as it is.',
  fix: 'open it in a text editor, type anew each character that is shown as \ufffd there, and save it again with the encoding UTF-8.',
}

/** Enough to see which one is right. */
const MOST_READINGS = 3

function notSure(bytes: Uint8Array) {
  const readings = likelyReadings(bytes).slice(0, MOST_READINGS)
  const lines = readings.map(({ name, text }) => `${name}: ${firstLineBeyondAscii(text)}`)
  return {
    what: 'This file has characters I cannot read. It was not saved as UTF-8, and I cannot be sure as what, so I leave it as it is.',
    fix: [
      'open it in a program that shows its words as they should be, such as the one it was written in, and save it again as UTF-8. It may read:',
      ...lines,
      '',
      'Notepad: File, Save as, Encoding: UTF-8',
      'Word: File, Save as, Plain text; then Other encoding: Unicode (UTF-8)',
      'TextEdit: Format, Make Plain Text; then File, Save, Encoding: Unicode (UTF-8)',
      'VS Code: press the encoding at the foot, Reopen with Encoding; then Save with Encoding, UTF-8',
    ].join('\n'),
  }
}

const firstLineBeyondAscii = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .find((line) => /[^\0-\x7f]/.test(line))
    ?.trim() ?? ''
