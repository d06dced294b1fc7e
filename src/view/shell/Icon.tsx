import type { IconName } from '../drawings.tsx'

/** A drawn sign. It always stands beside words, so it is silent. */
export function Icon({ name }: { readonly name: IconName }) {
  const drawing = `icon-${name}`
  return (
    <svg class={`icon ${drawing}`} aria-hidden="true">
      <use href={`#${drawing}`} />
    </svg>
  )
}
