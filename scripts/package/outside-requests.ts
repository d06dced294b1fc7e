// Addresses of other sites that a browser would ask for by itself. Links are none: people press them.

import type { PackageFile } from './package-file.ts'

const ADDRESS = '((?:https?:|wss?:)?//[^"\'`\\\\\\s<>)]+)'

const inMarkup = new RegExp(
  `<(?:script|link|img|source|track|video|audio|iframe|embed|object|input|image|use)\\b[^>]*?\\s(?:src|href|xlink:href|data|poster|srcset)\\s*=\\s*["']?\\s*${ADDRESS}`,
  'gi',
)
const inStyle = new RegExp(`(?:url\\(|@import)\\s*["']?\\s*${ADDRESS}`, 'gi')
const inScript = new RegExp(
  `(?:\\b(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker|Request)\\(|\\.open\\(\\s*["'\`]\\w+["'\`]\\s*,|\\.src\\s*=|\\bsrc:)\\s*["'\`]${ADDRESS}`,
  'g',
)
/** A lesson file is data: what it has the player ask for stands under these names. */
const inLesson = new RegExp(`"(?:file|src|poster)":"${ADDRESS}`, 'g')

export function outsideRequests({ name, bytes }: PackageFile): readonly string[] {
  const patterns = patternsFor(name)
  if (patterns.length === 0) return []
  const text = new TextDecoder().decode(bytes)
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, at = '']) => at))
  return [...new Set(found)]
}

function patternsFor(name: string): readonly RegExp[] {
  if (/^lessons-.*\.js$/.test(name)) return [inLesson]
  switch (name.split('.').at(-1)) {
    case 'html':
    case 'svg':
      return [inMarkup, inStyle]
    case 'css':
      return [inStyle]
    case 'js':
      return [inScript]
    default:
      return []
  }
}
