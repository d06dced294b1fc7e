// Colours and their contrast, by the formula of WCAG 2.2.

import { type Channels, fromOklab, linear, toOklab } from './oklab.ts'

/** `#rgb` and `#rrggbb`, in small letters with six digits; undefined for anything else. */
export function readColour(text: string): string | undefined {
  const written = text.toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(written)) return written
  return /^#[0-9a-f]{3}$/.test(written) ? written.replace(/[0-9a-f]/g, '$&$&') : undefined
}

/** A colour as `readColour` reads it, for one in three numbers or without its `#`. */
export function meantColour(text: string): string | undefined {
  const written = /^#?\s*((?:[0-9a-f]{3}){1,2});?$/i.exec(text)?.[1]
  if (written) return readColour(`#${written}`)
  const numbers = /^(?:rgb)?\s*\(?\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)?;?$/i.exec(text)
  const parts = numbers?.slice(1).map(Number) ?? []
  if (!numbers || parts.some((part) => part > 255)) return undefined
  return hexOf(parts)
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

/** The lowest contrast with any of several. */
export const leastContrast = (colour: string, others: readonly string[]): number =>
  Math.min(...others.map((other) => contrast(colour, other)))

/** `share` of the second, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)]
  const mixed = from.map((value, index) => value + ((to[index] ?? 0) - value) * share)
  return hexOf(mixed.map(Math.round))
}

const hexOf = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`

export interface Repaired {
  readonly colour: string
  /** How far it was moved towards black or white, per cent. */
  readonly share: number
}

/** As little darker or lighter as it takes until `isEnough`; no shade of grey where it was none. */
export function shadeUntil(
  colour: string,
  towards: 'black' | 'white',
  isEnough: (colour: string) => boolean,
): Repaired {
  for (let share = 0; share < 100; share++) {
    const moved = shade(colour, towards, share / 100)
    if (isEnough(moved)) return { colour: moved, share }
  }
  return { colour: shade(colour, towards, 1), share: 100 }
}

/** The same hue, as strong as before where the screen can show that. */
export function shade(colour: string, towards: 'black' | 'white', share: number): string {
  if (share === 0) return colour
  const [lightness, a, b] = toOklab(channels(colour))
  const moved = lightness + ((towards === 'white' ? 1 : 0) - lightness) * share
  for (let strength = 1; strength > 0; strength -= 0.05) {
    const parts = fromOklab([moved, a * strength, b * strength])
    if (parts.every((part) => part > -0.5 && part < 255.5)) return hexOf(parts.map(Math.round))
  }
  return towards === 'white' ? '#ffffff' : '#000000'
}

const channels = (colour: string): Channels => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
