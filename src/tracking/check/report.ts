// What a visit has shown of the learning system, with nothing of the learner in it (product, UA11). It
// asks the system for nothing: all of it was read from calls that the course had to make.

import type { TracedCall } from '../../trace.ts'
import type { Found } from './where-found.ts'

export interface SystemReport {
  /** The same in every language; empty for a copy that is played without a system. */
  readonly standard: 'SCORM 1.2' | 'SCORM 2004' | 'cmi5' | ''
  readonly start: 'running' | 'notFound' | 'refused'
  /** Where the course sees in which window the system is. */
  readonly found?: Found | undefined
  /** In the system's own words; empty where it says nothing. */
  readonly mode: string
  readonly credit: string
  /** 0–1, where the system gives one. */
  readonly passMark: number | undefined
  /** It says who is learning, which is shown to nobody. */
  readonly namesLearner: boolean
  /** Statuses that it took, in order, in the standard's words. */
  readonly statuses: readonly string[]
  readonly room: Room
  readonly refused: readonly Refused[]
  /** What it was asked for and does not have; the course can do without. */
  readonly lacking: readonly string[]
  readonly calls: Calls
  /** The session was over, so many milliseconds after its first call. */
  readonly over: { readonly code: string; readonly after: number } | undefined
  /** Each call in one line, without any value that says something of the learner. */
  readonly trace: readonly string[]
}

/** Characters of saved state. */
interface Room {
  readonly atLaunch: number
  /** The longest that was taken. */
  readonly sent: number
  /** What the standard promises, where it says so. */
  readonly promised: number | undefined
  /** What the system showed of it when it was last read back. */
  readonly shown: 'all' | 'cut' | 'nothing' | 'notAsked'
}

interface Refused {
  readonly what: string
  /** Of the standard; empty where there was none. */
  readonly code: string
  readonly meaning: string
  readonly times: number
}

interface Calls {
  readonly count: number
  /** Milliseconds. */
  readonly lasted: number
  readonly median: number
  readonly slowest: number
  readonly slowestName: string
}

/** How long the calls took, with the name that each goes by. */
export function timesOf(calls: readonly TracedCall[], nameOf: (call: TracedCall) => string): Calls {
  const answered = calls.filter(([, , , , took]) => took !== undefined)
  const sorted = [...answered].sort(([, , , , a = 0], [, , , , b = 0]) => a - b)
  const slowest = sorted.at(-1)
  const [first, last] = [calls[0], calls.at(-1)]
  return {
    count: last?.[0] ?? 0,
    lasted: first && last ? last[1] - first[1] : 0,
    median: sorted[Math.floor(sorted.length / 2)]?.[4] ?? 0,
    slowest: slowest?.[4] ?? 0,
    slowestName: slowest ? nameOf(slowest) : '',
  }
}

/** The same refusals, counted. */
export function counted(refused: readonly Omit<Refused, 'times'>[]): readonly Refused[] {
  const all = new Map<string, Refused>()
  for (const one of refused) {
    const key = `${one.what} ${one.code}`
    all.set(key, { ...one, times: (all.get(key)?.times ?? 0) + 1 })
  }
  return [...all.values()]
}

/** One line of the trace; what was said is shown by `say` alone. */
export function traceLine(
  [number, at, , , took, answer]: TracedCall,
  start: number,
  asked: string,
  said: string,
): string {
  const seconds = ((at - start) / 1000).toFixed(1)
  const end = answer === undefined ? '!' : `→ ${said} (${Math.round(took ?? 0)} ms)`
  return `${number}. ${seconds} s: ${asked} ${end}`
}

/** A length in place of what must not be seen. */
export const lengthOf = (text: string): string => `[${text.length}]`
