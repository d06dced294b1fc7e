// The longest value that each element may have. We keep to it ourselves: many systems cut a value
// without a word, others take what the next one refuses.

/** Characters, by element; `n` stands for any number in its name. */
type Limits = Readonly<Record<string, number>>

export const LIMITS_12: Limits = {
  'cmi.suspend_data': 4096,
  'cmi.core.lesson_location': 255,
  'cmi.interactions.n.id': 255,
  'cmi.interactions.n.objectives.n.id': 255,
  'cmi.interactions.n.correct_responses.n.pattern': 255,
  'cmi.interactions.n.student_response': 255,
}

export const LIMITS_2004: Limits = {
  'cmi.suspend_data': 64000,
  'cmi.location': 1000,
  'cmi.interactions.n.id': 4000,
  'cmi.interactions.n.objectives.n.id': 4000,
  'cmi.interactions.n.description': 250,
}

/** The element's limit in characters, where `value` is longer than it. */
export function limitPassed(limits: Limits, element: string, value: string): number | undefined {
  const limit = limits[element.replace(/\d+/g, 'n')]
  return limit !== undefined && value.length > limit ? limit : undefined
}
