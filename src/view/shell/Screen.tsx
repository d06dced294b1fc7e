import type { ComponentChildren } from 'preact'
import { PageTitle } from './PageTitle.tsx'

interface ScreenProps {
  readonly title: string
  /** Where this is, above the title. */
  readonly above?: ComponentChildren
  /** What is on it, for the style. */
  readonly look?: string
  readonly children: ComponentChildren
}

/** One column: what is above the title, the title, and the rest. */
export function Screen({ title, above, look = '', children }: ScreenProps) {
  return (
    <article class={`page flow ${look}`}>
      {typeof above === 'string' ? <p class="eyebrow">{above}</p> : above}
      <PageTitle>{title}</PageTitle>
      {children}
    </article>
  )
}
