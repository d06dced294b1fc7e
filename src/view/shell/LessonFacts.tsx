import { useContext } from 'preact/hooks'
import type { LessonOutline } from '../../course/course.ts'
import type { LessonStanding } from '../../course/standing.ts'
import { CourseContext } from '../course-view.ts'
import { words } from '../words.ts'

interface LessonFactsProps {
  readonly lesson: LessonOutline
  readonly standing: LessonStanding | undefined
}

/** "5 minutes · In progress, 3 of 6 pages": what lists say of a lesson beside its title. */
export function LessonFacts({ lesson, standing }: LessonFactsProps) {
  const isCalm = useContext(CourseContext)?.reading.calm !== undefined
  const facts = [
    lesson.minutes ? words('lesson.minutes', { count: lesson.minutes }) : '',
    lesson.optional ? words('lesson.optional') : '',
    stateWords(lesson, standing, isCalm),
  ].filter(Boolean)
  return (
    <span class="small">
      {facts.reduceRight((rest, first) => words('lesson.facts', { first, rest }))}
    </span>
  )
}

function stateWords(
  { assessment, pages }: LessonOutline,
  standing: LessonStanding | undefined,
  isCalm: boolean,
): string {
  const state = standing?.state ?? 'notStarted'
  if (state !== 'inProgress' || assessment || isCalm) return words(`lesson.${state}`)
  const done = standing?.pagesDone ?? 0
  return words('lesson.inProgressPages', { done, count: pages.length })
}
