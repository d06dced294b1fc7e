// The longest value that each element may have. We keep to it ourselves: many systems cut a value
// without a word, others take what the next one refuses.

type Limit = readonly [element: RegExp, longest: number]

export const LIMITS_12: readonly Limit[] = [
  [/^cmi\.suspend_data$/, 4096],
  [/^cmi\.core\.lesson_location$/, 255],
  [/^cmi\.interactions\.\d+\.id$/, 255],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, 255],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, 255],
  [/^cmi\.interactions\.\d+\.student_response$/, 255],
]

export const LIMITS_2004: readonly Limit[] = [
  [/^cmi\.suspend_data$/, 64000],
  [/^cmi\.location$/, 1000],
  [/^cmi\.interactions\.\d+\.id$/, 4000],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, 4000],
  [/^cmi\.interactions\.\d+\.description$/, 250],
]

/** The element's limit in characters, where `value` is longer than it. */
export function limitPassed(
  limits: readonly Limit[],
  element: string,
  value: string,
): number | undefined {
  const limit = limits.find(([pattern]) => pattern.test(element))?.[1]
  return limit !== undefined && value.length > limit ? limit : undefined
}
