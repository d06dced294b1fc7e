// From what the compiler found to what the preview's page says.

import type { Compiled } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { type Diagnostic, isWholeFile, type Span } from '../compile/diagnostic.ts'
import { placeOf } from '../compile/source.ts'
import { excerpt } from '../terminal/excerpt.ts'
import type { ContentReport, Finding, Place, Whose } from './content-report.ts'

/**
 * Problems first: they keep the last good course on the screen.
 *
 * @param before what was said until now
 */
export function reportOn(compiled: Compiled, before: ContentReport | undefined): ContentReport {
  const { diagnostics, sources, course } = compiled
  const of = (level: Finding['level']) =>
    diagnostics.flatMap((diagnostic) =>
      diagnostic.level === level ? [findingFrom(diagnostic, level, sources)] : [],
    )
  const at = Date.now()
  return {
    at,
    shownAt: course ? at : before?.shownAt,
    findings: [...of('problem'), ...of('warning')],
    drafts: compiled.unready,
    organisations: course ? compiled.courses.map(whoseIs) : (before?.organisations ?? []),
  }
}

const whoseIs = ({ organisation: { file, name } }: Course): Whose => ({ file, name })

/** Where a page of the course is written, by its id. */
export const findPagePlace =
  ({ pagePlaces, sources }: Compiled) =>
  (page: string): Place | undefined => {
    const [, at] = [...pagePlaces].find(([id]) => id === page) ?? []
    return at && placeIn(at, sources)
  }

/** For a fault of our own: it must not look like a mistake in the content. */
export function reportOnFault(fault: unknown, before: ContentReport | undefined): ContentReport {
  const words = fault instanceof Error ? fault.message : String(fault)
  return {
    at: Date.now(),
    shownAt: before?.shownAt,
    drafts: before?.drafts ?? [],
    organisations: before?.organisations ?? [],
    findings: [
      {
        level: 'problem',
        place: undefined,
        what: `There is a fault in this tool. It is not a mistake in your content: ${words}`,
        excerpt: '',
        fix: 'undo your last change, or send these words and the file to the people who look after this project.',
      },
    ],
  }
}

function findingFrom(
  diagnostic: Diagnostic,
  level: Finding['level'],
  sources: Compiled['sources'],
): Finding {
  const { at, what, fix } = diagnostic
  const source = sources.get(at.file)
  const lines = source && !isWholeFile(at) ? excerpt(source, at, (mark) => mark) : []
  const place = at.file === '' ? undefined : placeIn(at, sources)
  return { level, place, what, excerpt: lines.join('\n'), fix }
}

function placeIn(at: Span, sources: Compiled['sources']): Place {
  const source = sources.get(at.file)
  return { file: at.file, ...(source ? placeOf(source, at.start) : { line: 1, column: 1 }) }
}
