// UAD2: the exports of learning systems, and the figures that are in them.

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { reportAsText } from '../../../scripts/reports/item-analysis/as-text.ts'
import {
  asCsv,
  elementRows,
  FIFTY,
  moodleRows,
  people,
  recordRows,
  registrations,
  statements,
} from './people.ts'
import { reportOf } from './report-of.ts'

/** Reckoned by hand: people.ts says who answered what. */
const QUESTIONS = `
How often the check was finished
    Once                          28
    Twice                         12
    Three times or more            0

What could you offer?
  q_first_offer · choice · Final check
  Learners: 40. Answered again: 12. Discrimination: 1.00.
    Right               20  50%
    Not right           20  50%
  Answers
      Nothing           10  25%
    ✓ A seat            20  50%
      A form            10  25%

Listening is waiting.
  q_is_waiting · true-false · Final check
  Learners: 40. Answered again: 12. Discrimination: 0.17.
    Right               30  75%
    Not right           10  25%
  Answers
    ✓ True            30  75%
      False           10  25%

What do people need to feel?
  q_need · fill-in · Final check
  Learners: 40. Answered again: 12. Discrimination: 0.17.
    Right               30  75%
    Left open           10  25%
  Answers
    ✓ safe                  30  75%
      calm                   0  0%
      Other words            0  0%
`

const SAMPLES: readonly (readonly [name: string, written: string])[] = [
  ['Moodle’s interactions report', asCsv(moodleRows(FIFTY), '\t')],
  ['rows with an element and its value', asCsv(elementRows(FIFTY))],
  ['one record in a row', asCsv(recordRows(FIFTY))],
  ['xAPI statements as a list', JSON.stringify(statements(FIFTY))],
  [
    'xAPI statements as an LRS answers',
    JSON.stringify({ statements: statements(FIFTY), more: '' }),
  ],
  [
    'xAPI statements with what comes more before',
    JSON.stringify({ more: '/x', statements: statements(FIFTY) }),
  ],
  [
    'xAPI statements over several lines, one after the other',
    statements(FIFTY)
      .map((one) => JSON.stringify(one, null, 2))
      .join('\n'),
  ],
  [
    'one xAPI statement in a line',
    statements(FIFTY)
      .map((one) => JSON.stringify(one))
      .join('\n'),
  ],
  [
    'registrations of SCORM Cloud',
    JSON.stringify({ registrations: registrations(FIFTY) }, null, 2),
  ],
]

describe('UAD2: the exports of learning systems', () => {
  it.each(SAMPLES)('%s give the figures that were reckoned by hand', async (_, written) => {
    const text = reportAsText(await reportOf(written))
    expect(text.slice(text.indexOf('\nHow often'))).toBe(QUESTIONS)
  })

  it.each([
    ['Moodle', asCsv(moodleRows(FIFTY), '\t'), ['50  100%', '40  80%', '40  80%']],
    [
      'SCORM Cloud',
      JSON.stringify(registrations(FIFTY)),
      ['50  100%', '40  80%', '40  80%', '40  80%'],
    ],
    ['a list of records', asCsv(recordRows(FIFTY)), ['40  100%', '40  100%']],
  ])('%s tells how far people came', async (_, written, figures) => {
    const [, part = ''] = reportAsText(await reportOf(written)).split('How far people came\n')
    const [steps = ''] = part.split('\n\n')
    expect(steps.split('\n').map((line) => line.trim().replace(/^.*? {2,}/, ''))).toEqual(figures)
  })

  it('Moodle tells all of it in one sentence before the figures', async () => {
    const [head] = reportAsText(await reportOf(asCsv(moodleRows(FIFTY), '\t'))).split('\n\n')
    expect(head).toBe(`Item analysis: Listening well, version 1.0
50 learners, from one export: Moodle’s interactions report.
Groups of fewer than 10 people are hidden, and so is what they could be reckoned from.`)
  })

  // Its learners are invented (docs/tried.md).
  it('what Moodle 4.5 let be downloaded is read, and nobody in it is named', async () => {
    const sample = new URL('moodle-4.5-interactions.txt', import.meta.url)
    const text = reportAsText(await reportOf(await readFile(sample)))
    expect(text).toContain('13 learners, from one export: Moodle’s interactions report.')
    expect(text).toContain('Others, with fewer than 10 learners each.')
    expect(text).not.toMatch(/Test Learner|example\.org/)
  })

  it('what Moodle 4.5 has of SCORM 2004 is nothing, and where more is to be had is said', async () => {
    const sample = new URL('moodle-4.5-interactions-2004.txt', import.meta.url)
    await expect(readFile(sample).then((written) => reportOf(written))).rejects.toThrow(
      /no record of an answer.*Moodle’s interactions report has none where the package is SCORM 2004/,
    )
  })

  it('two exports of one system are read as one, and what is in both counts once', async () => {
    const first = asCsv(recordRows(FIFTY.slice(0, 30)))
    const second = asCsv(recordRows(FIFTY.slice(20)))
    const text = reportAsText(await reportOf([first, second]))
    expect(text.slice(text.indexOf('\nHow often'))).toBe(QUESTIONS)
    expect(text).toContain('40 learners, from 2 exports')
  })

  it('what does not fit into memory gives the same figures', async () => {
    const text = reportAsText(await reportOf(asCsv(elementRows(FIFTY)), 1000))
    expect(text.slice(text.indexOf('\nHow often'))).toBe(QUESTIONS)
  })

  it('a later answer is no first one, wherever it stands in the export', async () => {
    const [head = [], ...rows] = recordRows([
      ...people(15, 'Ann', { offer: 'a' }, { offer: 'b' }),
      ...people(15, 'Bea', { offer: 'b' }, { offer: 'a' }),
    ])
    const { questions } = await reportOf(asCsv([head, ...rows.toReversed()]))
    const [offer] = questions
    expect([offer?.right.count, offer?.learners.count, offer?.again.count]).toEqual([15, 30, 30])
  })

  it('where Moodle has no answers, results are told alone, and why', async () => {
    const rows = moodleRows(FIFTY).map((row, index) =>
      index === 0 ? row : row.map((cell) => (/^(?:[a-cft]|safe)$/i.test(cell) ? '' : cell)),
    )
    const text = reportAsText(await reportOf(asCsv(rows, '\t')))
    expect(text).toContain('The export has results, but not what people answered.')
    expect(text).not.toContain('✓')
    expect(text).toMatch(
      /Right +20 {2}50%\n {4}Not right +20 {2}50%\n {2}The export has no answers/,
    )
  })

  it('where an export has no results, the course marks the answers', async () => {
    const rows = recordRows(FIFTY).map((row) => row.filter((_, index) => index !== 3))
    const text = reportAsText(await reportOf(asCsv(rows)))
    expect(text.slice(text.indexOf('\nHow often'))).toBe(QUESTIONS)
  })

  it('answers to an earlier version of a question are not put in today’s words', async () => {
    const rows = recordRows(people(20, 'Ann', { offer: 'd', waiting: 'true' }))
    const text = reportAsText(await reportOf(asCsv(rows)))
    expect(text).toContain('The question has changed since some of these answers')
    expect(text).not.toContain('✓ A seat')
  })

  it('questions that this version has not are listed apart, and rare ones not by name', async () => {
    const [head = [], ...rows] = recordRows(people(20, 'Ann', { offer: 'b' }))
    const old = rows.map(([who = '']) => [who, 'q_old_one', 'a', 'correct', ''])
    const rare = rows.slice(0, 5).map(([who = '']) => [who, 'q_rare', 'a', 'correct', ''])
    const text = reportAsText(await reportOf(asCsv([head, ...rows, ...old, ...rare])))
    expect(text).toContain(`In the export, but not in this version of the course:

  q_old_one: 20 learners, right the first time: 20 (100%)

  Others, with fewer than 10 learners each.`)
    expect(text).not.toContain('q_rare')
  })

  it('no report has a name or an address in it, nor what was typed', async () => {
    const rows = recordRows(people(20, 'Ann', { offer: 'b', need: 'my sister Kim' }))
    expect(reportAsText(await reportOf(asCsv(rows)))).not.toMatch(/Ann|example|Kim/i)
  })

  it('who has not answered in a lesson is no small group either', async () => {
    const [head = [], ...rows] = recordRows(people(50, 'Ann', { offer: 'b' }))
    const more = rows.slice(0, 45).map(([who = '']) => [who, 'q_now', 'a', 'correct', ''])
    const text = reportAsText(await reportOf(asCsv([head, ...rows, ...more])))
    expect(text).toMatch(/Answered in “Listening” +41 or more {2}82% or more/)
    expect(text).toContain('q_now · choice · Listening\n  Learners: 41 or more.')
  })

  it('a practice answer tells how far people came', async () => {
    const [head = [], ...rows] = recordRows(FIFTY)
    const more = rows.map(([who = '']) => [who, 'q_now', 'a', 'correct', ''])
    const text = reportAsText(await reportOf(asCsv([head, ...rows, ...more])))
    expect(text).toContain('Answered in “Listening”')
  })
})
