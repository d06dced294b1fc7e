// The only caller of the learning system. It asks for the answer and for the error code, since
// systems answer `false` and have written, answer nothing at all, throw, or send a page to sign in.

import { failed, ok, type Result } from '../../course/result.ts'
import type { TraceWriter } from '../../trace.ts'
import type { Fault } from '../port.ts'
import type { Dialect } from './dialect.ts'
import type { LmsApi } from './find-api.ts'

/** A call that was refused. `code` is the system's own, '' where it gave none. */
interface Refusal extends Fault {
  readonly code: string
}

export type Taken = Result<undefined, Refusal>

export interface Runtime {
  initialise(): Taken
  /** Always a string; an element that is empty, or that the system does not have, reads as ''. */
  read(element: string): Result<string, Refusal>
  /** The same where a value is nice to have: what goes wrong reads as '' too, and is not asked about. */
  glance(element: string): string
  write(element: string, value: string): Taken
  commit(): Taken
  /** After it the system is not called any more: each answer is `sessionOver`. */
  finish(): Taken
  /** While it is paused each answer is the same. */
  pause(isPaused: boolean): void
}

/**
 * @param api as `findApi` found it; whatever it does, no function here throws
 * @param note takes note of each call
 */
export function lmsRuntime(
  api: LmsApi,
  { functions, codes }: Dialect,
  note: TraceWriter['note'],
): Runtime {
  let finished = false
  let paused = false

  /** The answer as text, whatever it was; nothing is ''. */
  function call(name: string, ...values: readonly string[]): Result<string, Refusal> {
    const what = values[0] ? `${name} ${values[0]}` : name
    if (finished || paused) return over(`${what}: the session was ended before`)
    const told = note(name, values)
    try {
      const answer = String(Reflect.apply(Reflect.get(api, name), api, values) ?? '')
      told(answer)
      return isPage(answer) ? over(`${what}: answered with a page, as to sign in`) : ok(answer)
    } catch (error) {
      return failed({ kind: 'refused', code: '', detail: `${what}: ${inWords(error)}` })
    }
  }

  /** What the system says of its last call; undefined where it says there was no error. */
  function lastRefusal(what: string, expected: readonly string[] = []): Refusal | undefined {
    const asked = call(functions.lastError)
    if (!asked.ok) return asked.fault
    const code = asked.value.trim()
    if (code === '' || Number(code) === 0 || expected.includes(code)) return undefined
    const words = call(functions.errorWords, code)
    return {
      kind: codes.sessionOver.includes(code) ? 'sessionOver' : 'refused',
      code,
      detail: `${what}: ${code} ${words.ok ? words.value : ''}`.trim(),
    }
  }

  /** Some systems answer `false`, or nothing, and have done it: the error code decides then. */
  function taken(name: string, ...values: readonly string[]): Taken {
    const answer = call(name, ...values)
    if (!answer.ok) return answer
    const refusal = isTrue(answer.value) ? undefined : lastRefusal(`${name} ${values[0]}`.trim())
    return refusal ? failed(refusal) : ok(undefined)
  }

  return {
    initialise() {
      const answer = call(functions.initialise, '')
      if (!answer.ok) return answer
      if (isTrue(answer.value)) return ok(undefined)
      const refusal = lastRefusal(functions.initialise)
      if (refusal) return codes.running.includes(refusal.code) ? ok(undefined) : failed(refusal)
      // No session, no record: here a plain `false` is believed.
      const detail = `${functions.initialise}: ${answer.value}`
      return isFalse(answer.value) ? failed({ kind: 'refused', code: '', detail }) : ok(undefined)
    },
    read(element) {
      const answer = call(functions.get, element)
      if (!answer.ok) return answer
      if (!isEmpty(answer.value)) return answer
      const refusal = lastRefusal(`${functions.get} ${element}`, codes.empty)
      // A system that has no error codes to give has given a value: nothing.
      const isNone = !refusal || (refusal.kind === 'refused' && refusal.code === '')
      return isNone ? ok('') : failed(refusal)
    },
    glance(element) {
      const answer = call(functions.get, element)
      return answer.ok && !isEmpty(answer.value) ? answer.value : ''
    },
    write: (element, value) => taken(functions.set, element, value),
    commit: () => taken(functions.commit, ''),
    finish() {
      const result = taken(functions.finish, '')
      finished = true
      return result
    },
    pause(isPaused) {
      paused = isPaused
    },
  }
}

const over = (detail: string) => failed<Refusal>({ kind: 'sessionOver', code: '', detail })

const isTrue = (answer: string) => ['true', '1'].includes(answer.trim().toLowerCase())

const isFalse = (answer: string) => ['false', '0'].includes(answer.trim().toLowerCase())

/** No element of ours ever holds these words: they are a system's slip for nothing. */
const isEmpty = (answer: string) => ['', 'null', 'undefined'].includes(answer)

/** After a time-out some systems answer each request with their page to sign in. */
const isPage = (answer: string) => /^\s*<(!doctype|html|head|body)\b/i.test(answer)

/** What is thrown may be of another window, or nothing that has words. */
function inWords(error: unknown): string {
  try {
    return String(error)
  } catch {
    return 'threw something'
  }
}
