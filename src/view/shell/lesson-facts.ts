import type { LessonOutline } from '../../course/course.ts'
import type { LessonStanding } from '../../course/standing.ts'
import { words } from '../words.ts'

/** "5 minutes · In progress, 3 of 6 pages": what lists say of a lesson beside its title. */
export function lessonFacts(lesson: LessonOutline, standing: LessonStanding | undefined): string {
  const facts = [
    lesson.minutes ? words('lesson.minutes', { count: lesson.minutes }) : '',
    lesson.optional ? words('lesson.optional') : '',
    stateWords(lesson, standing),
  ].filter(Boolean)
  return facts.reduceRight((rest, first) => words('lesson.facts', { first, rest }))
}

function stateWords({ assessment, pages }: LessonOutline, standing: LessonStanding | undefined) {
  const state = standing?.state ?? 'notStarted'
  if (state !== 'inProgress' || assessment) return words(`lesson.${state}`)
  const done = standing?.pagesDone ?? 0
  return words('lesson.inProgressPages', { done, count: pages.length })
}
