import type { ComponentChildren } from 'preact'

/** Takes the focus when its screen arrives, and is where the skip link leads. */
export function PageTitle({ children }: { readonly children: ComponentChildren }) {
  return (
    <h1 id="page" tabIndex={-1}>
      {children}
    </h1>
  )
}
