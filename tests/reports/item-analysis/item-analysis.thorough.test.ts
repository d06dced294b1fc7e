// An export means the same however it is written and however large it is.

import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { PROJECT_FOLDER } from '../../../scripts/package/project.ts'
import { reportAsPage } from '../../../scripts/reports/item-analysis/as-page.ts'
import { reportAsTable } from '../../../scripts/reports/item-analysis/as-table.ts'
import { reportAsText } from '../../../scripts/reports/item-analysis/as-text.ts'
import { asCsv, elementRows, FIFTY, moodleRows, people, recordRows } from './people.ts'
import { reportOf } from './report-of.ts'

const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'windows-1252': (text: string) => Buffer.from(text.replaceAll('ann', 'ä'), 'latin1'),
}

it('an export gives the same report in any order, encoding and delimiter, in one file or two', async () => {
  const answers = fc.record({
    offer: fc.constantFrom('a', 'b', 'c', ''),
    waiting: fc.constantFrom('true' as const, 'false' as const, '' as const),
    need: fc.constantFrom('safe', 'calm', 'well; seen, "heard"\nand more', ''),
  })
  const anybody = fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 6 })
  const form = fc.constantFrom(moodleRows, elementRows, recordRows)
  const how = fc.record({
    encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    by: fc.integer({ min: 1, max: 1000 }),
    cut: fc.integer({ min: 2, max: 20 }),
    mostInMemory: fc.constantFrom(300, 1_000_000),
  })
  await fc.assert(
    fc.asyncProperty(anybody, form, how, async (kinds, form, how) => {
      const all = kinds.flatMap((tries, index) => people(10, `Ann${index}`, ...tries))
      const [head = [], ...rows] = form(all)
      const plain = await reportOf(asCsv([head, ...rows]))
      const other = rows.toSorted((a, b) => turned(a, how.by) - turned(b, how.by))
      const inFile = (rows: readonly (readonly string[])[]) =>
        ENCODINGS[how.encoding](asCsv([head, ...rows], how.delimiter, how.lineEnd))
      const files = [other.slice(0, how.cut), other.slice(how.cut)].filter(
        ({ length }) => length > 0,
      )
      const turnedRound = await reportOf(files.map(inFile), how.mostInMemory)
      expect(reportAsTable(turnedRound)).toBe(reportAsTable(plain))
    }),
    { numRuns: 60 },
  )
})

/** An order of rows that has nothing to do with what is in them. */
const turned = (row: readonly string[], by: number): number =>
  [...row.join()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * by) % 9973, 7)

it('the page is valid HTML without script, and nothing in the table is run as a formula', async () => {
  const report = await reportOf(asCsv(moodleRows(FIFTY), '\t'))
  const page = await reportAsPage(report)
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  })
  const { results } = await checker.validateString(page)
  expect(results.flatMap(({ messages }) => messages)).toEqual([])
  expect(page).not.toMatch(/<script|javascript:|\son\w+=/i)
  expect(page).not.toMatch(/Ann|example\.org/)
  const strange = asCsv([
    ...recordRows(FIFTY),
    ...FIFTY.slice(0, 20).map(({ name }) => [name, '=HYPERLINK("http://x")', 'a', 'correct', '']),
  ])
  const table = reportAsTable(await reportOf(strange))
  expect(`${table}${reportAsText(await reportOf(strange))}`).not.toContain('HYPERLINK')
})

it('three hundred thousand rows need no more memory than 200 MB, whoever they are of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'item analysis '))
  try {
    const path = join(folder, 'large.csv')
    await writeLarge(path, 300_000)
    const { stdout, stderr } = spawnSync('npm', ['run', '--silent', 'report', '--', path], {
      cwd: PROJECT_FOLDER,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: `--import="${pathToFileURL(join(PROJECT_FOLDER, 'scripts/bench/say-peak.mjs')).href}"`,
      },
      shell: process.platform === 'win32',
    })
    const peaks = [...stderr.matchAll(/peak: (\d+) MB/g)].map(([, megabytes]) => Number(megabytes))
    expect(stdout).toContain('75000 learners')
    expect(peaks.length).toBeGreaterThan(0)
    expect(Math.max(...peaks)).toBeLessThan(200)
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** Rows of four records each of so many people, those of one person far from each other. */
async function writeLarge(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path)
  stream.write('Learner ID,Interaction ID,Learner Response,Result\n')
  const kinds = [
    'q_best_description,b,correct',
    'q_two_neighbours,a,incorrect',
    'q_desk_ace_score,a,correct',
  ]
  for (let row = 0; row < rows; row++) {
    const kind = kinds[Math.floor((4 * row) / rows)] ?? 'q_best_description_t2,a,incorrect'
    const isRoom = stream.write(`person.${row % (rows / 4)}@department.example.org,${kind}\n`)
    if (!isRoom) await new Promise<void>((resolve) => stream.once('drain', resolve))
  }
  await new Promise<void>((resolve) => stream.end(resolve))
}
