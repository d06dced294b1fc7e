// What the doctor says to other tools. The shape is a promise: docs/doctor-json.md describes it.

import type { Compiled } from '../compile/compile.ts'
import type { Diagnostic, Span } from '../compile/diagnostic.ts'
import { placeOf } from '../compile/source.ts'
import type { Fixed } from '../fix/fix-content.ts'

/** @param fixed what `--fix` has changed; undefined where it was not asked for */
export function asJson(compiled: Compiled, folder: string, fixed: Fixed | undefined): string {
  const { diagnostics, counts, course } = compiled
  const of = (level: Diagnostic['level']) =>
    diagnostics.filter((diagnostic) => diagnostic.level === level).length
  const report = {
    format: 1,
    folder,
    canBePacked: course !== undefined,
    counts: { ...counts, problems: of('problem'), warnings: of('warning'), ideas: of('idea') },
    findings: diagnostics.map((diagnostic) => findingFrom(diagnostic, compiled)),
    changes: fixed?.changes ?? [],
    renamed: fixed?.renamed ?? [],
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function findingFrom(
  { code, level, at, what, fix, edits, related }: Diagnostic,
  compiled: Compiled,
) {
  const canBeFixed = edits.length > 0
  const places = related.map((span) => placeIn(span, compiled))
  return { code, level, ...placeIn(at, compiled), what, fix, canBeFixed, related: places }
}

/** The end is behind the last character. */
function placeIn({ file, start, end }: Span, { sources }: Compiled) {
  const source = sources.get(file)
  if (!source) return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  const [from, to] = [placeOf(source, start), placeOf(source, end)]
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
