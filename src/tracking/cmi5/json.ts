/** An object of somebody else's: anything may be in it. */
export type Json = Readonly<Record<string, unknown>>

/** Undefined where the text is no JSON, or none of an object. */
export function asObject(text: string): Json | undefined {
  try {
    return objectIn(JSON.parse(text))
  } catch {
    return undefined
  }
}

export const objectIn = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
