// M: pictures.

import { posix } from 'node:path'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { ContentFile } from '../source.ts'
import type { ImageToken } from '../token-types.ts'

const FORMATS = ['.svg', '.png', '.jpg', '.jpeg', '.webp']
const LONGEST_ALTERNATIVE = 150

/** M09: whether every browser shows the format. */
export function playsEverywhere(path: string, at: Span, tell: Tell): boolean {
  const format = posix.extname(path).toLowerCase()
  if (FORMATS.includes(format)) return true
  tell(
    problem('M09', at, {
      what: `Not every browser shows ${format || 'a file without an ending'} well.`,
      fix: 'save the picture as .svg, .png, .jpg or .webp.',
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
