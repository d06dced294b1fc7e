import type { ComponentChildren, RefObject } from 'preact'
import { words } from '../words.ts'

interface FrameProps {
  readonly header: ComponentChildren
  readonly footer: ComponentChildren
  readonly children: ComponentChildren
  readonly main?: RefObject<HTMLElement | null>
}

/** What surrounds every screen, the start page too. */
export function Frame({ header, footer, children, main }: FrameProps) {
  return (
    <div class="course">
      <a class="skip" href="#page">
        {words('shell.skip')}
      </a>
      {header}
      <main ref={main ?? null}>{children}</main>
      {footer}
    </div>
  )
}
