import type { Inline } from './course.ts'

/** The words alone, for names, titles, cells and reports. */
export const plainText = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if ('text' in part) return part.text
      if (part.kind === 'gap') return '____'
      return part.kind === 'break' ? ' ' : plainText(part.parts)
    })
    .join('')
