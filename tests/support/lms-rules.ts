// What a data model says of an element: shared by the models of both editions.

/** What a rule may know of the rest of the record. */
export interface About {
  /** The element as called: `cmi.interactions.0.type`. */
  readonly element: string
  /** The stored value of a neighbour: `sibling('type')` of an interaction's response. */
  readonly sibling: (name: string) => string | undefined
  /** Values of the same element under the other numbers of its collection. */
  readonly others: readonly string[]
}

export interface Rule {
  readonly access: 'read' | 'write' | 'both'
  /** The error code for a value; '0' for one that is right. Read-only elements have none. */
  readonly check?: (value: string, about: About) => string
  /** What reading gives before anything is set; without it the element has no value yet. */
  readonly initial?: string
}

/** Elements by name, with `n` for each number. */
export type Rules = Readonly<Record<string, Rule>>

export const oneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value)

export const upTo = (longest: number) => (value: string) => value.length <= longest

export const matches = (pattern: RegExp) => (value: string) => pattern.test(value)

/** Parts between `mark`, each of which is right; none at all is wrong. */
export const listOf =
  (mark: string, isRight: (part: string) => boolean, most = 250) =>
  (value: string) => {
    const parts = value.split(mark)
    return parts.length <= most && parts.every(isRight)
  }
