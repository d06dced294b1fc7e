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
        <svg aria-hidden="true">
          <use href="#mark" />
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
