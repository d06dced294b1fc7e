// M: pictures, and files of every kind.

import { posix } from 'node:path'
import { sizeOf } from '../../files/file-bytes.ts'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { ContentFile } from '../source.ts'
import type { ImageToken } from '../token-types.ts'

const FORMATS = {
  picture: ['.svg', '.png', '.jpg', '.jpeg', '.webp'],
  video: ['.mp4'],
  audio: ['.mp3', '.m4a', '.wav'],
}
type Sort = keyof typeof FORMATS

/** As trainers call it. */
export const nounFor = (sort: Sort): string => (sort === 'audio' ? 'recording' : sort)

const BEST: Readonly<Record<Sort, string>> = {
  picture: '.svg, .png, .jpg or .webp',
  video: '.mp4',
  audio: '.mp3, .m4a or .wav',
}

const LONGEST_ALTERNATIVE = 150

/** M09: whether every browser shows the format. */
export function playsEverywhere(path: string, sort: Sort, at: Span, tell: Tell): boolean {
  const format = posix.extname(path).toLowerCase()
  if (FORMATS[sort].includes(format)) return true
  tell(
    problem('M09', at, {
      what: `Not every browser ${sort === 'picture' ? 'shows' : 'plays'} ${format || 'a file without an ending'} well.`,
      fix: `save the ${nounFor(sort)} as ${BEST[sort]}.`,
    }),
  )
  return false
}

/** M02 and M08. */
export function tellAlternative(token: ImageToken, path: string, tell: Tell): void {
  const { at } = token
  const alternative = token.alternative.trim()
  if (alternative === '') {
    tell(
      problem('M02', at, {
        what: 'This picture has no description for people who cannot see it.',
        fix: `say between the brackets what it shows, or write Decorative.\n![Two chairs beside a window](${token.address})\n![Decorative](${token.address})`,
      }),
    )
    return
  }
  const fault = faultOf(alternative, path)
  if (!fault) return
  const words = { ...at, start: at.start + 2, end: at.start + 2 + token.alternative.length }
  tell(warning('M08', words, fault))
}

function faultOf(alternative: string, path: string) {
  const isFileName =
    alternative === posix.basename(path) || /^[\w-]+\.(svg|png|jpe?g|webp)$/i.test(alternative)
  if (isFileName) {
    return {
      what: 'The description of this picture is a file name.',
      fix: 'say what the picture shows.',
    }
  }
  const start = /^(an? )?(image|picture|photo|photograph|graphic|drawing) of /i.exec(alternative)
  if (start) {
    return {
      what: `"${start[0].trim()}" is read out by screen readers anyway.`,
      fix: `leave it out.\n${alternative.slice(start[0].length)}`,
    }
  }
  if (alternative.length <= LONGEST_ALTERNATIVE) return undefined
  return {
    what: `This description has ${alternative.length} characters. People hear it in one go, without a pause.`,
    fix: `keep it under ${LONGEST_ALTERNATIVE} characters and say the rest in the text.`,
  }
}

/** M14: what is missing would make the page jump, or show an empty frame. */
export function tellBroken({ path, bytes }: ContentFile, hasSize: boolean, at: Span, tell: Tell) {
  const isEmpty = bytes.length === 0
  const format = posix.extname(path).toLowerCase()
  if (!isEmpty && (hasSize || format === '.webp')) return
  const isDrawing = !isEmpty && format === '.svg'
  tell(
    problem('M14', at, {
      what: `${path} ${isEmpty ? 'is empty' : faultOfSize(isDrawing, format)}.`,
      fix: isDrawing
        ? 'write its size into its first tag.\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 428">'
        : 'see whether you can open it. If not, put a good copy in its place; if so, save it anew.',
    }),
  )
}

const faultOfSize = (isDrawing: boolean, format: string) =>
  isDrawing ? 'does not say how wide and high it is' : `is not a whole ${format} picture`

/** M14. */
export function tellBrokenMedia({ path, bytes }: ContentFile, at: Span, tell: Tell): void {
  const format = posix.extname(path).toLowerCase()
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 12))
  if (STARTS[format]?.test(start)) return
  tell(
    problem('M14', at, {
      what: `${path} is ${bytes.length === 0 ? 'empty' : `not a whole ${format} file`}.`,
      fix: 'see whether you can play it. If not, put a good copy in its place; if so, save it anew.',
    }),
  )
}

/** What the first bytes are, whoever made the file. */
const STARTS: Readonly<Record<string, RegExp>> = {
  '.mp4': /^....ftyp/s,
  '.m4a': /^....ftyp/s,
  '.mp3': /^(?:ID3|\xff[\xe0-\xff])/,
  '.wav': /^RIFF....WAVE/s,
}

/** Bytes. */
const LARGEST: Readonly<Record<Sort, number>> = {
  picture: 400_000,
  video: 25_000_000,
  audio: 25_000_000,
}
/** Bytes a second: 400 kbit, as on a weak mobile line. */
const SLOW_LINE = 50_000

const SMALLER: Readonly<Record<Sort, string>> = {
  picture: 'save it again with at most 1,600 pixels across, as .jpg or .webp.',
  video: 'save it again with 720 lines or fewer, or cut it into parts.',
  audio: 'save it again as .mp3 or .m4a, or cut it into parts.',
}

const SORTS = Object.keys(LARGEST) as readonly Sort[]

/** M06, once for a file. */
export function tellLarge(file: ContentFile, at: Span, tell: Tell): void {
  const size = sizeOf(file)
  const format = posix.extname(file.path).toLowerCase()
  const sort = SORTS.find((sort) => FORMATS[sort].includes(format))
  if (!sort || size <= LARGEST[sort]) return
  tell(
    warning('M06', at, {
      what: `${file.path} is ${megabytes(size)} MB; on a slow line that is ${timeFor(size)}.`,
      fix: SMALLER[sort],
    }),
  )
}

const megabytes = (bytes: number) => Number((bytes / 1_000_000).toFixed(1))

function timeFor(size: number): string {
  const seconds = Math.round(size / SLOW_LINE)
  return seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
}
