// The forms of exports that are read, and what to call them.

import type { Fact } from '../fact.ts'

export const FORMS = {
  moodle: 'Moodle’s interactions report',
  elements: 'rows with an element and its value',
  records: 'one record in a row',
  statements: 'xAPI statements',
  registrations: 'registrations of SCORM Cloud',
} as const

export interface ExportForm {
  readonly form: keyof typeof FORMS
  /** By what people are told apart, as the export calls it. */
  readonly learnerBy: string
}

/** How a row is read. */
export interface RowForm extends ExportForm {
  factsIn(row: readonly string[]): readonly Fact[]
}
