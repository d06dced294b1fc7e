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

const UNSAFE: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /<script[\s>/]/i, what: 'a script' },
  { pattern: /<foreignObject[\s>/]/i, what: 'foreign content (foreignObject)' },
  { pattern: /\son[a-z]+\s*=/i, what: 'an action (on…)' },
  {
    pattern: /(?:href|src)\s*=\s*["']?\s*(?!#|["']|data:image\/)[^\s"'>]/i,
    what: 'a link outside',
  },
  { pattern: /url\(\s*["']?\s*(?!#|data:)[^\s"')]/i, what: 'a link outside' },
  { pattern: /@import|<!ENTITY/i, what: 'a reference outside' },
]

/** M12. */
export function tellUnsafeSvg({ path, bytes }: ContentFile, at: Span, tell: Tell): void {
  if (posix.extname(path).toLowerCase() !== '.svg') return
  const text = new TextDecoder().decode(bytes)
  const found = UNSAFE.find(({ pattern }) => pattern.test(text))
  if (!found) return
  tell(
    problem('M12', at, {
      what: `${path} holds ${found.what}, which is not safe in a picture.`,
      fix: 'save it again as a plain SVG, without scripts or links.',
    }),
  )
}
