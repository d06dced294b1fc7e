// An organisation's colour, corners and letters, so that contrast holds whatever it chose.

import { contrast, leastContrast, mix, mixUntil, type Repaired } from './colours.ts'

/** Tokens of the style sheet (src/view/styles/tokens.css), by name without dashes. */
export interface Tones {
  readonly accent: string
  readonly onAccent: string
  readonly link: string
  readonly linkHover: string
  readonly key: string
}

export interface Look {
  readonly colours: { readonly light: Tones; readonly dark: Tones } | undefined
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
  mixUntil(colour, BLACK, (mixed) => contrast(mixed, WHITE) >= ENOUGH)

/** Both sets of colours from one. */
export function tonesFrom(main: string): { readonly light: Tones; readonly dark: Tones } {
  return {
    light: tones(onWhite(main).colour, SURFACES.light, BLACK, mix(main, WHITE, 0.88)),
    dark: tones(main, SURFACES.dark, WHITE, mix(main, SURFACES.dark[0], 0.8)),
  }
}

/** `away`: from the paper. */
function tones(main: string, paper: readonly string[], away: string, key: string): Tones {
  const isRead = (colour: string) => leastContrast(colour, [...paper, key]) >= ENOUGH
  const link = mixUntil(main, away, isRead).colour
  const accent = away === BLACK ? main : link
  return {
    accent,
    onAccent: away === BLACK ? WHITE : BLACK,
    link,
    linkHover: mix(link, away, 0.35),
    key,
  }
}
