// The rows of a text in columns, one at a time.

import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAll } from 'csv-parse/sync'
import { formOf, unknownColumns } from './columns.ts'
import { cutOff, ExportFault } from './export-fault.ts'
import type { RowForm } from './export-form.ts'

const DELIMITERS = [',', ';', '\t']

/** Enough for any head, and for any record that is not a forgotten quotation mark. */
const LONGEST_RECORD = 1 << 20

const OPTIONS: Options = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: LONGEST_RECORD,
}

export interface Head {
  readonly names: readonly string[]
  readonly delimiter: string
  readonly form: RowForm
  /** Lines before the first row of the head. */
  readonly before: number
}

/**
 * Reads the head in the delimiter that makes known columns of it.
 *
 * @param start of the text
 * @throws ExportFault where there is none
 */
export function headOf(start: string): Head {
  // Excel leaves a line of its own for itself.
  const before = /^sep=.\r?\n/.test(start) ? 1 : 0
  const heads = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: firstRow(start, delimiter, before),
  }))
  for (const { delimiter, names } of heads) {
    const form = formOf(names)
    if (form) return { names, delimiter, form, before }
  }
  const [widest] = heads.sort((a, b) => b.names.length - a.names.length)
  if (!widest || widest.names.length < 2) {
    throw new ExportFault(
      'I see no columns in it: the first line has no comma, semicolon or tab between names. Is it the file that you downloaded from your learning system?',
    )
  }
  throw unknownColumns(widest.names)
}

function firstRow(start: string, delimiter: string, before: number): readonly string[] {
  try {
    const options = { ...OPTIONS, delimiter, to: 1, from_line: before + 1 }
    return parseAll(start, options)[0] ?? []
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/**
 * The rows below the head.
 *
 * @throws ExportFault where the file ends too soon, or a row has more in it than the head has names
 */
export async function* rowsOf(
  text: AsyncIterable<string>,
  { names, delimiter, before }: Head,
): AsyncGenerator<readonly string[]> {
  let ending = ''
  const watched = async function* () {
    for await (const piece of text) {
      ending = piece
      yield piece
    }
  }
  const parser = parse({ ...OPTIONS, delimiter, from_line: before + 1 })
  const rows = Readable.from(watched(), { objectMode: false }).pipe(parser)
  let number = 0
  let last: readonly string[] | undefined
  try {
    for await (const row of rows as AsyncIterable<readonly string[]>) {
      number++
      if (number === 1) continue
      if (row.slice(names.length).some((cell) => cell !== '')) throw tooWide(number, row, names)
      if (last) yield last
      last = row
    }
  } catch (error) {
    throw inWords(error)
  }
  if (!last) return
  if (last.length < names.length && !/[\r\n]$/.test(ending)) {
    throw cutOff(`The last row has ${last.length} of ${names.length} columns`)
  }
  yield last
}

const tooWide = (number: number, row: readonly string[], names: readonly string[]) =>
  new ExportFault(
    `Row ${number} has ${row.length} cells, and the head has ${names.length} names, so I cannot tell which is which. Is a quotation mark missing, or were two files put together?`,
  )

function inWords(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return cutOff('It ends inside a quotation')
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ExportFault(
      `Row ${error.records ?? ''} is longer than a million letters. Most likely a quotation mark before it is never closed.`.replace(
        'Row  is',
        'A row is',
      ),
    )
  }
  return new ExportFault(`I could not read it as a table: ${error.message}`)
}
