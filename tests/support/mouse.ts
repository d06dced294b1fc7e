// The mouse, pressed over WebDriver.

import type { Point } from './in-page.ts'
import type { ElementReference, Session } from './webdriver.ts'

export interface Target {
  readonly element: ElementReference
  readonly middle: Point
}

const ASIDE = 10
const NEAR = 6
let last: Point = [0, 0]

/** In the middle of what is on the screen. */
export async function pressMouse(session: Session, { element, middle }: Target): Promise<void> {
  // Journeys are quick: a second press so near the first one would be that of a double one.
  const isNear = middle.every((at, axis) => Math.abs(at - (last[axis] ?? 0)) < NEAR)
  const x = isNear ? ASIDE : 0
  last = [middle[0] + x, middle[1]]
  const actions = [
    { type: 'pointerMove', origin: element, x, y: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  await session.ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
}
