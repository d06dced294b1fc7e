import type { LessonOutline, Outline } from '../../course/course.ts'
import type { LessonStanding, Standing } from '../../course/standing.ts'
import { numeral, percent, words } from '../words.ts'
import { Icon } from './Icon.tsx'
import { LessonFacts } from './LessonFacts.tsx'
import { PageLink } from './PageLink.tsx'

interface PathProps {
  readonly outline: Outline
  readonly standing: Standing
}

/** The lessons in order, with how far each is in words, and what finishing asks. */
export function Path({ outline, standing: { lessons, completion } }: PathProps) {
  const next = outline.suggestsNext
    ? outline.lessons.findIndex(({ optional }, at) => !optional && lessons[at]?.state !== 'done')
    : -1
  const passMark = percent(outline.passMark)
  return (
    <section aria-labelledby="path">
      <h2 id="path">{words('home.path')}</h2>
      {completion !== 'complete' && <p>{words(`home.${outline.completion}`, { passMark })}</p>}
      <ol class="path">
        {outline.lessons.map((lesson, index) => (
          <Step
            key={lesson.id}
            lesson={lesson}
            number={index + 1}
            isNext={index === next}
            standing={lessons[index]}
          />
        ))}
      </ol>
    </section>
  )
}

interface StepProps {
  readonly lesson: LessonOutline
  readonly number: number
  readonly isNext: boolean
  readonly standing: LessonStanding | undefined
}

function Step({ lesson, number, isNext, standing }: StepProps) {
  const state = standing?.state ?? 'notStarted'
  const first = lesson.pages[0]
  return (
    <li class={state}>
      <span class="dot" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : numeral(number)}
      </span>
      <div>
        {first ? <PageLink page={first.id}>{lesson.title}</PageLink> : lesson.title}
        <LessonFacts {...{ lesson, standing }} />
        {isNext && <strong class="small">{words('lesson.next')}</strong>}
        {lesson.noteLine && <span class="small">{lesson.noteLine}</span>}
      </div>
    </li>
  )
}
