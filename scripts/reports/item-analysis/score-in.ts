const RIGHT = ['correct', 'right', 'true', 'yes']
const WRONG = ['incorrect', 'wrong', 'false', 'no', 'unanticipated']

/**
 * What a result is worth, 0–1. A neutral one is what a story ends with that went neither well nor
 * badly.
 *
 * @returns undefined where it says nothing that is known
 */
export function scoreIn(result: string): number | undefined {
  const word = result.trim().toLowerCase()
  if (RIGHT.includes(word)) return 1
  if (WRONG.includes(word)) return 0
  if (word === 'neutral') return 0.5
  // A spreadsheet may have written a comma.
  const number =
    /^[01]?(?:[.,]\d*)?$/.test(word) && word !== '' ? Number(word.replace(',', '.')) : Number.NaN
  return number >= 0 && number <= 1 ? number : undefined
}
