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

/** For a fault of our own: it must not look like a mistake in the content. */
export function reportOnFault(fault: unknown): ContentReport {
  const words = fault instanceof Error ? fault.message : String(fault)
  return {
    at: Date.now(),
    findings: [
      {
        level: 'problem',
        place: 'The preview itself',
        what: `There is a fault in this tool. It is not a mistake in your content: ${words}`,
        fix: 'undo your last change, or send these words and the file to the people who look after this project.',
      },
    ],
  }
}

function printPlace({ at }: Diagnostic, sources: Compiled['sources']): string {
  const source = sources.get(at.file)
  if (!source || isWholeFile(at)) return at.file || 'The content folder'
  return `${at.file}, line ${placeOf(source, at.start).line}`
}
