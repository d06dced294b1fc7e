// How the player's bundle gets the outline: as `virtual:outline` (src/virtual-course.d.ts).

import type { Plugin } from 'vite'
import type { Outline } from '../../src/course/course.ts'

export interface VirtualOutline {
  readonly outline: Outline
  readonly lessonNames: readonly string[]
  readonly readerName: string
}

/** @param read is asked anew each time the module is loaded, so that a preview can change it */
export function virtualOutline(read: () => VirtualOutline): Plugin {
  const id = '\0virtual:outline'
  return {
    name: 'virtual-outline',
    resolveId: (source) => (source === 'virtual:outline' ? id : undefined),
    load: (loaded) => (loaded === id ? scriptOf(read()) : undefined),
  }
}

// A browser reads a long JSON text faster than the same value as script.
function scriptOf(given: VirtualOutline): string {
  return `export const { outline, lessonNames, readerName } = JSON.parse(${quote(JSON.stringify(given))})`
}

/** In single quotes, so that the many double quotes of JSON stand as they are. */
function quote(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `'${escaped}'`
}
