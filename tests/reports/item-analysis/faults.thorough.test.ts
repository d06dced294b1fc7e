// What people give a report that is no export, or half of one.

import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asCsv, elementRows, FIFTY, moodleRows, people, recordRows, statements } from './people.ts'
import { faultOf, reportOf } from './report-of.ts'

const rows = recordRows(FIFTY)
const csv = asCsv(rows)
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('no export', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing at all', '', /^export 1\.csv: The file is empty\.$/],
    ['lines with nothing in them', '\r\n \r\n', /The file is empty\./],
    ['a mark that says UTF-16, and nothing behind it', utf16(''), /The file is empty\./],
    [
      'a workbook',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync('x')]),
      /It is a workbook of Excel/,
    ],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /workbook of an older Excel/],
    ['a page that asks to sign in', '<!doctype html><title>Sign in</title>', /asks you to sign in/],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      /It is not text\./,
    ],
    [
      'a letter',
      'Dear all,\nhere is the export.\n',
      /I do not know these columns: "Dear all", ""|no columns/,
    ],
    ['one word', 'hello', /I see no columns in it/],
    [
      'the columns of something else',
      'Name,Town,Score\nKim,York,3\n',
      /I do not know these columns: "Name", "Town", "Score"\.\n\nI look for/,
    ],
    [
      'nobody to tell apart',
      'Interaction ID,Response,Result\nq_need,safe,correct\n',
      /No column says who the learner is/,
    ],
    [
      'Moodle’s report without its questions',
      'Name\tAttempt\tResponse 0\nKim\t1\ta\n',
      /tick "Summary of question"/,
    ],
    ['a head alone', asCsv(rows.slice(0, 1)), /There is a head in it, and no row below\./],
    ['JSON of something else', '[{"name":"Kim"}]', /I know only two kinds/],
    ['a list with nothing in it', '[]', /there is nothing in it/],
    [
      'an answer of an LRS with nothing in it',
      '{"statements":[],"more":""}',
      /there is nothing in it/,
    ],
    [
      'something else among statements',
      JSON.stringify([...statements(FIFTY), 3]),
      /Something else is in it/,
    ],
    ['no JSON', '{name: Kim}', /I could not read it as JSON/],
    [
      'records of nobody',
      asCsv([...rows.slice(0, 1), ...rows.slice(1).map(([, ...cells]) => ['', ...cells])]),
      /There is no record of an answer in it/,
    ],
    [
      'people without answers',
      asCsv(
        moodleRows([...FIFTY, ...people(1, 'Kim', { offer: 'b' })])
          .map((row) => row.slice(0, 3))
          .map((row, index) => [...row, index ? '' : 'Question 0']),
      ),
      /There is no record of an answer in it/,
    ],
  ])('%s is told in words', async (_, written, words) => {
    expect(await faultOf(written)).toMatch(words)
  })
})

describe('half an export', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'cut in a row',
      csv.slice(0, -40),
      /The last row has \d of 5 columns\. The file seems to have been cut off/,
    ],
    ['cut in a quotation', `${csv}"ann@exa`, /It ends inside a quotation\. The file seems/],
    [
      'cut in a letter',
      Buffer.from(`${csv}é`).subarray(0, -1),
      /It ends in the middle of a letter/,
    ],
    [
      'JSON cut in a statement',
      JSON.stringify(statements(FIFTY)).slice(0, -30),
      /If it was cut off on the way/,
    ],
    [
      'JSON cut before its last bracket',
      JSON.stringify(statements(FIFTY)).slice(0, -1),
      /If it was cut off on the way/,
    ],
    [
      'lines of JSON cut in one',
      statements(FIFTY)
        .map((one) => JSON.stringify(one))
        .join('\n')
        .slice(0, -5),
      /If it was cut off/,
    ],
    [
      'a row with too much in it',
      `${csv}ann,q_need,safe,correct,,,more\n`,
      /Row \d+ has 7 cells, and the head has 5 names/,
    ],
    [
      'a quotation that never ends',
      `${csv}"${'x,y\n'.repeat(400_000)}`,
      /A row is longer than a million letters|Row \d+ is longer/,
    ],
  ])('%s is told in words', async (_, written, words) => {
    expect(await faultOf(written)).toMatch(words)
  })
})

describe('exports that do not go together', () => {
  it('two systems are not added up', async () => {
    expect(await faultOf([csv, JSON.stringify(statements(FIFTY))])).toBe(
      'export 2.csv: It has xAPI statements, and export 1.csv has one record in a row. One person could be counted twice. Ask for a report of each.',
    )
  })

  it('nor are two ways to say who a person is', async () => {
    const byName = asCsv(rows.map((row, index) => (index ? row : ['Name', ...row.slice(1)])))
    expect(await faultOf([csv, byName])).toMatch(
      /It tells people apart by "Name", and export 1\.csv by "Learner ID"/,
    )
  })

  it('another course is told', async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => [
      'Kim',
      `x${index}`,
      'a',
      'correct',
      '',
    ])
    expect(await faultOf(asCsv([...recordRows([]), ...rows]))).toMatch(
      /Is it the export of another course\?/,
    )
  })

  it('fewer than ten people are told, and no report is made', async () => {
    expect(await faultOf(asCsv(recordRows(people(9, 'Ann', { offer: 'b' }))))).toMatch(
      /^Fewer than 10 people are in it\./,
    )
  })
})

describe('an export as spreadsheets leave it', () => {
  const figures = async (written: string | Uint8Array) =>
    (await reportOf(written)).questions.map(({ right, learners }) => [right.count, learners.count])
  const expected = [
    [20, 40],
    [30, 40],
    [30, 40],
  ]

  it.each<[string, string | Uint8Array]>([
    ['semicolons', asCsv(rows, ';')],
    ['tabs', asCsv(rows, '\t')],
    ['the line that Excel keeps for itself', `sep=;\r\n${asCsv(rows, ';', '\r\n')}`],
    ['a mark that says UTF-8', `\ufeff${csv}`],
    ['UTF-16', utf16(asCsv(rows, '\t', '\r\n'))],
    ['UTF-16 from the other end', utf16(csv).swap16()],
    ['UTF-16 without a mark', Buffer.from(csv, 'utf16le')],
    ['Windows-1252', Buffer.from(csv.replaceAll('ann.', 'ån.'), 'latin1')],
    ['line ends of an old Mac', csv.replaceAll('\n', '\r')],
    ['empty lines in it', csv.replaceAll('\n', '\n\n')],
    ['empty columns behind the last', csv.replaceAll('\n', ',,\n')],
    ['no line end at its end', csv.slice(0, -1)],
    [
      'line breaks in a quotation',
      csv
        .replaceAll('ann.1@', '"ann\n1@')
        .replaceAll('"ann\n1@example.org', '"ann\n1@example.org"'),
    ],
    [
      'other capitals in its head',
      csv.replace('Learner ID,Interaction ID', 'LEARNER_ID,interaction-id'),
    ],
    [
      'results as numbers with decimal commas',
      asCsv(
        rows.map((row) => row.map((cell) => ({ correct: '1,0', incorrect: '0,0' })[cell] ?? cell)),
        ';',
      ),
    ],
    [
      'results as true and false',
      asCsv(
        rows.map((row) =>
          row.map((cell) => ({ correct: 'TRUE', incorrect: 'FALSE' })[cell] ?? cell),
        ),
      ),
    ],
    [
      'the elements of SCORM 2004',
      asCsv(
        elementRows(FIFTY).map((row) =>
          row.map((cell) =>
            cell.replace('interactions_', 'interactions.').replace('student', 'learner'),
          ),
        ),
      ),
    ],
  ])('%s change nothing', async (_, written) => {
    expect(await figures(written)).toEqual(expected)
  })

  it('part marks are neither right nor wrong', async () => {
    const half = rows.map((row) => row.map((cell) => (cell === 'incorrect' ? '0,5' : cell)))
    const [offer] = (await reportOf(asCsv(half, ';'))).questions
    expect(offer?.outcomes.map(({ words, cell }) => [words, cell.count])).toEqual([
      ['Right', 20],
      ['Partly right', 20],
    ])
  })
})
