// An organisation's colour, corners and letters, so that contrast holds whatever it chose.

import { contrast, leastContrast, mix, type Repaired, shadeUntil } from './colours.ts'

/** Tokens of the style sheet (src/view/styles/tokens.css), by name without dashes. */
export interface Tones {
  readonly accent: string
  readonly onAccent: string
  readonly link: string
  readonly linkHover: string
  readonly key: string
}

/** The bar at the top. */
export interface HeaderTones {
  readonly back: string
  readonly ink: string
  /** Behind a button that is pointed at. */
  readonly key: string
}

interface Schemes<Each> {
  readonly light: Each
  readonly dark: Each
}

export interface Look {
  readonly colours: Schemes<Tones> | undefined
  readonly header: Schemes<HeaderTones> | undefined
  /** Pixels. */
  readonly radius: number | undefined
  /** Names of fonts that people may have, first choice first. */
  readonly fonts: readonly string[]
}

/** Text on it can be read by most people (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5

const WHITE = '#ffffff'
const BLACK = '#000000'

/** What words stand on, in the style sheet: page, surface and panels. */
export const SURFACES = {
  light: ['#faf8f3', '#ffffff', '#e6f3eb', '#fdf1dc', '#e7f0f9', '#f5edf8', '#fcebea'],
  dark: ['#13181b', '#1c2327', '#15301f', '#33270d', '#14273a', '#2d1c36', '#3c1917'],
} as const

/** As little darker as it has to be for white paper. */
export const onWhite = (colour: string): Repaired =>
  shadeUntil(colour, 'black', (shade) => contrast(shade, WHITE) >= ENOUGH)

/** Both sets of colours from one. */
export function tonesFrom(main: string): Schemes<Tones> {
  return {
    light: tones(onWhite(main).colour, SURFACES.light, 'black', mix(main, WHITE, 0.88)),
    dark: tones(main, SURFACES.dark, 'white', mix(main, SURFACES.dark[0], 0.8)),
  }
}

/** `away`: from the paper. */
function tones(
  main: string,
  paper: readonly string[],
  away: 'black' | 'white',
  key: string,
): Tones {
  const isRead = (colour: string) => leastContrast(colour, [...paper, key]) >= ENOUGH
  const link = shadeUntil(main, away, isRead).colour
  const isLight = away === 'black'
  return {
    accent: isLight ? main : link,
    onAccent: isLight ? WHITE : BLACK,
    link,
    linkHover: mix(link, isLight ? BLACK : WHITE, 0.35),
    key,
  }
}

/** As strong as body text should be, in a bar that stands in the dark. */
const STRONG = 7

/** The bar as it was asked for; in the dark no lighter than white words can stand on. */
export function headerFrom(colour: string): Schemes<HeaderTones> {
  const isNight = (shade: string) => contrast(shade, WHITE) >= STRONG
  return {
    light: headerTones(colour),
    dark: headerTones(shadeUntil(colour, 'black', isNight).colour),
  }
}

/** On any colour either white or black can be read. */
function headerTones(back: string): HeaderTones {
  const [ink, other] = contrast(back, WHITE) >= ENOUGH ? [WHITE, BLACK] : [BLACK, WHITE]
  return { back, ink, key: mix(back, other, 0.2) }
}
