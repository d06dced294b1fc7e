// The item analysis of a course, from exports of a learning system.

import type { Course } from '../../compile/compiled-course.ts'
import { type Analysis, analyse } from './analyse.ts'
import { questionsAsked } from './asked.ts'
import { SMALLEST_GROUP } from './hide-small.ts'
import { collectLearners, type Learners } from './learners.ts'
import { ExportFault } from './read/export-fault.ts'
import { type ExportForm, FORMS } from './read/export-form.ts'
import { readExport } from './read/read-export.ts'
import { addLearner, emptyTally } from './tally.ts'

export interface ItemReport extends Analysis {
  readonly course: Course
  readonly files: number
  readonly form: (typeof FORMS)[keyof typeof FORMS]
  /** What to know before believing it. */
  readonly notes: readonly string[]
}

/** @throws ExportFault, in words that name the file; a system error where one cannot be read */
export async function itemReport(
  course: Course,
  paths: readonly string[],
  learners: Learners = collectLearners(),
): Promise<ItemReport> {
  try {
    const form = await readAll(paths, learners)
    const questions = questionsAsked(course)
    const tally = emptyTally()
    for await (const learner of learners.all()) addLearner(tally, learner, questions)
    if (tally.questions.size + tally.strange.size === 0) throw noRecords()
    if (tally.learners < SMALLEST_GROUP) throw tooFew()
    const notes = [
      ...(tally.hasResponses ? [] : [NO_RESPONSES]),
      ...(/^(full ?|learner ?|student ?)?name$/i.test(form.learnerBy) ? [byName(form)] : []),
    ]
    const analysis = analyse(tally, questions)
    return { ...analysis, course, files: paths.length, form: FORMS[form.form], notes }
  } finally {
    learners.close()
  }
}

async function readAll(paths: readonly string[], learners: Learners): Promise<ExportForm> {
  let first: (ExportForm & { readonly path: string }) | undefined
  for (const path of paths) {
    try {
      const { facts, ...form } = await readExport(path)
      first ??= { ...form, path }
      if (
        first.form !== form.form ||
        first.learnerBy.toLowerCase() !== form.learnerBy.toLowerCase()
      ) {
        throw mixed(first, form)
      }
      for await (const fact of facts) learners.add(fact)
    } catch (error) {
      if (error instanceof ExportFault) throw new ExportFault(`${path}: ${error.message}`)
      throw error
    }
  }
  if (!first) throw new Error('Item report: expected an export, found none')
  return first
}

const mixed = (first: ExportForm & { readonly path: string }, form: ExportForm) =>
  new ExportFault(
    first.form === form.form
      ? `It tells people apart by "${form.learnerBy}", and ${first.path} by "${first.learnerBy}", so I cannot tell who is in both. Export both with the same columns, or ask for a report of each.`
      : `It has ${FORMS[form.form]}, and ${first.path} has ${FORMS[first.form]}. One person could be counted twice. Ask for a report of each.`,
  )

const noRecords = () =>
  new ExportFault(
    'There is no record of an answer in it. The course sends them when someone presses Finish in the final check. If people have done so, look whether the export has the interactions too. (Moodle’s interactions report has none where the package is SCORM 2004. Its tables have them: docs/report.md says how to export those.)',
  )

const tooFew = () =>
  new ExportFault(
    `Fewer than ${SMALLEST_GROUP} people are in it. So that nobody can be recognised, a report shows no group smaller than ${SMALLEST_GROUP}, and there would be nothing in this one.`,
  )

const NO_RESPONSES =
  'The export has results, but not what people answered. So there are no distractors here, and what was left open counts as not right. (Moodle’s interactions report has no answers where the package is SCORM 2004.)'

const byName = ({ learnerBy }: ExportForm) =>
  `People are told apart by “${learnerBy}” alone: two of the same name count as one.`
