import { timeOnScreen } from '../../time-on-screen.ts'
import { whenHidden } from '../../when-hidden.ts'
import { whenIdle } from '../../when-idle.ts'
import type { TrackingPort } from '../port.ts'
import { cmi5Port } from './adapter.ts'
import type { Cmi5Environment } from './environment.ts'

/** A port to the system that has opened `window` with launch parameters in its address. */
export const cmi5PortIn = (window: Window): TrackingPort => cmi5Port(browserEnvironment(window))

function browserEnvironment(window: Window): Cmi5Environment {
  const { document, location } = window
  return {
    address: location.href,
    language: document.documentElement.lang || 'und',
    ask: (address, how) => window.fetch(address, how),
    now: () => new Date(),
    onScreen: timeOnScreen(document),
    idle: whenIdle,
    whenHidden: (listener) => whenHidden(document, listener),
    askOnly(...addresses) {
      const origins = new Set(addresses.map((address) => new URL(address).origin))
      const policy = document.createElement('meta')
      policy.httpEquiv = 'Content-Security-Policy'
      policy.content = `connect-src ${[...origins].join(' ')}`
      document.head.append(policy)
    },
    mute: () => muteAtFirst(document),
    goTo: (address) => location.assign(address),
  }
}

/** Once for each recording and video, at its first play: from then on the learner decides. */
function muteAtFirst(document: Document): void {
  const known = new WeakSet<EventTarget>()
  const mute = ({ target }: Event) => {
    if (!(target instanceof HTMLMediaElement) || known.has(target)) return
    known.add(target)
    target.muted = true
  }
  document.addEventListener('play', mute, true)
}
