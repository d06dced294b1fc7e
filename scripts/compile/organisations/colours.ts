// Colours and their contrast, by the formula of WCAG 2.2.

/** Red, green and blue, 0 to 255. */
type Channels = readonly [number, number, number]

/** `#rgb` and `#rrggbb`, in small letters with six digits; undefined for anything else. */
export function readColour(text: string): string | undefined {
  const written = text.toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(written)) return written
  return /^#[0-9a-f]{3}$/.test(written) ? written.replace(/[0-9a-f]/g, '$&$&') : undefined
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
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

export interface Repaired {
  readonly colour: string
  /** How much of the other colour is in it, per cent. */
  readonly share: number
}

/** As little of `towards` as it takes until `isEnough`. */
export function mixUntil(
  colour: string,
  towards: string,
  isEnough: (colour: string) => boolean,
): Repaired {
  for (let share = 0; share < 100; share++) {
    const mixed = mix(colour, towards, share / 100)
    if (isEnough(mixed)) return { colour: mixed, share }
  }
  return { colour: towards, share: 100 }
}

const channels = (colour: string): Channels => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
