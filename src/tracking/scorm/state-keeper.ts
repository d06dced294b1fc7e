// The saved state in a system's own field: in the size that it has room for, and read back to see
// that it is there. Some systems say `true` and cut it, or keep nothing (standards, 4 and 5).

import { failed, ok, type Result } from '../../course/result.ts'
import type { Fault, ProgressReport } from '../port.ts'
import type { ElementWriter } from './element-writer.ts'
import type { Runtime } from './runtime.ts'

export interface StateKeeper {
  /** Sends the longest state that the system takes. */
  write(report: ProgressReport): Result<undefined, Fault>
  /** Whether single answers were left out of what was sent last. */
  isShort(): boolean
  /**
   * Ok unless the system shows something else than what was sent last, and whether it is cut: there
   * is less room than the system said, and a shorter state is to be sent. Where it shows nothing, or
   * not yet, its word is all there is.
   */
  readBack(): Result<boolean, Fault>
}

/** @param atLaunch what the element held then */
export function stateKeeper(
  runtime: Runtime,
  writer: ElementWriter,
  element: string,
  atLaunch: string,
): StateKeeper {
  let room = Number.POSITIVE_INFINITY
  let before = atLaunch
  let sent = atLaunch
  let short = false
  /** It can be seen there: a system that never shows it proves nothing by that. */
  let hasShown = atLaunch !== ''

  function isTaken(state: string, isShort: boolean): Result<undefined, Fault> {
    const result = writer.write([[element, state]])
    if (!result.ok) return result
    if (state !== sent) before = sent
    sent = state
    short = isShort
    return result
  }

  return {
    write({ savedState, shorter }) {
      const fitting = [savedState, ...shorter].filter(({ length }) => length <= room)
      const [first = savedState, ...others] = fitting
      const result = isTaken(first, first !== savedState)
      if (result.ok || result.fault.kind === 'sessionOver') return result
      for (const state of others) {
        if (!isTaken(state, true).ok) continue
        // Refused at one length and taken at another, at once: it is the length.
        room = state.length
        return ok(undefined)
      }
      return result
    },
    isShort: () => short,
    readBack() {
      const read = runtime.read(element)
      if (!read.ok) return read.fault.kind === 'sessionOver' ? read : ok(false)
      const { value } = read
      if (value === sent) {
        hasShown = true
        return ok(false)
      }
      // Some show a value only after a while: what was there before is no sign of a loss yet.
      if (value === '' ? !hasShown : value === before) return ok(false)
      writer.forget(element)
      if (value !== '' && sent.startsWith(value) && !short) {
        room = value.length
        return ok(true)
      }
      const detail = `${element}: ${value.length} characters read back, where ${sent.length} were written`
      return failed({ kind: 'refused', detail })
    },
  }
}
