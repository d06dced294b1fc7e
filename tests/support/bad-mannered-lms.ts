// What running systems do to courses (standards, 4 and 5), laid over the strict one.

import type { StrictLms } from './strict-lms.ts'

/** The functions of both editions under one name each. */
type Asked =
  | 'Initialize'
  | 'Finish'
  | 'GetValue'
  | 'SetValue'
  | 'Commit'
  | 'GetLastError'
  | 'GetErrorString'
  | 'GetDiagnostic'

export interface HabitCall {
  readonly asked: Asked
  readonly values: readonly unknown[]
  /** What the strict system answers. */
  readonly run: () => unknown
}

/** Answers a call in a system's own way. */
export type Habit = (call: HabitCall) => unknown

/** The functions of `lms`, spoiled by habits, the last outermost. */
export function withHabits(
  lms: StrictLms,
  ...habits: readonly Habit[]
): Readonly<Record<string, unknown>> {
  const spoiled = Object.entries(lms.api).map(([name, call]) => {
    const asked = name.replace(/^LMS/, '').replace('Terminate', 'Finish') as Asked
    const answer = (...values: unknown[]) =>
      habits.reduce<() => unknown>(
        (run, habit) => () => habit({ asked, values, run }),
        () => call(...values),
      )()
    return [name, answer] as const
  })
  return Object.fromEntries(spoiled)
}

const isDeed = (asked: Asked) => !asked.startsWith('Get')

/** Answers to deeds are replaced; the deeds are done. */
const says =
  (word: (answer: unknown) => unknown): Habit =>
  ({ asked, run }) => {
    const answer = run()
    return isDeed(asked) ? word(answer) : answer
  }

/** Saves, and answers `false` with error code 0. Starting is answered rightly. */
export const saysFalseAndSaves: Habit = ({ asked, run }) => {
  const answer = run()
  return isDeed(asked) && asked !== 'Initialize' && answer === 'true' ? 'false' : answer
}

export const saysTrueAndSavesNothing: Habit = ({ asked, run }) =>
  asked === 'SetValue' || asked === 'Commit' ? 'true' : run()

export const saysBooleans = says((answer) => answer === 'true')
export const saysNumbers = says((answer) => (answer === 'true' ? 1 : 0))
export const saysStringObjects = says((answer) => new String(answer))
export const saysUndefined = says(() => undefined)
export const saysNull = says(() => null)
export const saysNothing = says(() => '')

/** Numbers come back as numbers, in values and error codes. */
export const readsNumbers: Habit = ({ asked, run }) => {
  const answer = run()
  const isNumber = asked.startsWith('Get') && typeof answer === 'string' && /^\d+$/.test(answer)
  return isNumber ? Number(answer) : answer
}

/** Every value is empty, and there is no error. */
export const readsNothing: Habit = ({ asked, run }) => {
  if (asked === 'GetValue') return ''
  return asked === 'GetLastError' ? '0' : run()
}

/** Throws at each of these. */
export const throwsAt =
  (...where: readonly Asked[]): Habit =>
  ({ asked, run }) => {
    if (where.includes(asked)) throw new Error('Access denied')
    return run()
  }

const SIGN_IN = '<!DOCTYPE html><html><body>Please sign in</body></html>'

/** Answers these with a page to sign in. */
export const sendsPageAt =
  (...where: readonly Asked[]): Habit =>
  ({ asked, run }) =>
    where.includes(asked) ? SIGN_IN : run()

/**
 * Refuses calls with an error code, for as long as `isRefused` says so; what is refused is not
 * done.
 */
export function refuses(code: string, isRefused: (call: HabitCall) => boolean): Habit {
  let lastCode: string | undefined
  return (call) => {
    if (call.asked === 'GetLastError') return lastCode ?? call.run()
    if (call.asked === 'GetErrorString' || call.asked === 'GetDiagnostic') return call.run()
    lastCode = isRefused(call) ? code : undefined
    if (lastCode === undefined) return call.run()
    return call.asked === 'GetValue' ? '' : 'false'
  }
}

/** Refuses one kind of call the first `times` times. */
export function refusesFirst(times: number, asked: Asked, code: string): Habit {
  let left = times
  return refuses(code, (call) => call.asked === asked && left-- > 0)
}

/** After `calls` calls every further one is refused: the learner was signed out. */
export function forgetsSession(calls: number, code: string): Habit {
  let left = calls
  return refuses(code, () => left-- <= 0)
}

/** Elements that it does not have. */
export const lacks = (code: string, ...elements: readonly RegExp[]): Habit =>
  refuses(code, ({ values: [element] }) => elements.some((name) => name.test(String(element))))
