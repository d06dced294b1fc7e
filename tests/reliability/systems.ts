// One launch of a learning system of any edition, well- or bad-mannered, on the time of the test.

import { timeOnScreen } from '../../src/time-on-screen.ts'
import { cmi5Port } from '../../src/tracking/cmi5/adapter.ts'
import type { TrackingPort } from '../../src/tracking/port.ts'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import type { LmsApi, WindowLike } from '../../src/tracking/scorm/find-api.ts'
import { recordQueue } from '../../src/tracking/scorm/records.ts'
import { type Habit, withHabits } from '../support/bad-mannered-lms.ts'
import type { LrsHabit } from '../support/cmi5-browser.ts'
import { verbOf } from '../support/cmi5-statement.ts'
import type { LaunchOptions, LmsRecord } from '../support/lms-launch.ts'
import { aWindow } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'
import {
  type LrsOptions,
  type LrsRecord,
  type LrsResponse,
  strictLrs,
} from '../support/strict-lrs.ts'

export const EDITIONS = ['scorm12', 'scorm2004', 'cmi5'] as const
export type Edition = (typeof EDITIONS)[number]
export type ScormEdition = Exclude<Edition, 'cmi5'>

/** What a learning system has kept between two launches. */
export type Kept = LmsRecord | LrsRecord

/** How a system of SCORM behaves in one launch. */
export interface ScormManners {
  readonly habits?: readonly Habit[]
  readonly options?: LaunchOptions
  /** Where its functions are; in the window around the course, if nothing is said. */
  readonly place?: (apiName: string, api: LmsApi) => WindowLike
  /** What becomes of what it has kept, once the visit is over. */
  readonly afterwards?: (kept: LmsRecord) => LmsRecord
}

/** How a system of cmi5 behaves in one launch. */
export interface Cmi5Manners {
  readonly habit?: LrsHabit
  readonly options?: LrsOptions
  /** What the address of the course has behind the `?`, of what it should have. */
  readonly query?: (query: string) => string
  readonly afterwards?: (kept: LrsRecord) => LrsRecord
}

export interface System {
  readonly port: TrackingPort
  /** The page is hidden. */
  hide(): void
  kept(): Kept
  /** What the record says to people who read it. */
  status(): Status
  /** The saved state that is kept. */
  state(): string
  /** Calls or requests that the standard does not allow. */
  refused(): readonly unknown[]
  /** Each call or request so far, by its name and what it is about. */
  calls(): readonly string[]
}

export type Status = 'none' | 'incomplete' | 'completed' | 'passed'

/** Runs a task as an idle browser does: a moment later. */
const idle = (task: () => void) => void setTimeout(task, 20)

const DIALECTS = { scorm12: dialect12, scorm2004: dialect2004 } as const

export function scormSystem(
  edition: ScormEdition,
  manners: ScormManners,
  record: LmsRecord | undefined,
): System {
  const { habits = [], options = {}, place, afterwards = (kept) => kept } = manners
  const lms = strictLms(edition === 'scorm12' ? '1.2' : '2004', { record, ...options })
  const api = withHabits(lms, ...habits)
  const listeners: (() => void)[] = []
  const port = scormPort(DIALECTS[edition], {
    window: place?.(lms.apiName, api) ?? aWindow({}, { parent: aWindow({ [lms.apiName]: api }) }),
    now: () => new Date(),
    onScreen: timeOnScreen(document),
    painted: Promise.resolve(),
    breath: () => new Promise((go) => setTimeout(go, 20)),
    records: () => recordQueue,
    idle,
    whenHidden: (listener) => void listeners.push(listener),
  })
  const elements = () => afterwards(lms.record()).elements
  return {
    port,
    hide: () => {
      for (const listener of listeners) listener()
    },
    kept: () => afterwards(lms.record()),
    status: () => statusOf(elements()),
    state: () => elements()['cmi.suspend_data'] ?? '',
    refused: () => lms.refused,
    calls: () => lms.calls.map(({ name, values }) => `${name} ${values[0] ?? ''}`.trim()),
  }
}

function statusOf(elements: Readonly<Record<string, string>>): Status {
  const said = [
    elements['cmi.success_status'],
    elements['cmi.core.lesson_status'],
    elements['cmi.completion_status'],
  ]
  const ranked = ['passed', 'completed', 'incomplete'] as const
  return ranked.find((status) => said.includes(status)) ?? 'none'
}

export function cmi5System(manners: Cmi5Manners, record: LrsRecord | undefined): System {
  const { habit = ({ run }) => run(), options = {}, afterwards = (kept) => kept } = manners
  const lrs = strictLrs({ record, ...options })
  const query = manners.query?.(lrs.launchQuery) ?? lrs.launchQuery
  const listeners: (() => void)[] = []
  const port = cmi5Port({
    address: `https://content.example.org/course/index.html?${query}`,
    language: 'en-GB',
    now: () => new Date(),
    onScreen: timeOnScreen(document),
    idle,
    whenHidden: (listener) => void listeners.push(listener),
    mute: () => undefined,
    askOnly: () => undefined,
    goTo: () => undefined,
    async ask(address, { method = 'GET', headers, body, signal }) {
      const request = {
        method,
        address,
        headers: inSmallLetters(headers as Readonly<Record<string, string>>),
        body: String(body ?? ''),
      }
      const given = new Promise<never>((_, refuse) => {
        signal?.addEventListener('abort', () => refuse(new DOMException('', 'TimeoutError')))
      })
      given.catch(() => undefined)
      const answer = await Promise.race([habit({ request, run: () => lrs.handle(request) }), given])
      return responseOf(answer)
    },
  })
  const kept = () => afterwards(lrs.record())
  return {
    port,
    hide: () => {
      for (const listener of listeners) listener()
    },
    kept,
    status() {
      const verbs = kept().statements.map(verbOf)
      if (verbs.includes('passed')) return 'passed'
      if (verbs.includes('completed')) return 'completed'
      return verbs.includes('initialized') ? 'incomplete' : 'none'
    },
    state() {
      const text = kept().documents['course-progress']
      return text ? String(JSON.parse(text).savedState) : ''
    },
    refused: () => lrs.refused,
    calls: () => lrs.calls,
  }
}

const inSmallLetters = (headers: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** As much of a browser's as is asked for: that of the pretend browser takes time of its own. */
function responseOf({ status, headers, body }: LrsResponse): Response {
  const get = (name: string) => headers[name] ?? null
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get },
    text: async () => body,
  } as unknown as Response
}
