import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenPainted } from '../../src/when-painted.ts'

/** A window that draws when it is told to. */
function aWindow(paints: readonly string[] = []) {
  const frames: (() => void)[] = []
  const window = {
    performance: { getEntriesByType: () => paints },
    requestAnimationFrame: (draw: () => void) => frames.push(draw),
  } as unknown as Window
  const isPainted = vi.fn()
  void whenPainted(window).then(isPainted)
  return { isPainted, draw: () => frames.forEach((frame) => void frame()) }
}

describe('the first drawing of a page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is waited for, and over once the browser has done with its frame', async () => {
    const { isPainted, draw } = aWindow()
    await vi.advanceTimersByTimeAsync(900)
    draw()
    expect(isPainted).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(0)
    expect(isPainted).toHaveBeenCalled()
  })

  it('is not waited for where it has been', async () => {
    const { isPainted } = aWindow(['first-paint'])
    await vi.advanceTimersByTimeAsync(0)
    expect(isPainted).toHaveBeenCalled()
  })

  it('is given up after a second where nobody sees the page', async () => {
    const { isPainted } = aWindow()
    await vi.advanceTimersByTimeAsync(999)
    expect(isPainted).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(isPainted).toHaveBeenCalled()
  })
})
