// A browser with one page that is driven over WebDriver: the page of the pretend learning system,
// with the course in its frame.

import { DrivenFrame, type Place } from './driven-frame.ts'
import { keyboardOf } from './keyboard.ts'
import type { Outside } from './outside.ts'
import type { ElementReference, Session } from './webdriver.ts'

/** Room for each size that a journey gives the frame. */
const WINDOW = { width: 1200, height: 960 }

/** @param size of the course's frame, which may be narrower than a window can be */
export function drivenContext(
  session: Session,
  size: { readonly width: number; readonly height: number },
  { hearers }: Outside,
  close: () => Promise<void>,
) {
  const faultHearers: ((fault: string) => void)[] = []
  let isInside = false
  const hear = (faults: readonly string[]) => {
    for (const fault of faults) for (const tell of faultHearers) tell(fault)
  }
  const around: Place = {
    session,
    hear,
    async enter() {
      if (isInside) await session.ask('POST', '/frame', { id: null })
      isInside = false
    },
  }
  const inside: Place = {
    session,
    hear,
    async enter() {
      if (isInside) return
      const frame = { using: 'css selector', value: 'iframe' }
      const id = await session.ask<ElementReference>('POST', '/element', frame)
      await session.ask('POST', '/frame', { id })
      isInside = true
    },
  }
  const lmsPage = new DrivenFrame(around)
  const course = new DrivenFrame(inside)

  async function arrive(path: string, body: object): Promise<void> {
    await session.ask('POST', path, body)
    isInside = false
    await lmsPage.evaluate(({ width, height }) => {
      const frame = document.querySelector('iframe')
      frame?.setAttribute('style', `width: ${width}px; height: ${height}px`)
    }, size)
  }

  const page = {
    context: () => context,
    keyboard: keyboardOf(session),
    evaluate: lmsPage.evaluate.bind(lmsPage),
    frame: () => course,
    async goto(url: string) {
      await session.ask('POST', '/window/rect', WINDOW)
      await arrive('/url', { url })
    },
    reload: () => arrive('/refresh', {}),
    on(event: string, listener: (what: unknown) => void) {
      if (event === 'request') hearers.add((address) => listener({ url: () => address }))
      // What is written to the console as an error is told as one, too.
      if (event === 'pageerror') faultHearers.push(listener)
    },
  }
  const context = { newPage: async () => page, close }
  return context
}
