// Content files with edits in them, and what is read from them.

import type { Compiled } from '../compile/compile.ts'
import type { Edit } from '../compile/diagnostic.ts'
import { type ContentFile, decodeText } from '../compile/source.ts'
import { applyEdits } from './apply-edits.ts'

export function withEdits(
  files: readonly ContentFile[],
  edits: readonly Edit[],
): readonly ContentFile[] {
  return files.map((file) => {
    const own = edits.filter((edit) => edit.file === file.path)
    const { text, savedAs } = decodeText(file.bytes)
    // In another encoding its words may be others than those that were read.
    if (own.length === 0 || text === undefined || savedAs !== 'UTF-8') return file
    return { ...file, bytes: new TextEncoder().encode(applyEdits(text, own)) }
  })
}

/** The same text for the same course. */
export const readingOf = ({ asRead }: Compiled): string | undefined => JSON.stringify(asRead)
