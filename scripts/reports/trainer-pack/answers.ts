// The answers of every question that has some: by lesson, then those of the final check by outcome.

import type { Outline } from '../../../src/course/course.ts'
import type { Course } from '../../compile/compiled-course.ts'
import type { Paper } from '../../plain/blocks.ts'
import { html, type Markup } from '../../plain/markup.ts'
import { drawQuestion } from '../../plain/questions.ts'
import { type PlacedQuestion, placedQuestions } from '../placed-questions.ts'

export interface AnswerGroup {
  readonly id: string
  readonly title: string
  readonly questions: readonly PlacedQuestion[]
}

/** Without those that are empty; a question that is drawn in several places is in the last group. */
export function answerGroups(course: Course): readonly AnswerGroup[] {
  const once = new Map(placedQuestions(course).map((one) => [nameOf(one), one]))
  const titles = new Map<string, PlacedQuestion[]>()
  for (const one of [...once.values()].sort((a, b) => rank(a) - rank(b))) {
    const title = titleOf(one, course.outline)
    titles.set(title, [...(titles.get(title) ?? []), one])
  }
  const groups = [...titles].map(([title, questions]) => ({ title, questions }))
  return groups.map((group, index) => ({ ...group, id: `answers-${index + 1}` }))
}

/** As the author wrote it: what is drawn for practice has the name of its lesson before it. */
const nameOf = ({ question }: PlacedQuestion) => question.id.split('/').at(-1)

/** Practice as it comes, then the bank by its first outcomes. */
function rank({ question, isInBank }: PlacedQuestion): number {
  if (!isInBank) return 0
  return question.outcomes[0] ?? Number.MAX_SAFE_INTEGER
}

function titleOf({ question, lesson, isInBank }: PlacedQuestion, { outcomes }: Outline): string {
  if (!isInBank) return lesson?.title ?? 'In the menu'
  const [number = 0] = question.outcomes
  const outcome = outcomes[number - 1]
  return outcome ? `Final check, outcome ${number}: ${outcome}` : 'Final check, no outcome'
}

export const drawGroup = ({ id, title, questions }: AnswerGroup, paper: Paper): Markup =>
  html`<h3 id="${id}">${title}</h3>
${questions.map(({ question, place, isInBank }) => drawQuestion(question, paper, isInBank ? undefined : place))}`
