// What a trainer might look at in a question, from what the report shows of it.

import type { AnalysedQuestion } from './analyse.ts'
import { barOf } from './shown.ts'

/** Fewer of a hundred right the first time than this: hard. */
const HARD = 40
/** As many: nearly everybody. */
const EASY = 95
/** Moodle’s documentation calls less than this very weak. */
const WEAK = 0.2
/** Less than chance makes of nothing. */
const CONTRARY = -0.1
/** From so many people on, a correlation says something, and an answer that nobody chose. */
const MANY = 50

export function remarksOf(question: AnalysedQuestion): readonly string[] {
  const { asked, learners, right } = question
  if (asked.question.kind === 'rating') return []
  const share = barOf(right, learners)
  return [
    ...(share !== undefined && share < HARD
      ? [
          `Hard: fewer than ${HARD} in 100 had it right the first time. Is it taught, and clearly asked?`,
        ]
      : []),
    ...(share !== undefined && share >= EASY
      ? ['Nearly everybody has it right. Does it ask for something that is learnt here?']
      : []),
    ...discriminationRemarks(question),
    ...strongDistractors(question),
    ...unchosen(question),
  ]
}

function discriminationRemarks({ discrimination, learners }: AnalysedQuestion): readonly string[] {
  // Of a few people, chance says more than the question.
  if (discrimination === undefined || discrimination >= WEAK || learners.count < MANY) return []
  return discrimination < CONTRARY
    ? [
        'Those who do well in the rest get this one wrong. Look at its words, and at which answer is marked right.',
      ]
    : ['Being right here says little about the rest of the check.']
}

function strongDistractors({ groups }: AnalysedQuestion): readonly string[] {
  return groups.flatMap(({ answers }) => {
    const rightOnes = answers.filter(({ right }) => right)
    const most = Math.max(
      ...rightOnes.map(({ cell }) => (cell.state === 'shown' ? cell.count : Infinity)),
    )
    if (rightOnes.length === 0) return []
    return answers
      .filter(({ right, cell }) => !right && cell.state === 'shown' && cell.count > most)
      .map(({ words }) => `More people chose “${words}” than what is right.`)
  })
}

function unchosen({ groups, learners }: AnalysedQuestion): readonly string[] {
  const [group, ...others] = groups
  if (!group || others.length > 0 || learners.state !== 'shown' || learners.count < MANY) return []
  return group.answers
    .filter(({ right, cell }) => !right && cell.state === 'shown' && cell.count === 0)
    .map(({ words }) => `Nobody chose “${words}”.`)
}
