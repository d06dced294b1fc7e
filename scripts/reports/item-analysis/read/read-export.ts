// An export, whatever its form: its facts, one at a time, so that a large file needs no more memory
// than a small one.

import type { Fact } from '../fact.ts'
import { encodingOf, textOf } from './encoding.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportForm } from './export-form.ts'
import { objectsOf } from './objects.ts'
import { factsOfRegistration } from './registrations.ts'
import { headOf, rowsOf } from './rows.ts'
import { factsOfStatement } from './statements.ts'

export interface ExportFile extends ExportForm {
  readonly facts: AsyncIterable<Fact>
}

/** @throws ExportFault, or a system error, here or while its facts are read */
export async function readExport(path: string): Promise<ExportFile> {
  const encoding = await encodingOf(path)
  const start = await startOf(textOf(path, encoding))
  const text = textOf(path, encoding)
  if (!/^\s*[[{]/.test(start)) {
    const head = headOf(start)
    return { ...head.form, facts: factsInRows(rowsOf(text, head), head.form.factsIn) }
  }
  const objects = objectsOf(text, start)
  const look = objectsOf(textOf(path, encoding), start)
  const first = await look.next()
  await look.return(undefined)
  const known = JSON_FORMS.find(({ factsIn }) => factsIn(first.value) !== undefined)
  if (!known) throw first.done ? nothingInIt() : unknownObjects()
  return { form: known.form, learnerBy: known.learnerBy, facts: factsInObjects(objects, known) }
}

const JSON_FORMS = [
  { form: 'statements', learnerBy: 'actor', factsIn: factsOfStatement },
  { form: 'registrations', learnerBy: 'learner.id', factsIn: factsOfRegistration },
] as const

/** Enough of it to see what it is: the first line, and more. */
async function startOf(text: AsyncIterable<string>): Promise<string> {
  let start = ''
  for await (const piece of text) {
    start += piece
    if (start.length > LONGEST_START || /\S\s*[\r\n].*[\r\n]/.test(start)) break
  }
  return start
}

const LONGEST_START = 1 << 20

async function* factsInRows(
  rows: AsyncIterable<readonly string[]>,
  factsIn: (row: readonly string[]) => readonly Fact[],
): AsyncGenerator<Fact> {
  let isEmpty = true
  for await (const row of rows) {
    isEmpty = false
    yield* factsIn(row)
  }
  if (isEmpty) throw new ExportFault('There is a head in it, and no row below.')
}

async function* factsInObjects(
  objects: AsyncIterable<unknown>,
  { factsIn }: (typeof JSON_FORMS)[number],
): AsyncGenerator<Fact> {
  for await (const object of objects) {
    const facts = factsIn(object)
    if (!facts) throw unknownObjects()
    yield* facts
  }
}

const nothingInIt = () => new ExportFault('It is JSON, and there is nothing in it.')

const unknownObjects = () =>
  new ExportFault(
    'It is JSON, but I know only two kinds: xAPI statements (each with an actor and a verb), and registrations of SCORM Cloud (each with a learner). Something else is in it.',
  )
