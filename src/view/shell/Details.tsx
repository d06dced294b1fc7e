import type { ComponentChildren } from 'preact'
import { CheckSystem } from '../system/CheckSystem.tsx'
import { words } from '../words.ts'

interface DetailsProps {
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

/** Something that opens on request. */
export function Details({ title, children }: DetailsProps) {
  return (
    <details>
      <summary>{title}</summary>
      <div class="folded flow">{children}</div>
    </details>
  )
}

/** The system's own code and words, to be read out to a help desk. */
export function HelpDeskDetails({ detail }: { readonly detail: string }) {
  if (!detail) return null
  return (
    <Details title={words('fault.details')}>
      <p>
        <code>{detail}</code>
      </p>
      <CheckSystem />
    </Details>
  )
}
