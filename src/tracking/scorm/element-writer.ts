// Sends values that are news to the system, and nothing that would make its record worse.

import { failed, ok, type Result } from '../../course/result.ts'
import type { Fault } from '../port.ts'
import type { Dialect, Pair } from './dialect.ts'
import type { Runtime, Taken } from './runtime.ts'

export interface ElementWriter {
  /** Takes note of what the system holds already. */
  know(element: string, value: string): void
  /** Those of the values that would be sent, in order. */
  news(pairs: readonly Pair[]): readonly Pair[]
  /** Sends all that is news, in order. The fault is the first of an element that a save needs. */
  write(pairs: readonly Pair[]): Result<undefined, Fault>
  /** Sends one value, news or not, unless it is too long. */
  writeOne(pair: Pair): Taken
  commit(): Taken
  /** What was sent has not arrived: it is sent again. */
  forget(element: string): void
}

/** @param credit whether scores and statuses may be written */
export function elementWriter(
  runtime: Runtime,
  dialect: Dialect,
  credit: () => boolean,
): ElementWriter {
  const committed = new Map<string, string>()
  /** Sent since the last commit: taken back if that is refused, so that all is sent again. */
  const waiting = new Map<string, string>()
  const unsupported = new Set<string>()

  const known = (element: string) => waiting.get(element) ?? committed.get(element)

  function isWorthSending([element, value]: Pair): boolean {
    if (unsupported.has(element) || known(element) === value) return false
    if (!credit() && dialect.forCredit.includes(element)) return false
    const ranks = dialect.ranks[element] ?? []
    return ranks.length === 0 || ranks.indexOf(value) > ranks.indexOf(known(element) ?? '')
  }

  function writeOne([element, value]: Pair): Taken {
    const limit = dialect.limitPassed(element, value)
    if (limit === undefined) return runtime.write(element, value)
    const detail = `${element}: ${value.length} characters, where ${limit} are allowed`
    return failed({ kind: 'refused', code: '', detail })
  }

  const news = (pairs: readonly Pair[]) => pairs.filter(isWorthSending)

  return {
    know: (element, value) => void committed.set(element, value),
    news,
    write(pairs) {
      let first: Fault | undefined
      for (const pair of news(pairs)) {
        const [element, value] = pair
        const result = writeOne(pair)
        const isNeeded = dialect.essential.includes(element)
        // A value that is refused and not needed would be refused again: it counts as sent.
        if (result.ok || !isNeeded) waiting.set(element, value)
        if (result.ok) continue
        if (result.fault.kind === 'sessionOver') return result
        if (isNeeded) first ??= result.fault
        else if (dialect.codes.unsupported.includes(result.fault.code)) unsupported.add(element)
      }
      return first ? failed(first) : ok(undefined)
    },
    writeOne,
    forget(element) {
      waiting.delete(element)
      committed.delete(element)
    },
    commit() {
      const result = runtime.commit()
      if (result.ok) for (const [element, value] of waiting) committed.set(element, value)
      waiting.clear()
      return result
    },
  }
}
