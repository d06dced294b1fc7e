// From what the compiler found to what the preview's page says.

import type { Compiled } from '../compile/compile.ts'
import { type Diagnostic, isWholeFile } from '../compile/diagnostic.ts'
import { placeOf } from '../compile/source.ts'
import type { ContentReport, Finding } from './content-report.ts'

/** Problems first: they keep the last good course on the screen. */
export function reportOn({ diagnostics, sources }: Compiled): ContentReport {
  const findings = diagnostics.map((diagnostic) => ({
    level: diagnostic.level,
    place: printPlace(diagnostic, sources),
    what: diagnostic.what,
    fix: diagnostic.fix,
  }))
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level)
  return { at: Date.now(), findings: [...of('problem'), ...of('warning')] }
}

function printPlace({ at }: Diagnostic, sources: Compiled['sources']): string {
  const source = sources.get(at.file)
  if (!source || isWholeFile(at)) return at.file
  return `${at.file}, line ${placeOf(source, at.start).line}`
}
