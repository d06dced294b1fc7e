// The style that an organisation adds to the page: its colour, corners, letters and logo.

import type { CourseOrganisation } from '../compile/compile.ts'
import type { Look, Tones } from '../compile/organisations/look.ts'

/** Empty where it looks as the course does by itself. High contrast stays as it is. */
export function themeFor({ look }: CourseOrganisation, hasLogo: boolean): string {
  const { colours, radius, fonts = [] } = look ?? {}
  const shape = [...(radius === undefined ? [] : [`--radius:${radius}px`]), ...lettersFrom(fonts)]
  return [
    shape.length ? `:root{${shape.join(';')}}` : '',
    colours ? coloursFrom(colours) : '',
    hasLogo ? LOGO : '',
  ].join('')
}

const coloursFrom = ({ light, dark }: NonNullable<Look['colours']>) =>
  `@media (prefers-contrast:no-preference){:root{${tokens(light)}}}` +
  `@media (prefers-color-scheme:dark) and (prefers-contrast:no-preference){:root{${tokens(dark)}}}`

const tokens = ({ accent, onAccent, link, linkHover, key }: Tones) =>
  `--accent:${accent};--on-accent:${onAccent};--link:${link};--link-hover:${linkHover};--key:${key}`

function lettersFrom(fonts: readonly string[]): readonly string[] {
  if (fonts.length === 0) return []
  const names = fonts.map((name) => `"${name}"`).join(',')
  return [`--sans:${names},system-ui,sans-serif`, '--serif:var(--sans)']
}

/** Drawn for white paper, as most are. */
const LOGO =
  '.mark img{inline-size:auto;block-size:2.5rem;max-inline-size:min(10rem,25vw);object-fit:contain}' +
  '@media (prefers-color-scheme:dark),(prefers-contrast:more){.mark img{padding:.25rem;border-radius:.25rem;background:#fff}}'
