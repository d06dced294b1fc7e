import type { ComponentChildren } from 'preact'
import type { Outline } from '../../course/course.ts'
import { words } from '../words.ts'
import { PageLink } from './PageLink.tsx'

interface FooterProps {
  readonly outline: Outline
  readonly children?: ComponentChildren
}

const ALWAYS_THERE = ['pages/help-and-support', 'pages/accessibility', 'pages/privacy']

/** Saving in words, and the pages that are in the same place everywhere. */
export function Footer({ outline, children }: FooterProps) {
  const pages = outline.standingPages.filter(({ id }) => ALWAYS_THERE.includes(id))
  return (
    <footer class="foot wide">
      {children ?? <p class="saved" />}
      <nav aria-label={words('shell.mainPages')}>
        {pages.map(({ id, title }) => (
          <PageLink key={id} page={id}>
            {title}
          </PageLink>
        ))}
      </nav>
    </footer>
  )
}
