// What `--fix` is said to put right is what it would put right: an edit that would change what
// learners meet is never made, however plain the slip.

import { type Compiled, compile } from '../compile/compile.ts'
import type { CompileOptions } from '../compile/compile-options.ts'
import type { Diagnostic } from '../compile/diagnostic.ts'
import type { ContentFile } from '../compile/source.ts'
import { fixContent } from './fix-content.ts'

/** The same, but for the edits of what would still be told after a fix. */
export function onlyFixable(
  compiled: Compiled,
  files: readonly ContentFile[],
  options: CompileOptions,
): Compiled {
  const { diagnostics } = compiled
  if (diagnostics.every(({ edits }) => edits.length === 0)) return compiled
  const after = compile(fixContent(files, options).files, options)
  const left = after.diagnostics.map(wordsOf)
  return {
    ...compiled,
    diagnostics: diagnostics.map((diagnostic) => {
      const same = left.indexOf(wordsOf(diagnostic))
      if (diagnostic.edits.length === 0 || same < 0) return diagnostic
      left.splice(same, 1)
      return { ...diagnostic, edits: [] }
    }),
  }
}

const wordsOf = ({ code, at, what }: Diagnostic) => `${code} ${at.file} ${what}`
