// A clock that a test puts forward: what waits for a second takes none of the test's.

import { act } from '@testing-library/preact'
import { vi } from 'vitest'

/** From here on timers wait for `pass`, or for as long as they say; dates stay as they are. */
export const holdClock = () =>
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
    advanceTimeDelta: 1,
  })

export const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds)
  })
