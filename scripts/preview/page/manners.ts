// Stands in front of the learning system: notes each call, and behaves as badly as it is told to.

import type { Edition } from './lms.ts'

export type Trouble = 'none' | 'slow' | 'offline' | 'refused' | 'timedOut' | 'missing'

/** One call of the course, and what it was answered. */
export interface Call {
  /** Without the `LMS` that SCORM 1.2 puts first: `SetValue`. */
  readonly action: string
  readonly values: readonly string[]
  readonly answer: string
  /** Code of the error, `0` for none. */
  readonly error: string
}

const ACTIONS = /^(?:LMS)?(Initialize|Finish|Terminate|GetValue|SetValue|Commit)$/
const LAST_ERROR = /^(?:LMS)?GetLastError$/
const SLOW_CALL = 500

/** Errors of the standards: 1.2 has a few for everything, 2004 one for each call. */
const REFUSED: Readonly<Record<Edition, string>> = { '1.2': '101', '2004': '391' }
const SIGNED_OUT_2004: Readonly<Record<string, string>> = {
  Initialize: '103',
  Terminate: '113',
  GetValue: '123',
  SetValue: '133',
  Commit: '143',
}

/** The functions of `runtime` as a course calls them. */
export function withManners(
  runtime: object,
  edition: Edition,
  trouble: () => Trouble,
  onCall: (call: Call) => void,
): object {
  let refused = ''
  return new Proxy(runtime, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      const ask = (...values: readonly unknown[]): unknown => Reflect.apply(found, target, values)
      if (LAST_ERROR.test(String(name))) return () => refused || ask()
      const action = ACTIONS.exec(String(name))?.[1]
      if (!action) return ask
      return (...values: readonly unknown[]) => {
        if (trouble() === 'slow') block(SLOW_CALL)
        refused = refusal(action, edition, trouble())
        const refusedWith = action === 'GetValue' ? '' : 'false'
        const answer = refused ? refusedWith : ask(...values)
        const error = refused || lastError(target, edition)
        onCall({ action, values: values.map(String), answer: String(answer), error })
        return answer
      }
    },
  })
}

/** The error of a call that does not reach the system; empty for one that does. */
function refusal(action: string, edition: Edition, trouble: Trouble): string {
  if (trouble === 'timedOut') {
    return edition === '1.2' ? '301' : (SIGNED_OUT_2004[action] ?? '')
  }
  const isSending = ['Commit', 'Finish', 'Terminate'].includes(action)
  const isRefused = trouble === 'refused' && (isSending || action === 'SetValue')
  const isCutOff = trouble === 'offline' && isSending
  return isRefused || isCutOff ? REFUSED[edition] : ''
}

function lastError(runtime: object, edition: Edition): string {
  const name = edition === '1.2' ? 'LMSGetLastError' : 'GetLastError'
  const ask: unknown = Reflect.get(runtime, name)
  return typeof ask === 'function' ? String(Reflect.apply(ask, runtime, [])) : '0'
}

/** As systems do that answer over the network while the page waits. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    // The page stands still, on purpose.
  }
}
