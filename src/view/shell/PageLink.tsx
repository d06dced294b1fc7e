import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageId } from '../../course/ids.ts'
import type { PlayerEvent } from '../../player/events.ts'
import { CourseContext } from '../course-view.ts'
import { HOME_ADDRESS, pageAddress } from '../page-address.ts'

interface PageLinkProps {
  readonly page: PageId | 'home'
  readonly class?: string
  readonly current?: boolean
  readonly onOpen?: () => void
  readonly children: ComponentChildren
}

/** A link to a page of the course. On the start page it is an address that the course opens later. */
export function PageLink({ page, current, onOpen, children, ...rest }: PageLinkProps) {
  const course = useContext(CourseContext)
  const open = (event: MouseEvent) => {
    if (!course || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen?.()
    course.send(openingEvent(page))
  }
  return (
    <a
      {...rest}
      href={page === 'home' ? HOME_ADDRESS : pageAddress(page)}
      aria-current={current ? 'page' : undefined}
      onClick={open}
    >
      {children}
    </a>
  )
}

const openingEvent = (page: PageId | 'home'): PlayerEvent =>
  page === 'home' ? { type: 'home.open' } : { type: 'page.open', page }
