import { findPage } from '../../course/outline.ts'
import { PLAIN_COPY, placeToRead } from '../../course/plain-copy.ts'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'

interface PlainCopyLinkProps {
  /** Where to begin on it. */
  readonly place?: string
}

/** Beside the course, so that nobody leaves it: without script nothing would be recorded. */
export function PlainCopyLink({ place }: PlainCopyLinkProps) {
  return (
    <a href={place ? `${PLAIN_COPY}#${place}` : PLAIN_COPY} target="_blank" rel="noreferrer">
      {words(place ? 'page.plainCopy' : 'menu.plainCopy')}{' '}
      <span class="small">{words('shell.newTab')}</span>
    </a>
  )
}

/** The same page there; the whole copy where no page is on screen. */
export function PageInPlainCopy() {
  const { outline, snapshot } = useCourse()
  const { page } = snapshot.context
  const placed = page && findPage(outline, page)
  return (
    <p class="plain">
      {placed ? <PlainCopyLink place={placeToRead(placed)} /> : <PlainCopyLink />}
    </p>
  )
}
