// What text and page say alike.

import type { AnalysedQuestion } from './analyse.ts'
import { SMALLEST_GROUP } from './hide-small.ts'
import type { ItemReport } from './item-report.ts'
import { countWords, shareWords } from './shown.ts'

const HIDDEN = `Groups of fewer than ${SMALLEST_GROUP} people are hidden, and so is what they could be reckoned from.`

export function headOf({ course, learners, files, form, notes }: ItemReport): readonly string[] {
  const { title, version } = course.outline
  const { name, isDefault } = course.organisation
  const exports = files === 1 ? 'one export' : `${files} exports`
  return [
    `Item analysis: ${title}, version ${version}`,
    ...(isDefault ? [] : [`For ${name}`]),
    `${countWords(learners)} learners, from ${exports}: ${form}.`,
    HIDDEN,
    ...notes,
  ]
}

export const ratedOf = ({ asked }: AnalysedQuestion): boolean => asked.question.kind === 'rating'

/** Records that are none of the course’s. */
export function strangeWords({ strange, hasRareStrange }: ItemReport): readonly string[] {
  if (strange.length === 0 && !hasRareStrange) return []
  return [
    'In the export, but not in this version of the course:',
    ...strange.map(
      ({ record, learners, right }) =>
        `  ${record}: ${countWords(learners)} learners, right the first time: ${countWords(right)} (${shareWords(right, learners)})`,
    ),
    ...(hasRareStrange ? [`  Others, with fewer than ${SMALLEST_GROUP} learners each.`] : []),
  ]
}
