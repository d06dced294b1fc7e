import type { Outline } from '../../course/course.ts'
import type { Standing } from '../../course/standing.ts'
import { words } from '../words.ts'
import { FromReader } from './FromReader.tsx'
import { LessonFacts } from './LessonFacts.tsx'
import { PageLink } from './PageLink.tsx'

interface AfterwardsProps {
  readonly outline: Outline
  readonly standing: Standing
}

/** A pledge, refreshers: what is there for later, in no count. */
export function Afterwards({ outline, standing }: AfterwardsProps) {
  const { afterwards } = outline
  if (afterwards.length === 0) return null
  return (
    <section class="flow afterwards" aria-labelledby="afterwards">
      <h2 id="afterwards">{words('shell.afterwards')}</h2>
      <p>{words('afterwards.lead')}</p>
      <ul class="plain">
        {afterwards.map((lesson, index) => (
          <li key={lesson.id}>
            {lesson.pages[0] && <PageLink page={lesson.pages[0].id}>{lesson.title}</PageLink>}
            <LessonFacts lesson={lesson} standing={standing.afterwards[index]} />
            {lesson.noteLine && <span class="small">{lesson.noteLine}</span>}
          </li>
        ))}
      </ul>
      {standing.completion === 'complete' && <FromReader draw={({ ToKeep }) => <ToKeep />} />}
    </section>
  )
}
