// M12: a drawing is part of the page, so it may hold shapes and words and nothing that acts or asks.

import { posix } from 'node:path'
import { problem, type Span, type Tell } from '../diagnostic.ts'
import type { ContentFile } from '../source.ts'

/** Shapes, words, colours and filters; no links, no movement, no foreign content. */
const ELEMENTS = new Set(
  `svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern marker clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`.split(/\s+/),
)

const PREFIXED = /^(?:xmlns:[a-z]+|xml:space|xml:lang|xlink:href)$/
/** A part of the drawing itself, or a picture that is written into it. */
const INSIDE = /^\s*(?:#[\w.-]+|data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*)\s*$/

/** Comments, the first line, tags with their attributes; any other `<` is left over. */
const PIECE =
  /<!--[\s\S]*?-->|<\?xml\s[^?<>]*\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Answers whether it is unsafe. */
export function tellUnsafeSvg({ path, bytes }: ContentFile, at: Span, tell: Tell): boolean {
  if (posix.extname(path).toLowerCase() !== '.svg') return false
  const found = unsafeIn(bytes)
  if (!found) return false
  tell(
    problem('M12', at, {
      what: `${path} holds ${found}, which is not safe in a picture.`,
      fix: 'save it again as a plain SVG, without scripts, links or movement.',
    }),
  )
  return true
}

function unsafeIn(bytes: Uint8Array): string | undefined {
  const text = decode(bytes)
  if (text === undefined || isReadOtherwise(text)) return 'signs that are not UTF-8'
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return 'a comment that never ends'
  for (const [, closing, name, attributes = ''] of text.matchAll(PIECE)) {
    const element = closing ?? name
    if (element !== undefined && !ELEMENTS.has(element)) return `the element "${element}"`
    const unsafe = unsafeAttribute(attributes)
    if (unsafe) return unsafe
  }
  const rest = text.replace(PIECE, ' ')
  const [, markup] = /<([!?]?\w*)/.exec(rest) ?? []
  if (markup !== undefined) return `markup that I do not know (<${markup})`
  const styles = text.split(/<style\b/i).slice(1)
  const isLinked = styles.some((style) => isUnsafe(style.split(/<\/style/i, 1)[0] ?? ''))
  return isLinked ? 'a style with a link' : undefined
}

/** In some encodings a browser would see other marks than are looked at here. */
function isReadOtherwise(text: string): boolean {
  const encoding = /^<\?xml\s[^>]*?encoding\s*=\s*["']?([\w.:-]*)/i.exec(text)?.[1]
  return (
    encoding !== undefined && !/^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(encoding)
  )
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function unsafeAttribute(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? ''
    if (/^on/i.test(name)) return `an action (${name})`
    if (name.includes(':') && !PREFIXED.test(name)) return `the attribute "${name}"`
    const isLink = /^(?:xlink:)?href$|^src$/i.test(name)
    if (isLink && !INSIDE.test(value)) return `a link outside (${name})`
    const isLabel = name.startsWith('aria-')
    if (!isLink && !isLabel && isUnsafe(value)) return `a link outside (${name})`
  }
  return undefined
}

/** Escaped letters could spell the rest, so there are none of them. */
function isUnsafe(style: string): boolean {
  const asked = style.replace(/url\(\s*(["']?)#[\w.-]+\1\s*\)/gi, '')
  return /url\s*\(|\b(?:src|image|cross-fade)\(\s*["']|@import|image-set|javascript:|\\|&/i.test(
    asked,
  )
}
