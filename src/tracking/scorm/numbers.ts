// Numbers, as elements hold them.

/** At most `places` decimals, never an exponent: what every system reads as a decimal. */
export const decimals = (value: number, places = 2): string => String(Number(value.toFixed(places)))

/** A score of 0–1 as `raw`: points of 100. */
export const scorePercent = (score: number): string => decimals(score * 100)

/** The number in `text`, where it is one in the range; some systems answer in odd forms. */
export function numberFrom(text: string, least: number, most: number): number | undefined {
  if (!/^\s*-?\d*\.?\d+\s*$/.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}
