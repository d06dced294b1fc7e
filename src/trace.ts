// What was asked of the learning system in this visit, and what it answered, for *Check this learning
// system*: it stays in this window's memory, and what may be shown of it is worked out when somebody
// asks (src/tracking/check).

/** `answer` is not there where the call threw, or while nothing has come back. */
export type TracedCall = [
  /** From 1, with those that are forgotten. */
  number: number,
  at: number,
  name: string,
  values: readonly string[],
  /** Both times are in milliseconds. */
  took?: number,
  answer?: string,
]

export interface Trace {
  /** What is asked: the name of an API, `cmi5`, or empty where nothing is. */
  readonly of: string
  readonly calls: readonly TracedCall[]
}

export interface TraceWriter extends Trace {
  /** @returns to be told the answer */
  readonly note: (name: string, values: readonly string[]) => (answer: string) => void
}

/** The launch stays, and the newest. */
export const FIRST = 60
export const MOST = 200

export function newTrace(of: string): TraceWriter {
  const calls: TracedCall[] = []
  let count = 0
  return {
    of,
    calls,
    note(name, values) {
      const at = performance.now()
      const call: TracedCall = [++count, at, name, values]
      if (calls.push(call) > MOST) calls.splice(FIRST, 1)
      return (answer) => call.push(performance.now() - at, answer)
    },
  }
}
