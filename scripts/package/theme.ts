// The style that an organisation adds to the page: its colours, corners, letters and logo.

import type { CourseOrganisation } from '../compile/compiled-course.ts'
import type { HeaderTones, Tones } from '../compile/organisations/look.ts'

/** Empty where it looks as the course does by itself. High contrast stays as it is. */
export function themeFor({ look, font }: CourseOrganisation, hasLogo: boolean): string {
  const { colours, header, radius, fonts = [] } = look ?? {}
  const shape = [
    ...(radius === undefined ? [] : [`--radius:${radius}px`]),
    ...lettersFrom([...(font ? [PACKED] : []), ...fonts]),
  ]
  return [
    font ? `@font-face{font-family:${PACKED};src:url(${font.file});font-display:swap}` : '',
    shape.length ? `:root{${shape.join(';')}}` : '',
    colours ? inSchemes(colours, (tones) => `:root{${tokens(tones)}}`) : '',
    header ? inSchemes(header, bar) + FORCED : '',
    hasLogo ? logo(header?.light.back) : '',
  ].join('')
}

/** In the course's own page: below what the learner chooses for reading (src/view/styles). */
export const layered = (theme: string): string => theme && `@layer tokens{${theme}}`

const inSchemes = <Each>(
  { light, dark }: { readonly light: Each; readonly dark: Each },
  style: (each: Each) => string,
) =>
  `@media (prefers-contrast:no-preference){${style(light)}}` +
  `@media (prefers-color-scheme:dark) and (prefers-contrast:no-preference){${style(dark)}}`

const tokens = ({ accent, onAccent, link, linkHover, key }: Tones) =>
  `--accent:${accent};--on-accent:${onAccent};--link:${link};--link-hover:${linkHover};--key:${key}`

/** As wide as the window, though what is in it is not; its dialogs are no part of it. */
const bar = ({ back, ink, key }: HeaderTones) =>
  `.bar{border-image:conic-gradient(${back} 0 0)fill 0/0/0 100vw}` +
  `.bar>:not(dialog,.skip){--ink:${ink};--link:${ink};--border:${ink};--key:${key}}`

/** There the system's colours win, and it does not know of such borders. */
const FORCED = '@media (forced-colors:active){.bar{border-image:none}}'

const PACKED = 'packed'

function lettersFrom(fonts: readonly string[]): readonly string[] {
  if (fonts.length === 0) return []
  const names = fonts.map((name) => `"${name}"`).join(',')
  return [`--sans:${names},system-ui,sans-serif`, '--serif:var(--sans)']
}

/** On a phone it leaves room for the buttons. @param paper what it is drawn for: white, as most are, or the bar */
const logo = (paper = '#fff') =>
  '.mark img{inline-size:auto;block-size:2.5rem;max-inline-size:min(10rem,max(2.75rem,100vw - 16.5rem));object-fit:contain}' +
  `@media (prefers-color-scheme:dark),(prefers-contrast:more),(forced-colors:active){.mark img{padding:.25rem;border-radius:.25rem;background:${paper};forced-color-adjust:none}}`
