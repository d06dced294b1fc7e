// Oklab (CSS Color 4, 10.8): equal steps of its lightness look equal, and the hue stays.

/** Three parts of a colour: red, green and blue, 0 to 255, or those of another space. */
export type Channels = readonly [number, number, number]

/** Lightness from 0 to 1, and how far the colour is from grey in two directions. */
export const toOklab = (colour: Channels): Channels =>
  times(LMS_TO_LAB, times(RGB_TO_LMS, colour.map(linear)).map(Math.cbrt))

/** Below 0 or above 255 for what no screen shows. */
export const fromOklab = (lab: Channels): Channels =>
  vector(
    times(
      LMS_TO_RGB,
      times(LAB_TO_LMS, lab).map((part) => part ** 3),
    ).map(encoded),
  )

type Matrix = readonly [Channels, Channels, Channels]

const RGB_TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const LMS_TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]
const LAB_TO_LMS: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
]
const LMS_TO_RGB: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]

const vector = ([a = 0, b = 0, c = 0]: readonly number[]): Channels => [a, b, c]

const times = (rows: Matrix, column: readonly number[]): Channels =>
  vector(rows.map((row) => row.reduce((sum, part, index) => sum + part * (column[index] ?? 0), 0)))

/** As light, 0 to 1. */
export function linear(value: number): number {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const encoded = (part: number): number =>
  255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)
