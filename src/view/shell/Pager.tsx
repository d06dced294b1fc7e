import type { ComponentChildren } from 'preact'
import { findPage } from '../../course/outline.ts'
import { pageToGoTo } from '../../player/whereabouts.ts'
import { type CourseView, useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

/** Back and Next. Back comes first, so that reading and tab order agree. */
export function Pager() {
  const course = useCourse()
  const back = titleOf(course, 'back')
  const isReading = course.snapshot.matches({ course: { page: 'reading' } })
  // The first page's note has its own ways on, and nothing behind it.
  if (back === undefined && !isReading) return null
  return (
    <PagerBar>
      {back !== undefined && (
        <Button
          before="back"
          aria-label={words('pager.backTo', { title: back })}
          does={{ type: 'page.back' }}
        >
          {words('pager.back')}
        </Button>
      )}
      {isReading && <WayOn />}
    </PagerBar>
  )
}

export function PagerBar({ children }: { readonly children: ComponentChildren }) {
  return (
    <nav class="pager" aria-label={words('pager.pages')}>
      {children}
    </nav>
  )
}

/** Next; behind the last page the end if it is reached, else the list of lessons. */
function WayOn() {
  const course = useCourse()
  const { outline, snapshot } = course
  const title = titleOf(course, 'next')
  const { page } = snapshot.context
  const { lesson } = (page && findPage(outline, page)) || {}
  const isCounted = lesson !== undefined && outline.lessons.includes(lesson)
  if (title !== undefined) {
    return (
      <Button look="main" after="next" does={{ type: 'page.next' }}>
        {words('pager.next', { title })}
      </Button>
    )
  }
  if (isCounted && snapshot.can({ type: 'course.finish' })) {
    return (
      <Button look="main" after="next" does={{ type: 'course.finish' }}>
        {words('shell.finish')}
      </Button>
    )
  }
  return (
    <Button look="end" does={{ type: 'home.open' }}>
      {words('page.home')}
    </Button>
  )
}

function titleOf({ outline, snapshot }: CourseView, way: 'next' | 'back'): string | undefined {
  if (!snapshot.can({ type: `page.${way}` })) return undefined
  const page = pageToGoTo(snapshot.context, way)
  return page && findPage(outline, page)?.page.title
}
