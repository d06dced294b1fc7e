// The answer key, for those who read a learning system's reports: which record is which question, and
// what its letters stand for. It lies beside the packages, never in one.

import { stringify } from 'csv-stringify/sync'
import type { Course } from '../../compile/compiled-course.ts'
import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate } from '../../package/template.ts'
import { plainStyle } from '../../plain/style.ts'
import { type KeyRow, keyRows } from './key-rows.ts'

const COLUMNS: readonly (readonly [string, (row: KeyRow) => string])[] = [
  ['Record', ({ record }) => record],
  ['Type', ({ type }) => type],
  ['Where', ({ place }) => place],
  ['Outcomes', ({ outcomes }) => outcomes.join(', ')],
  ['Weight', ({ weight }) => weight],
  ['Question', ({ question }) => question],
  ['What the letters and numbers stand for', ({ legend }) => legend.join(' | ')],
  ['Right answer', ({ right }) => right],
  ['Right answer in a SCORM 1.2 report', ({ patterns12 }) => patterns12.join(' | ')],
  ['Right answer in a SCORM 2004 report', ({ patterns2004 }) => patterns2004.join(' | ')],
]

/**
 * For a spreadsheet: in UTF-8 with a mark that says so, and nothing in it is run as a formula (a
 * cell that would be is given a quotation mark in front).
 */
export function answerKeyTable(course: Course): string {
  const rows = keyRows(course).map((row) => COLUMNS.map(([, cell]) => cell(row)))
  return stringify([COLUMNS.map(([head]) => head), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

/** For people: a page of HTML that needs nothing beside it. */
export async function answerKeyPage(course: Course): Promise<string> {
  const { outline, organisation } = course
  const template = await readText(PROJECT_FOLDER, 'scripts/reports/answer-key/answer-key.html')
  const rows = keyRows(course)
  return fillTemplate(template, {
    language: outline.language,
    style: `<style>${await plainStyle()}</style>`,
    course: `${outline.title}, version ${outline.version}`,
    organisation: organisation.isDefault ? [] : [{ name: organisation.name }],
    none: rows.length === 0,
    records: rows.length > 0,
    check: outline.check !== undefined,
    practice: outline.recordPracticeAnswers,
    rows: rows.map((row) => ({
      question: row.question,
      record: row.record,
      facts: factsOf(row),
      legend: row.legend.map(inTwo),
      right: row.right ? [{ words: row.right }] : [],
      noRight: row.right === '',
      patterns: patternsOf(row),
    })),
  })
}

const COUNTS: Readonly<Record<string, string>> = { '0': 'does not count', '1': '' }

function factsOf({ type, place, outcomes, weight }: KeyRow): string {
  const reached = outcomes.length ? `outcome ${outcomes.join(', ')}` : ''
  const counts = COUNTS[weight] ?? `counts ${weight} times`
  return [type, place, reached, counts].filter(Boolean).join(' · ')
}

/** The letter, number or step of a line and what it stands for; a statement that is rated has none. */
function inTwo(line: string) {
  const [, sign = '', words = line] = /^(\d+|(?:\w+\.)?[a-z]) (.*)$/s.exec(line) ?? []
  return { sign, words }
}

function patternsOf({ patterns12, patterns2004 }: KeyRow) {
  const each = patterns12.map((pattern, index) => [pattern, patterns2004[index] ?? ''] as const)
  return each.flatMap(([in12, in2004]) =>
    in12 === in2004
      ? [{ where: 'In reports', pattern: in12 }]
      : [
          { where: 'In reports of SCORM 1.2', pattern: in12 },
          { where: 'In reports of SCORM 2004', pattern: in2004 },
        ],
  )
}
