// For the terminal.

import type { AnalysedQuestion, Counted } from './analyse.ts'
import type { ItemReport } from './item-report.ts'
import { remarksOf } from './remarks.ts'
import { countWords, discriminationWords, shareWords } from './shown.ts'
import { headOf, ratedOf, strangeWords } from './words.ts'

export function reportAsText(report: ItemReport): string {
  const { learners, steps, sittings, questions } = report
  return [
    ...headOf(report),
    '',
    'How far people came',
    ...lines(steps, ({ cell }) => [countWords(cell), shareWords(cell, learners)]),
    '',
    'How often the check was finished',
    ...lines(sittings, ({ cell }) => [countWords(cell)]),
    ...questions.flatMap(questionLines),
    ...strangeWords(report).flatMap((words) => ['', words]),
    '',
  ].join('\n')
}

function questionLines(question: AnalysedQuestion): readonly string[] {
  const { asked, learners, outcomes, again, groups, unsaid } = question
  const head = ['', asked.words, `  ${asked.record} · ${asked.type} · ${asked.place}`]
  if (learners.state === 'small') return [...head, `  Learners: ${countWords(learners)}`]
  return [
    ...head,
    `  Learners: ${countWords(learners)}. Answered again: ${countWords(again)}. ${ratedOf(question) ? '' : `Discrimination: ${discriminationWords(question)}.`}`.trimEnd(),
    ...lines(outcomes, ({ cell }) => [countWords(cell), shareWords(cell, learners)]),
    ...(unsaid ? [`  ${unsaid}`] : []),
    ...groups.flatMap(({ title, total, answers }) => [
      `  ${title ? `${title} (${countWords(total)})` : 'Answers'}`,
      ...(total.state === 'small'
        ? []
        : lines(
            answers.map(({ words, right, cell }) => ({
              words: `${right ? '✓' : ' '} ${words}`,
              cell,
            })),
            ({ cell }) => [countWords(cell), shareWords(cell, total)],
          )),
    ]),
    ...remarksOf(question).map((remark) => `  → ${remark}`),
  ]
}

const WIDEST = 60

function lines(
  rows: readonly Counted[],
  figures: (row: Counted) => readonly string[],
): readonly string[] {
  const width = Math.min(WIDEST, Math.max(...rows.map(({ words }) => words.length)))
  return rows.map((row) => {
    const [count = '', share = ''] = figures(row)
    return `    ${row.words.padEnd(width)}  ${count.padStart(11)}  ${share}`.trimEnd()
  })
}
