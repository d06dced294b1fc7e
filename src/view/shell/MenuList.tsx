import { useCourse } from '../course-view.ts'
import { pageOnScreen } from '../page-on-screen.ts'
import type { Choosing } from '../view-props.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { MenuLessons } from './MenuLessons.tsx'
import { MenuTools } from './MenuTools.tsx'
import { PageLink } from './PageLink.tsx'
import { PlainCopyLink } from './PlainCopyLink.tsx'
import { SentAboutMe } from './SentAboutMe.tsx'

/** All that is in the menu. */
export function MenuList({ onChoose }: Choosing) {
  const { outline, snapshot } = useCourse()
  const page = pageOnScreen(snapshot)
  return (
    <nav aria-label={words('shell.menu')} class="flow">
      <div class="menu-head">
        <PageLink page="home" current={snapshot.matches({ course: 'home' })} onOpen={onChoose}>
          {words('menu.home')}
        </PageLink>
        <MenuTools onChoose={onChoose} />
      </div>
      <MenuLessons onChoose={onChoose} />
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
      <div class="row">
        <SentAboutMe />
        <Button does={{ type: 'course.leave' }}>{words('shell.leave')}</Button>
      </div>
    </nav>
  )
}
