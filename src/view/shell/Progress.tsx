import type { PlacedPage } from '../../course/outline.ts'
import { useCourse } from '../course-view.ts'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'

/** Where the page stands. The check, what comes afterwards and standing pages are in no count (UI, 6.4). */
export function Progress({ page, lesson }: PlacedPage) {
  const { outline, reading } = useCourse()
  const label = useId()
  if (!lesson) return <p class="eyebrow">{words('shell.anyTime')}</p>
  if (lesson.assessment) return <p class="eyebrow">{words('page.check')}</p>
  if (!outline.lessons.includes(lesson)) {
    const title = lesson.title === page.title ? words('shell.afterwards') : lesson.title
    return <p class="eyebrow">{title}</p>
  }
  if (reading.calm) return <p class="eyebrow">{lesson.title}</p>
  const counted = outline.lessons.filter(({ assessment }) => !assessment)
  const number = lesson.pages.indexOf(page) + 1
  return (
    <div class="progress">
      <p class="eyebrow" id={label}>
        {words('page.progress', {
          lesson: counted.indexOf(lesson) + 1,
          lessons: counted.length,
          page: number,
          pages: lesson.pages.length,
        })}
      </p>
      <progress aria-labelledby={label} max={lesson.pages.length} value={number} />
    </div>
  )
}
