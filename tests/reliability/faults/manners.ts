// Manners of learning systems, in few words.

import type { Habit, refuses } from '../../support/bad-mannered-lms.ts'
import type { LrsHabit } from '../../support/cmi5-browser.ts'
import type { LrsResponse } from '../../support/strict-lrs.ts'
import type { Cmi5Manners, ScormManners } from '../systems.ts'
import type { Trouble } from './fault.ts'

/** Habits have a memory: each launch has its own. */
type NewHabit = () => Habit

export const scorm =
  (...habits: readonly NewHabit[]) =>
  (): ScormManners => ({ habits: habits.map((habit) => habit()) })

/** The habit is shown while there is trouble. */
export const inTrouble =
  (newHabit: NewHabit) =>
  (trouble: Trouble): ScormManners => {
    const habit = newHabit()
    return { habits: [(call) => (trouble.isOn ? habit(call) : call.run())] }
  }

/** Written answers of a system with cmi5, while there is trouble. */
export const writesInTrouble =
  (habit: LrsHabit) =>
  (trouble: Trouble): Cmi5Manners => ({
    habit: (call) => (trouble.isOn && call.request.method !== 'GET' ? habit(call) : call.run()),
  })

export const says = (status: number, body = '', type = 'application/json'): LrsResponse => ({
  status,
  body,
  headers: { 'content-type': type },
})
const SIGN_IN = '<!DOCTYPE html><html><body>Please sign in</body></html>'
export const signIn: LrsHabit = () => says(200, SIGN_IN, 'text/html; charset=utf-8')
export const offline: LrsHabit = () => {
  throw new TypeError('Failed to fetch')
}

export const isSet =
  (name: RegExp): Parameters<typeof refuses>[1] =>
  ({ asked, values: [element] }) =>
    asked === 'SetValue' && name.test(String(element))
