// The page of a thin package: the hosted copy in a frame, or words and a way on where it does not come
// (X15). It has the session with the learning system (src/tracking/thin/relay.ts).

import { scormPort } from '../tracking/scorm/adapter.ts'
import type { Dialect } from '../tracking/scorm/dialect.ts'
import { browserEnvironment } from '../tracking/scorm/environment.ts'
import { type InteractionPairs, interactionQueue } from '../tracking/scorm/interaction-queue.ts'
import { otherWindow } from '../tracking/thin/other-window.ts'
import { relay } from '../tracking/thin/relay.ts'

const LATE = 10_000
/** A page whose script runs has said so long before. */
const LOADED = 3000

/** Names of the parts of the page; `course` is the frame, and no words. */
type Part = 'opening' | 'late' | 'missing' | 'older' | 'newer' | 'course'

/** What the course needs of a browser, and no more: it stays in its frame, unless somebody presses. */
const SANDBOX = [
  'allow-scripts',
  // Its own, which is not that of the learning system.
  'allow-same-origin',
  'allow-forms',
  // Links open in a new tab, and print and downloads are the learner's.
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-modals',
  'allow-downloads',
  // Leave this site.
  'allow-top-navigation-by-user-activation',
]

export function openThin(dialect: Dialect, pairs: InteractionPairs): void {
  const { at = '', title = '' } = document.body.dataset
  const environment = browserEnvironment(window, () => (means) => interactionQueue(means, pairs))
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = 'fullscreen; picture-in-picture; clipboard-write'
  frame.sandbox.add(...SANDBOX)
  let isMet = false
  let timers: readonly ReturnType<typeof setTimeout>[] = []

  function show(part: Part): void {
    document.body.dataset.part = part
    for (const words of document.querySelectorAll<HTMLElement>('[data-on]')) {
      words.hidden = !words.dataset.on?.split(' ').includes(part)
    }
    frame.hidden = !['opening', 'late', 'course'].includes(part)
  }

  function stop(): void {
    timers.forEach(clearTimeout)
    timers = []
  }

  function load(): void {
    isMet = false
    stop()
    show('opening')
    timers = [setTimeout(() => show('late'), LATE)]
    frame.src = at
  }

  frame.addEventListener('load', () => {
    // An error page, or something else that is not the course.
    if (!isMet) timers = [...timers, setTimeout(() => show('missing'), LOADED)]
  })

  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      load()
      // The button has gone with its words.
      document.querySelector('h1')?.focus()
    })
  }

  const { leave } = relay({
    copy: otherWindow(window, () => frame.contentWindow),
    origin: new URL(at).origin,
    port: scormPort(dialect, environment),
    learner: dialect.elements.learner,
    idle: environment.idle,
    onMet(how) {
      isMet = true
      stop()
      const hasFocus = document.hasFocus()
      show(how === 'met' ? 'course' : how)
      if (how === 'met' && hasFocus) frame.focus()
    },
    onTitle(title) {
      document.title = title
    },
  })
  addEventListener('pagehide', leave)
  load()
  document.body.append(frame)
}
