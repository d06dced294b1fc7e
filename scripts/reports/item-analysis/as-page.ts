// For people: one page of HTML without script, with bars and their figures.

import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate, type TemplateValues } from '../../package/template.ts'
import { plainStyle } from '../../plain/style.ts'
import type { AnalysedQuestion, Counted } from './analyse.ts'
import type { Cell } from './hide-small.ts'
import type { ItemReport } from './item-report.ts'
import { remarksOf } from './remarks.ts'
import { barOf, countWords, discriminationWords, shareWords } from './shown.ts'
import { headOf, ratedOf, strangeWords } from './words.ts'

export async function reportAsPage(report: ItemReport): Promise<string> {
  const { course, learners, steps, finishers, sittings, questions } = report
  const template = await readText(
    PROJECT_FOLDER,
    'scripts/reports/item-analysis/item-analysis.html',
  )
  const [title = '', ...facts] = headOf(report)
  const judged = questions.filter((question) => !ratedOf(question))
  const looked = judged.flatMap((question) => {
    const remark = remarksOf(question).join(' ')
    return remark ? [{ ...nameOf(question), remark }] : []
  })
  return fillTemplate(template, {
    language: course.outline.language,
    style: `<style>${await plainStyle()}</style>`,
    title,
    facts: facts.map((fact) => ({ fact })),
    sections: [
      { heading: 'How far people came', what: 'Step', rows: bars(steps, learners) },
      {
        heading: 'How often people finished the check',
        what: 'Tries',
        rows: bars(sittings, finishers),
      },
    ],
    glance: judged.map((question) => ({
      ...nameOf(question),
      ...barFor(question.right, question.learners),
      place: question.asked.place,
      discrimination: discriminationWords(question),
    })),
    hasJudged: judged.length > 0,
    looked,
    hasLooked: looked.length > 0,
    nothingToLookAt: looked.length === 0,
    questions: questions.map(questionValues),
    strange: strangeWords(report).map((words) => ({ words: words.trim() })),
    hasStrange: strangeWords(report).length > 0,
  })
}

const nameOf = ({ asked }: AnalysedQuestion) => ({ record: asked.record, words: asked.words })

function barFor(part: Cell, total: Cell) {
  const bar = barOf(part, total)
  return {
    count: countWords(part),
    share: shareWords(part, total),
    bar: bar === undefined ? [] : [{ width: String(bar) }],
  }
}

const bars = (rows: readonly Counted[], total: Cell): readonly TemplateValues[] =>
  rows.map(({ words, cell }) => ({ words, ...barFor(cell, total) }))

function questionValues(question: AnalysedQuestion): TemplateValues {
  const { asked, learners, again, unsaid } = question
  const isShown = learners.state !== 'small'
  return {
    ...nameOf(question),
    facts: [asked.type, asked.place].join(' · '),
    learners: countWords(learners),
    isShown,
    again: countWords(again),
    judged: ratedOf(question) ? [] : [{ discrimination: discriminationWords(question) }],
    tables: isShown ? tablesOf(question) : [],
    unsaid: unsaid && isShown ? [{ why: unsaid }] : [],
    remarks: remarksOf(question).map((remark) => ({ remark })),
  }
}

function tablesOf({ learners, outcomes, groups }: AnalysedQuestion): readonly TemplateValues[] {
  const first = { caption: 'The first time', rows: bars(outcomes, learners) }
  return [
    ...(outcomes.length > 0 ? [first] : []),
    ...groups
      .filter(({ total }) => total.state !== 'small')
      .map(({ title, total, answers }) => ({
        caption: title ? `${title} (${countWords(total)})` : 'What people answered',
        rows: answers.map(({ words, right, cell }) => ({ words, right, ...barFor(cell, total) })),
      })),
  ]
}
