import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { LessonOutline } from '../../course/course.ts'
import type { PageId } from '../../course/ids.ts'
import { type LessonStanding, standing } from '../../course/standing.ts'
import { useCourse } from '../course-view.ts'
import { placeName } from '../use-arrival.ts'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { lessonFacts } from './lesson-facts.ts'
import { PageLink } from './PageLink.tsx'
import { PlainCopyLink } from './PlainCopyLink.tsx'

/** The button and its dialog. The dialog is filled only while it is open. */
export function Menu() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const title = useId()
  const open = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  // The browser's Back goes to another page under it.
  useLayoutEffect(close, [placeName(useCourse().snapshot)])
  // The browser says "closed" a moment late: by then a quick hand may have opened the menu again.
  const closed = () => setOpen(dialog.current?.open ?? false)
  return (
    <>
      <Button look="quiet" before="menu" aria-haspopup="dialog" does={open}>
        {words('shell.menu')}
      </Button>
      <dialog ref={dialog} class="menu" aria-labelledby={title} onClose={closed}>
        <div class="menu-head">
          <h2 id={title}>{words('shell.menu')}</h2>
          <Button look="quiet" before="close" does={close}>
            {words('shell.close')}
          </Button>
        </div>
        {isOpen && <MenuList onChoose={close} />}
      </dialog>
    </>
  )
}

interface Choosing {
  readonly onChoose: () => void
}

function MenuList({ onChoose }: Choosing) {
  const { outline, snapshot } = useCourse()
  const { page, progress } = snapshot.context
  const { lessons, afterwards } = standing(outline, progress)
  return (
    <nav aria-label={words('shell.menu')} class="flow">
      <PageLink page="home" onOpen={onChoose}>
        {words('menu.home')}
      </PageLink>
      <h3>{words('menu.lessons')}</h3>
      {outline.lessons.map((lesson, index) => (
        <LessonPages key={lesson.id} {...{ lesson, onChoose, page }} standing={lessons[index]} />
      ))}
      {outline.afterwards.length > 0 && <h3>{words('shell.afterwards')}</h3>}
      {outline.afterwards.map((lesson, index) => (
        <LessonPages key={lesson.id} {...{ lesson, onChoose, page }} standing={afterwards[index]} />
      ))}
      <h3>{words('shell.anyTime')}</h3>
      <ul class="plain">
        {outline.standingPages.map(({ id, title }) => (
          <li key={id}>
            <PageLink page={id} current={id === page} onOpen={onChoose}>
              {title}
            </PageLink>
          </li>
        ))}
        <li>
          <PlainCopyLink />
        </li>
      </ul>
      <Button does={{ type: 'course.leave' }}>{words('shell.leave')}</Button>
    </nav>
  )
}

interface LessonPagesProps extends Choosing {
  readonly lesson: LessonOutline
  readonly standing: LessonStanding | undefined
  readonly page: PageId | undefined
}

function LessonPages({ lesson, standing, page, onChoose }: LessonPagesProps) {
  const { progress } = useCourse().snapshot.context
  return (
    <details open={lesson.pages.some(({ id }) => id === page)}>
      <summary>
        <strong>{lesson.title}</strong>
        <span class="small">{lessonFacts(lesson, standing)}</span>
        {lesson.noteLine && <span class="small">{lesson.noteLine}</span>}
      </summary>
      <ol class="plain folded">
        {lesson.pages.map(({ id, title }) => (
          <li key={id}>
            <PageLink page={id} current={id === page} onOpen={onChoose}>
              {title}
            </PageLink>
            <span class="small">{pageState(id, page, progress.seen)}</span>
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
