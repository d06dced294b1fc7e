// For a spreadsheet: a row for each figure.

import { stringify } from 'csv-stringify/sync'
import type { AnalysedQuestion } from './analyse.ts'
import type { Cell } from './hide-small.ts'
import type { ItemReport } from './item-report.ts'
import { countWords, discriminationWords, shareWords } from './shown.ts'
import { ratedOf } from './words.ts'

interface Row {
  readonly part: string
  readonly question?: AnalysedQuestion
  readonly record?: string
  readonly asks?: string
  readonly what: string
  readonly right?: boolean
  readonly count?: Cell
  readonly total?: Cell
  readonly figure?: string
}

const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
  ['Part', ({ part }) => part],
  ['Record', ({ question, record }) => question?.asked.record ?? record ?? ''],
  ['Type', ({ question }) => question?.asked.type ?? ''],
  ['Where', ({ question }) => question?.asked.place ?? ''],
  ['Question', ({ question }) => question?.asked.words ?? ''],
  ['About', ({ asks }) => asks ?? ''],
  ['What', ({ what }) => what],
  ['Right answer', ({ right }) => (right ? 'yes' : '')],
  ['Learners', ({ count }) => (count ? countWords(count) : '')],
  ['Of', ({ total }) => (total ? countWords(total) : '')],
  ['Share', ({ count, total }) => (count && total ? shareWords(count, total) : '')],
  ['Figure', ({ figure }) => figure ?? ''],
]

/** In UTF-8 with a mark that says so, and nothing in it is run as a formula. */
export function reportAsTable(report: ItemReport): string {
  const rows = rowsOf(report).map((row) => COLUMNS.map(([, cell]) => cell(row)))
  return stringify([COLUMNS.map(([head]) => head), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

function rowsOf({ learners, steps, sittings, questions, strange }: ItemReport): readonly Row[] {
  return [
    ...steps.map(({ words, cell }) => ({
      part: 'How far people came',
      what: words,
      count: cell,
      total: learners,
    })),
    ...sittings.map(({ words, cell }) => ({
      part: 'How often the check was finished',
      what: words,
      count: cell,
    })),
    ...questions.flatMap(questionRows),
    ...strange.map(({ record, learners, right }) => ({
      part: 'Not in this version',
      record,
      what: 'Right',
      count: right,
      total: learners,
    })),
  ]
}

function questionRows(question: AnalysedQuestion): readonly Row[] {
  const { learners, outcomes, again, groups } = question
  const all = { part: 'Question', question, what: 'Learners', count: learners }
  if (learners.state === 'small') return [all]
  return [
    all,
    ...outcomes.map(({ words, cell }) => ({
      part: 'First answer',
      question,
      what: words,
      count: cell,
      total: learners,
    })),
    { part: 'Tries', question, what: 'Answered again', count: again, total: learners },
    ...(ratedOf(question)
      ? []
      : [
          {
            part: 'Question',
            question,
            what: 'Discrimination',
            // A true minus would be no number.
            figure: discriminationWords(question).replace('−', '-'),
          },
        ]),
    ...groups.flatMap(({ title, total, answers }) =>
      total.state === 'small'
        ? []
        : answers.map(({ words, right, cell }) => ({
            part: 'Answer',
            question,
            asks: title,
            what: words,
            right,
            count: cell,
            total,
          })),
    ),
  ]
}
