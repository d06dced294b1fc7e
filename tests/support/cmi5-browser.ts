// The course as a learning system with cmi5 opens it, without a browser.

import type { Cmi5Environment } from '../../src/tracking/cmi5/environment.ts'
import { aBrowser } from './lms-window.ts'
import type { LrsRequest, LrsResponse, StrictLrs } from './strict-lrs.ts'

/** Answers a request in a system's own way; `run` is what the strict one answers. */
export type LrsHabit = (call: {
  readonly request: LrsRequest
  /** In words, as `calls` of the strict one. */
  readonly run: () => LrsResponse
}) => LrsResponse | Promise<LrsResponse>

export interface Cmi5Browser extends Cmi5Environment {
  wait(milliseconds: number): void
  /** Idle moments, until there is nothing left to do. */
  rest(): Promise<void>
  hide(): void
  /** Where the course went to, and what it was allowed to ask. */
  readonly went: string[]
  readonly allowed: string[]
  isMuted(): boolean
}

export function cmi5Browser(
  lrs: StrictLrs,
  habit: LrsHabit = ({ run }) => run(),
  query = lrs.launchQuery,
): Cmi5Browser {
  const { now, onScreen, idle, whenHidden, wait, hide, rest } = aBrowser({})
  const went: string[] = []
  const allowed: string[] = []
  let muted = false
  return {
    address: `https://content.example.org/course/index.html?${query}`,
    language: 'en-GB',
    now,
    onScreen,
    idle,
    whenHidden,
    wait,
    hide,
    went,
    allowed,
    isMuted: () => muted,
    mute() {
      muted = true
    },
    askOnly: (...addresses) => void allowed.push(...addresses),
    goTo: (address) => void went.push(address),
    async ask(address, { method = 'GET', headers, body }) {
      const request = {
        method,
        address,
        headers: Object.fromEntries(new Headers(headers)),
        body: String(body ?? ''),
      }
      const answer = await habit({ request, run: () => lrs.handle(request) })
      const hasBody = answer.status !== 204
      return new Response(hasBody ? answer.body : null, answer)
    },
    async rest() {
      for (let turn = 0; turn < 30; turn++) {
        rest()
        // Answers are read as they come.
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}
