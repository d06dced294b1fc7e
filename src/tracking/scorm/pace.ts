// A call may block the page for half a second, and one after the other for many. So the page is let
// draw and answer between them, unless they take no time.

/** The time of a page. */
export interface PageTime {
  readonly now: () => Date
  /** Lets the browser draw and answer: the rest is a task of its own, after the next frame. */
  readonly breath: () => Promise<void>
}

export interface Pace {
  /** Calls have kept the browser for as long as nobody feels. */
  isUsedUp(): boolean
  /** Between two calls: goes on in the same task, or in another one where this one is used up. */
  breathe(): Promise<void>
}

/** Milliseconds: a quarter of a frame. */
const MOMENT = 4

/** Of a task that begins now. */
export function pace({ now, breath }: PageTime): Pace {
  const time = () => now().getTime()
  let begun = time()
  const isUsedUp = () => time() - begun >= MOMENT
  return {
    isUsedUp,
    async breathe() {
      if (!isUsedUp()) return
      await breath()
      begun = time()
    },
  }
}
