import type { LessonOutline } from '../../course/course.ts'
import type { PageId } from '../../course/ids.ts'
import { type LessonStanding, standing } from '../../course/standing.ts'
import { useCourse } from '../course-view.ts'
import { pageOnScreen } from '../page-on-screen.ts'
import { Search } from '../search/Search.tsx'
import type { Choosing } from '../view-props.ts'
import { words } from '../words.ts'
import { LessonFacts } from './LessonFacts.tsx'
import { PageLink } from './PageLink.tsx'

/**
 * A search, and every page of every lesson. None can be read before the reader is here, and both come
 * with it.
 */
export function MenuLessons({ onChoose }: Choosing) {
  const { outline, snapshot } = useCourse()
  const { page, progress } = snapshot.context
  const { lessons, afterwards } = standing(outline, progress)
  return (
    <Search onChoose={onChoose}>
      <h3>{words('menu.lessons')}</h3>
      {outline.lessons.map((lesson, index) => (
        <LessonPages key={lesson.id} {...{ lesson, onChoose, page }} standing={lessons[index]} />
      ))}
      {outline.afterwards.length > 0 && <h3>{words('shell.afterwards')}</h3>}
      {outline.afterwards.map((lesson, index) => (
        <LessonPages key={lesson.id} {...{ lesson, onChoose, page }} standing={afterwards[index]} />
      ))}
    </Search>
  )
}

interface LessonPagesProps extends Choosing {
  readonly lesson: LessonOutline
  readonly standing: LessonStanding | undefined
  /** Its lesson stands open: the one on screen, or the last that was. */
  readonly page: PageId | undefined
}

function LessonPages({ lesson, standing, page, onChoose }: LessonPagesProps) {
  const { snapshot } = useCourse()
  const { progress } = snapshot.context
  const here = pageOnScreen(snapshot)
  return (
    <details open={lesson.pages.some(({ id }) => id === page)}>
      <summary>
        <strong>{lesson.title}</strong>
        <LessonFacts {...{ lesson, standing }} />
        {lesson.noteLine && <span class="small">{lesson.noteLine}</span>}
      </summary>
      <ol class="plain folded">
        {lesson.pages.map(({ id, title }) => (
          <li key={id}>
            <PageLink page={id} current={id === here} onOpen={onChoose}>
              {title}
            </PageLink>
            <span class="small">{pageState(id, here, progress.seen)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function pageState(id: PageId, here: PageId | undefined, seen: readonly PageId[]): string {
  if (id === here) return words('menu.here')
  return seen.includes(id) ? words('lesson.done') : ''
}
