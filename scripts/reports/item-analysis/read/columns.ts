// Which export it is, told by the names of its columns, and what a row of it says. docs/report.md has
// where these names are from, and which of them nobody could confirm.

import type { Fact } from '../fact.ts'
import { ExportFault } from './export-fault.ts'
import type { RowForm } from './export-form.ts'

/** Names of columns, the best first: without case, and with spaces for what stands between words. */
const COLUMNS = {
  learner: [
    'email address',
    'email',
    'learner id',
    'learnerid',
    'student id',
    'user id',
    'userid',
    'id number',
    'username',
    'user name',
    'learner',
    'student',
    'user',
    'learner name',
    'student name',
    'full name',
    'fullname',
    'name',
  ],
  attempt: [
    'attempt',
    'attemptid',
    'attempt number',
    'registration id',
    'registrationid',
    'registration',
    'instance',
  ],
  element: ['element'],
  value: ['value'],
  id: ['interaction id', 'interactionid', 'interaction', 'question id', 'questionid', 'id'],
  response: [
    'learner response',
    'learnerresponse',
    'student response',
    'user response',
    'response',
    'answer',
  ],
  result: ['result', 'outcome', 'correct'],
  time: ['timestamp', 'timestamputc', 'timestamp utc', 'date', 'time'],
} as const

type Column = keyof typeof COLUMNS

const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** @returns undefined where the columns are those of no export that is known */
export function formOf(names: readonly string[]): RowForm | undefined {
  const plain = names.map(plainName)
  const at = (column: Column) => {
    const known = COLUMNS[column].find((name) => plain.includes(name))
    return known === undefined ? -1 : plain.indexOf(known)
  }
  const learner = at('learner')
  const learnerBy = names[learner]?.trim() ?? ''
  const numbered = numberedColumns(plain)
  if (numbered.length > 0) {
    if (learner < 0) throw noLearner(names)
    if (numbered.every(({ id }) => id === undefined)) throw noQuestions()
    const factsIn = moodleReader(numbered, learner, at('attempt'))
    return { form: 'moodle', learnerBy, factsIn }
  }
  const attempt = at('attempt')
  const [element, value] = [at('element'), at('value')]
  if (element >= 0 && value >= 0) {
    if (learner < 0) throw noLearner(names)
    return { form: 'elements', learnerBy, factsIn: elementReader(learner, attempt, element, value) }
  }
  const [id, response, result, time] = [at('id'), at('response'), at('result'), at('time')]
  if (id < 0 || id === learner || (response < 0 && result < 0)) return undefined
  if (learner < 0) throw noLearner(names)
  const factsIn = (row: readonly string[]): readonly Fact[] => [
    {
      learner: row[learner] ?? '',
      attempt: row[attempt] ?? '',
      id: row[id] ?? '',
      response: row[response] ?? '',
      result: row[result] ?? '',
      ...whenIn(row[time]),
    },
  ]
  return { form: 'records', learnerBy, factsIn }
}

/** A time of day alone puts nothing in order. */
export function whenIn(written: string | undefined): Pick<Fact, 'time'> {
  if (!written || !/^\d{4}-\d\d-\d\d/.test(written)) return {}
  const time = Date.parse(written)
  return Number.isNaN(time) ? {} : { time }
}

interface Numbered {
  id?: number
  response?: number
  result?: number
}

const PARTS = { question: 'id', response: 'response', result: 'result' } as const

/** The columns of Moodle: "Question 0", "Response 0", "Result 0", and so on. */
function numberedColumns(plain: readonly string[]): readonly Numbered[] {
  const found = new Map<string, Numbered>()
  for (const [index, name] of plain.entries()) {
    const [, part, number = ''] = /^(question|response|result) (\d+)$/.exec(name) ?? []
    if (!part) continue
    const columns = found.get(number) ?? {}
    columns[PARTS[part as keyof typeof PARTS]] = index
    found.set(number, columns)
  }
  return [...found.values()]
}

function moodleReader(numbered: readonly Numbered[], learner: number, attempt: number) {
  return (row: readonly string[]): readonly Fact[] => {
    const who = { learner: row[learner] ?? '', attempt: row[attempt] ?? '' }
    // Moodle writes a hyphen for those who have not opened the course.
    if (who.attempt === '-') return [{ ...who, attempt: '', reached: 'listed' }]
    const cell = (index: number | undefined) => unescaped(row[index ?? -1] ?? '')
    const records = numbered.flatMap(({ id, response, result }) =>
      cell(id) ? { ...who, id: cell(id), response: cell(response), result: cell(result) } : [],
    )
    return [{ ...who, reached: 'opened' }, ...records]
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&amp;': '&',
}

/** Moodle escapes for HTML what it writes to a file. */
const unescaped = (cell: string) =>
  cell.includes('&')
    ? cell.replace(/&(?:lt|gt|quot|amp|#0?39);/g, (entity) => ENTITIES[entity] ?? entity)
    : cell

/** Moodle writes `cmi.interactions_0.id` for SCORM 1.2, and `cmi.interactions.0.id` for 2004. */
const RECORD_ELEMENT =
  /^cmi\.interactions[._](\d+)\.(id|student_response|learner_response|result|timestamp)$/

const STATUS_ELEMENTS: readonly string[] = [
  'cmi.core.lesson_status',
  'cmi.completion_status',
  'cmi.success_status',
]

function elementReader(learner: number, attempt: number, element: number, value: number) {
  return (row: readonly string[]): readonly Fact[] => {
    const who = { learner: row[learner] ?? '', attempt: row[attempt] ?? '' }
    const name = row[element] ?? ''
    const given = row[value] ?? ''
    const [, slot, part] = RECORD_ELEMENT.exec(name) ?? []
    if (slot === undefined) {
      const isDone = STATUS_ELEMENTS.includes(name) && /^(passed|completed)$/i.test(given)
      return [{ ...who, reached: isDone ? 'finished' : 'opened' } satisfies Fact]
    }
    if (part === 'timestamp') return [{ ...who, slot, ...whenIn(given) }]
    if (part === 'id' || part === 'result') return [{ ...who, slot, [part]: given }]
    return [{ ...who, slot, response: given }]
  }
}

const noLearner = (names: readonly string[]) =>
  new ExportFault(
    `No column says who the learner is. I look for one of: ${COLUMNS.learner.join(', ')}. I found: ${listed(names)}.\nWho it is goes into no report: it only tells one learner from another.`,
  )

const noQuestions = () =>
  new ExportFault(
    'This is Moodle’s interactions report, but without the columns "Question 0", "Question 1" and so on. In the preferences of that report ("Preferences just for this page", or "Display options" in older versions) tick "Summary of question", "Summary of responses" and "Summary of result", save them, and download it once more.',
  )

/** What was found, and what is looked for. */
export const unknownColumns = (names: readonly string[]) =>
  new ExportFault(
    `I do not know these columns: ${listed(names)}.

I look for the columns of one of these:
  - Moodle’s interactions report: Name, Attempt, and Question 0, Response 0, Result 0 and so on
  - rows with an element and its value: ${some('learner')}; Attempt; Element; Value
  - one record in a row: ${some('learner')}; ${some('id')}; ${some('response')}; ${some('result')}
docs/report.md says how to get each.`,
  )

const some = (column: Column) => COLUMNS[column].slice(0, 3).join(' or ')

/** In one line, and not all of a line that is no head at all. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `"${name.replace(/\s+/g, ' ').slice(0, 40)}"`)
  return shown.join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
}
