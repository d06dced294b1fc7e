// Manners that only the table of faults needs, and what happens in the middle of a visit.

import { vi } from 'vitest'
import { newProgress, visit as visitPage } from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import type { LmsApi, WindowLike } from '../../src/tracking/scorm/find-api.ts'
import type { Habit } from '../support/bad-mannered-lms.ts'
import { PretendChannel } from '../support/channels.ts'
import type { LrsHabit } from '../support/cmi5-browser.ts'
import { aWindow } from '../support/lms-window.ts'
import { outline, practicePage, type Visit } from './learner.ts'
import type { ScormEdition } from './systems.ts'

// Learning systems with SCORM

/** Somebody else has started the session, and this system says so. */
export function startedAlready(edition: ScormEdition): Habit {
  let last = '0'
  return ({ asked, run }) => {
    if (asked === 'Initialize') {
      run()
      last = edition === 'scorm12' ? '101' : '103'
      return 'false'
    }
    if (asked === 'GetLastError') return last
    const answer = run()
    last = '0'
    return answer
  }
}

/** The page waits for each call. */
export const takes =
  (milliseconds: number): Habit =>
  ({ run }) => {
    vi.setSystemTime(Date.now() + milliseconds)
    return run()
  }

const isState = (element: unknown) => element === 'cmi.suspend_data'

export const cutsStateAt = (length: number): Habit =>
  replacesValue((element, value) => (isState(element) ? value.slice(0, length) : value))

/** What is kept is another value than the one that was given. */
function replacesValue(become: (element: unknown, value: string) => string): Habit {
  const shown = new Map<unknown, string>()
  return ({ asked, values: [element, value], run }) => {
    if (asked === 'SetValue') shown.set(element, become(element, String(value)))
    const answer = run()
    const kept = shown.get(element)
    return asked === 'GetValue' && kept !== undefined ? kept : answer
  }
}

export function refusesStateAbove(length: number): Habit {
  let refused = false
  return ({ asked, values: [element, value], run }) => {
    if (asked === 'GetLastError') return refused ? '405' : run()
    if (asked.startsWith('GetE')) return run()
    refused = asked === 'SetValue' && isState(element) && String(value).length > length
    return refused ? 'false' : run()
  }
}

/**
 * Sends at a commit what differs from what it sent last, and calls it sent before it has arrived;
 * *true* is its answer to all of it. In trouble nothing arrives.
 */
export function sendsOnce(line: { readonly isOn: boolean }): Habit {
  const set = new Map<unknown, { readonly value: unknown; readonly run: () => unknown }>()
  const sent = new Map<unknown, unknown>()
  return ({ asked, values: [element, value], run }) => {
    if (asked === 'GetValue') {
      const answer = set.get(element)?.value ?? run()
      if (!sent.has(element)) sent.set(element, answer)
      return answer
    }
    if (asked === 'SetValue') {
      set.set(element, { value, run })
      return 'true'
    }
    if (asked === 'GetLastError') return '0'
    if (asked !== 'Commit' && asked !== 'Finish') return run()
    for (const [name, { value: given, run: keep }] of set) {
      if (sent.get(name) === given) continue
      sent.set(name, given)
      if (!line.isOn) keep()
    }
    if (!line.isOn) run()
    return 'true'
  }
}

export const shows =
  (name: RegExp, answer: string): Habit =>
  ({ asked, values: [element], run }) =>
    asked === 'GetValue' && name.test(String(element)) ? answer : run()

export const showsNothingOf = (name: RegExp): Habit => shows(name, '')

/** Reading gives what was there before the last save. */
export function showsLate(): Habit {
  let before: unknown
  let now: unknown
  return ({ asked, values: [element, value], run }) => {
    if (!isState(element)) return run()
    if (asked === 'SetValue') {
      before = now
      now = value
      return run()
    }
    return before ?? run()
  }
}

/** Once the page goes away, only the first value arrives. */
export function hearsFirstAtEnd(): Habit {
  let isGoing = false
  let heard = 0
  addEventListener(
    'pagehide',
    () => {
      isGoing = true
    },
    { capture: true, once: true },
  )
  return ({ asked, run }) => {
    if (isGoing && asked === 'SetValue' && heard++ > 0) return 'true'
    return run()
  }
}

export function withoutState(
  elements: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const passed = Object.values(elements).includes('passed')
  return passed ? { ...elements, 'cmi.suspend_data': '' } : elements
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"'\\/+ ]/g, (sign) => `&#${sign.charCodeAt(0)};`)

// Windows around the course

export const above =
  (count: number) =>
  (name: string, api: LmsApi): WindowLike => {
    let window = aWindow({ [name]: api })
    for (let frame = 0; frame < count; frame++) window = aWindow({}, { parent: window })
    return window
  }

export const late =
  (milliseconds: number) =>
  (name: string, api: LmsApi): WindowLike => {
    const parent = aWindow()
    setTimeout(() => Object.assign(parent, { [name]: api }), milliseconds)
    return aWindow({}, { parent })
  }

const denied = () => {
  throw new DOMException('Blocked a frame with origin "https://content.example.org"')
}

/** Its own properties are out of reach; the way up is not. */
export function ofAnotherOrigin(name: string, api: LmsApi): WindowLike {
  const parent = aWindow({ [name]: api })
  return Object.defineProperties({ parent, opener: null } as WindowLike, {
    API: { get: denied },
    API_1484_11: { get: denied },
  })
}

export const closedWindow = (): WindowLike =>
  Object.defineProperties({} as WindowLike, {
    parent: { get: denied },
    opener: { get: denied },
    API: { get: denied },
    API_1484_11: { get: denied },
  })

export function inACircle(): WindowLike {
  const first = aWindow() as { parent: WindowLike | null; opener: WindowLike | null }
  const second = aWindow({}, { parent: first })
  first.parent = second
  first.opener = second
  return first
}

// Learning systems with cmi5

export const answersAfter =
  (milliseconds: number): LrsHabit =>
  ({ run }) =>
    new Promise((tell) => setTimeout(() => tell(run()), milliseconds))

export function firstTime(path: string, habit: LrsHabit): LrsHabit {
  let isOver = false
  return (call) => {
    if (isOver || !call.request.address.includes(path)) return call.run()
    isOver = true
    return habit(call)
  }
}

/** What it lays down for the launch has other values than it should. */
export const launchData =
  (more: object): LrsHabit =>
  ({ request, run }) => {
    const answer = run()
    if (!request.address.includes('LMS.LaunchData')) return answer
    return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), ...more }) }
  }

// In the middle of a visit

/** The page goes into the browser's cache, which ends the visit, and is shown again. */
export async function comeBackFromCache(visit: Visit): Promise<void> {
  dispatchEvent(new Event('pagehide'))
  await visit.wait(100)
  dispatchEvent(new Event('pageshow'))
}

/** Another window takes over, and this one again. */
export async function useElsewhereAndHere(visit: Visit): Promise<void> {
  const there = visitPage(outline, newProgress, practicePage)
  const other = new PretendChannel(outline.id)
  other.postMessage({ learner: undefined, state: encode(outline, there, 1), at: Date.now() })
  await visit.wait(100)
  if (!visit.isTold('elsewhere.kept')) throw new Error('expected to be told of the other window')
  other.close()
  await visit.press('Use this window')
}
