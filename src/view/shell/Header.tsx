import type { ComponentChildren } from 'preact'
import type { Outline } from '../../course/course.ts'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'
import { LeaveLink } from './LeaveLink.tsx'
import { PageLink } from './PageLink.tsx'

interface HeaderProps {
  readonly outline: Outline
  readonly children?: ComponentChildren
}

/** The bar at the top: the course's mark, or the organisation's logo, the title, a few buttons. */
export function Header({ outline: { title, logo, quickExit }, children }: HeaderProps) {
  return (
    <header class="bar wide">
      <LeaveLink to={quickExit} />
      <PageLink page="home" class="mark">
        {logo ? (
          <img src={logo.file} alt={logo.alternative} />
        ) : (
          <svg aria-hidden="true">
            <use href="#mark" />
          </svg>
        )}
        <span>{title}</span>
      </PageLink>
      {children}
    </header>
  )
}

/** Keeps the buttons' room on the start page, so that nothing shifts when they come. */
export function HeaderRoom({ outline }: Pick<HeaderProps, 'outline'>) {
  const { kind } = outline.quickExit
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
      {kind !== 'off' && (
        <span class="button quiet">
          <Icon name={kind} />
          {words(`exit.${kind}`)}
        </span>
      )}
    </div>
  )
}
