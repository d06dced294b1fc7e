import { hiddenNote } from '../../player/whereabouts.ts'
import { useCourse } from '../course-view.ts'
import { pageOnScreen } from '../page-on-screen.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { Choosing } from '../view-props.ts'
import { words } from '../words.ts'
import { excerptFrom, type SearchedPage } from './find-pages.ts'

interface FoundPageProps extends Choosing {
  readonly page: SearchedPage
  readonly patterns: readonly RegExp[]
}

/** A link to the page, its lesson, and the words around what was found. */
export function FoundPage({ page, patterns, onChoose }: FoundPageProps) {
  const { outline, snapshot } = useCourse()
  const { id, title } = page.page
  const excerpt = excerptFrom(page, patterns, outline.language)
  const isNoted = hiddenNote({ ...snapshot.context, page: id }) !== undefined
  return (
    <li>
      <PageLink page={id} current={id === pageOnScreen(snapshot)} onOpen={onChoose}>
        {title}
      </PageLink>
      <p class="small">{page.lesson}</p>
      {excerpt && (
        <p>
          {excerpt.before}
          <mark>{excerpt.found}</mark>
          {excerpt.after}
        </p>
      )}
      {isNoted && <p class="small">{words('search.noted')}</p>}
    </li>
  )
}
