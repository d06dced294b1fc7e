// What the doctor prints: place, level and code, what it is, the lines around it, how to fix it.

import { posix } from 'node:path'
import type { Compiled } from '../compile/compile.ts'
import { type Diagnostic, isWholeFile, type Level, type Span } from '../compile/diagnostic.ts'
import { placeOf, type Source } from '../compile/source.ts'
import { inOneLine, withoutControls } from './controls.ts'
import { excerpt } from './excerpt.ts'
import { describeLengths } from './lengths.ts'

interface ReportOptions {
  readonly colours: boolean
  /** The content folder, as people know it: `content`. */
  readonly folder: string
  /** What `--fix` could do, it has done. */
  readonly isFixed?: boolean
  /** Whether to say how long the course is. */
  readonly withLengths?: boolean
}

type Paint = (text: string) => string

/** The whole report, the summary line last; it ends with a newline. */
export function describeDiagnostics(compiled: Compiled, options: ReportOptions): string {
  const each = compiled.diagnostics.map((diagnostic) => describe(diagnostic, compiled, options))
  const advice = options.isFixed ? [] : whatFixDoes(compiled.diagnostics, options.folder)
  const { course } = compiled
  const lengths = options.withLengths && course ? [describeLengths(course)] : []
  return `${[...each, ...advice, ...lengths, summaryOf(compiled)].join('\n\n')}\n`
}

function describe(diagnostic: Diagnostic, { sources }: Compiled, options: ReportOptions): string {
  const { code, level, at, related } = diagnostic
  const [what, fix] = [inOneLine(diagnostic.what), withoutControls(diagnostic.fix)]
  const { bold, red, ...paint } = paints(options.colours)
  const word = paint[level](`${LEVELS[level]} ${code}`)
  const source = sources.get(at.file)
  const shown = source && !isWholeFile(at) ? ['', ...excerpt(source, at, red)] : []
  const [advice = '', ...example] = fix.split('\n')
  return [
    `${bold(printPlace(at, source, options.folder))}   ${word}`,
    `  ${what}`,
    ...shown,
    '',
    `  How to fix it: ${advice}`,
    ...example.map((line) => `      ${line}`.trimEnd()),
    ...related.map(
      (span) => `  See also: ${printPlace(span, sources.get(span.file), options.folder)}`,
    ),
  ].join('\n')
}

function printPlace(at: Span, source: Source | undefined, folder: string): string {
  const path = inOneLine(posix.join(folder.replaceAll('\\', '/'), at.file))
  const { line, column } = source ? placeOf(source, at.start) : { line: 1, column: 1 }
  return `${path}:${line}:${column}`
}

const LEVELS: Readonly<Record<Level, string>> = {
  problem: 'Problem',
  warning: 'Warning',
  idea: 'Idea',
}

/** Nothing where `--fix` can do nothing. Without a folder it would read `content`. */
function whatFixDoes(diagnostics: readonly Diagnostic[], folder: string): readonly string[] {
  const fixable = diagnostics.filter(({ edits }) => edits.length > 0).length
  if (fixable === 0) return []
  const isAll = fixable === diagnostics.length
  const these = diagnostics.length === 1 ? 'this' : 'these'
  const where = folder === 'content' ? '' : `${/\s/.test(folder) ? `"${folder}"` : folder} `
  const which = isAll ? these : `${fixable} of ${these}`
  return [`I can put ${which} right for you: npm run doctor -- ${where}--fix`]
}

function summaryOf({ diagnostics, counts }: Compiled): string {
  const of = (level: Level) => diagnostics.filter((told) => told.level === level).length
  const [problems, warnings, ideas] = [of('problem'), of('warning'), of('idea')]
  const files = count(counts.files, 'file')
  if (diagnostics.length === 0) {
    return `All good: ${files}, ${count(counts.pages, 'page')}, ${count(counts.questions, 'question')}.`
  }
  const found = [
    ...(problems ? [count(problems, 'problem')] : []),
    ...(warnings ? [count(warnings, 'warning')] : []),
    ...(ideas ? [count(ideas, 'idea')] : []),
  ].join(', ')
  const next = problems ? 'Fix the problems to make the package.' : 'The package can be made.'
  return `${found} in ${files}. ${next}`
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

function paints(colours: boolean): Readonly<Record<'bold' | 'red' | Level, Paint>> {
  const paint = (code: number): Paint =>
    colours ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text
  const red = paint(31)
  return { bold: paint(1), red, problem: red, warning: paint(33), idea: paint(36) }
}
