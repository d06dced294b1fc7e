import type { ComponentChildren } from 'preact'
import { PageTitle } from './PageTitle.tsx'

interface ScreenProps {
  readonly title: string
  /** Where this is, above the title. */
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
}

/** One column: what is above the title, the title, and the rest. */
export function Screen({ title, above, children }: ScreenProps) {
  return (
    <article class="page flow">
      {typeof above === 'string' ? <p class="eyebrow">{above}</p> : above}
      <PageTitle>{title}</PageTitle>
      {children}
    </article>
  )
}
