import type { Inline } from '../../course/course.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { Inlines } from './Inlines.tsx'

/** How long the words of a page may take to arrive, in milliseconds. */
const LONGEST = 5000

/** Leads to a heading inside a page. One that is not shown is not found: then the page is enough. */
export function HeadingLink({ page, heading, parts }: Extract<Inline, { kind: 'headingLink' }>) {
  return (
    <PageLink page={page} onOpen={() => goTo(heading, Date.now() + LONGEST)}>
      <Inlines parts={parts} />
    </PageLink>
  )
}

/** The page is drawn before the next frame; its words may come later. */
function goTo(words: string, until: number): void {
  requestAnimationFrame(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)')]
    const heading = headings.find(({ textContent }) => textContent === words)
    heading?.focus()
    heading?.scrollIntoView()
    if (!heading && Date.now() < until) goTo(words, until)
  })
}
