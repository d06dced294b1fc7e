// In which letters an export is written, and its text piece by piece, however large it is.

import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { cutOff, ExportFault } from './export-fault.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Reads the file once from end to end: that it is no UTF-8 may show in its last line alone.
 *
 * @throws ExportFault where it is no text; a system error where it cannot be read
 */
export async function encodingOf(path: string): Promise<Encoding> {
  let encoding: Encoding | undefined
  let utf8 = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let isBlank = true
  for await (const chunk of bytesIn(path)) {
    if (!encoding) {
      tellOtherFile(chunk)
      encoding = byFirstBytes(chunk)
      utf8 = new TextDecoder(encoding === 'windows-1252' ? 'utf-8' : encoding, { fatal: true })
    }
    if (encoding === 'utf-8' && chunk.includes(0)) throw noText()
    isBlank &&= chunk.every((byte) => BLANK.has(byte))
    if (isUtf8) isUtf8 = decodes(utf8, chunk)
    if (!isUtf8 && encoding !== 'utf-8') throw noText()
  }
  if (!encoding || isBlank) throw new ExportFault('The file is empty.')
  if (!isUtf8) return 'windows-1252'
  if (!decodes(utf8)) throw cutOff('It ends in the middle of a letter')
  return encoding
}

/** Without the mark that may stand before it. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytesIn(path)) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}

const bytesIn = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: 1 << 18 })

/** Spaces, line ends, the zeros of UTF-16, and the bytes of the marks that stand before a text. */
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d, 0x00, 0xef, 0xbb, 0xbf, 0xff, 0xfe])

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

function byFirstBytes(chunk: Buffer): Encoding {
  const [first, second] = chunk
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // The first letters of an export are of the Latin alphabet, which UTF-16 gives a zero each.
  if (first !== 0 && second === 0) return 'utf-16le'
  if (first === 0 && second !== 0) return 'utf-16be'
  return 'utf-8'
}

const OTHER_FILES: readonly (readonly [begins: string, what: string])[] = [
  ['PK', 'It is a workbook of Excel or OpenOffice, or a zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'It is a workbook of an older Excel'],
  ['%PDF', 'It is a PDF'],
  ['\u001f\u008b', 'It is packed with gzip'],
  ['<', 'It is a page of HTML or XML, perhaps one that asks you to sign in'],
]

function tellOtherFile(chunk: Buffer): void {
  const start = chunk
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^(ï»¿)?\s*/, '')
  const other = OTHER_FILES.find(([begins]) => start.startsWith(begins))
  if (!other) return
  throw new ExportFault(
    `${other[1]}. I read text: in your learning system choose CSV, text or JSON, or save the sheet as "CSV UTF-8".`,
  )
}

const noText = () =>
  new ExportFault(
    'It is not text. In your learning system choose CSV, text or JSON when you download the report.',
  )
