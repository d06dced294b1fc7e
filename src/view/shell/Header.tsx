import type { ComponentChildren } from 'preact'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'
import { PageLink } from './PageLink.tsx'

interface HeaderProps {
  readonly title: string
  readonly children?: ComponentChildren
}

/** The bar at the top: the course's mark and title, and a few buttons. */
export function Header({ title, children }: HeaderProps) {
  return (
    <header class="bar wide">
      <PageLink page="home" class="mark">
        <svg viewBox="0 0 34 34" aria-hidden="true">
          <rect width="34" height="34" rx="9" />
          <path d="M8 27V16a9 9 0 0 1 18 0v11" />
          <path class="light" d="M17 27v-8" />
        </svg>
        <span>{title}</span>
      </PageLink>
      {children}
    </header>
  )
}

/** Keeps the buttons' room on the start page, so that nothing shifts when they come. */
export function HeaderRoom() {
  return (
    <div class="room" aria-hidden="true">
      {(
        [
          ['menu', words('shell.menu')],
          ['pause', words('shell.break')],
        ] as const
      ).map(([icon, label]) => (
        <span key={icon} class="button quiet">
          <Icon name={icon} />
          {label}
        </span>
      ))}
    </div>
  )
}
