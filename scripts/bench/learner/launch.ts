// One launch in a real browser, measured from inside the frame.

import type { Browser, CDPSession, Frame, Page } from 'playwright-core'
import type { Profile } from './profiles.ts'

/** Milliseconds from the frame's own navigation, unless said. */
export interface LaunchFigures {
  readonly firstText: number
  /** The main button is there, and works. */
  readonly usable: number
  /** Of tasks longer than 50 ms, what is longer, until a second after it was usable. */
  readonly blocking: number
  readonly layoutShift: number
  /** Until it was usable. */
  readonly requests: number
  /** Compressed as sent, until the first text could be drawn. */
  readonly firstBytes: number
  /** Calls to the learning system before anything was pressed. */
  readonly calls: number
  /** Of those, until it was usable. */
  readonly callsAtLaunch: number
  /** Of those, before the browser had its first drawing done, which nothing can keep from the screen then. */
  readonly callsBefore: number
}

interface Seen {
  readonly usable: number | undefined
  readonly shift: number
  readonly long: readonly { readonly start: number; readonly length: number }[]
}

declare global {
  interface Window {
    seen?: Seen
    calls?: { readonly name: string; readonly at: number; readonly took: number }[]
  }
}

/** Watches in each frame, from before its first byte is read. */
function watch(): void {
  if (window === window.top) return
  let usable: number | undefined
  let shift = 0
  const long: { start: number; length: number }[] = []
  Object.defineProperty(window, 'seen', { get: () => ({ usable, shift, long }) })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      long.push({ start: startTime, length: duration })
    }
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    if (document.querySelector('main button.main')) usable = performance.now()
    else requestAnimationFrame(look)
  }
  look()
}

export interface Launched {
  readonly page: Page
  readonly frame: Frame
  readonly session: CDPSession
  /** Of all requests so far, and their bytes as sent. */
  readonly sent: () => { readonly requests: number; readonly bytes: number }
  close(): Promise<void>
}

/** Opens a page of the learning system, and waits for the frame's words. */
export async function open(browser: Browser, address: string, profile: Profile): Promise<Launched> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } })
  // What runs the commands wraps named functions in a helper, which the frame does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  await context.addInitScript(watch)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (profile.warm) await page.goto(address, { waitUntil: 'networkidle' })
  let bytes = 0
  let requests = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  const { latency, kilobits } = profile.line ?? { latency: 0, kilobits: -1 }
  const throughput = kilobits < 0 ? -1 : (kilobits * 1000) / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slower })
  await page.goto(address, { waitUntil: 'commit' })
  const frame = await courseFrame(page)
  return { page, frame, session, sent: () => ({ requests, bytes }), close: () => context.close() }
}

async function courseFrame(page: Page): Promise<Frame> {
  await page.waitForSelector('iframe', { timeout: 60_000 })
  const frame = page.frame({ url: /\/course\// })
  if (frame) return frame
  return page.waitForEvent('framenavigated', (frame) => frame.url().includes('/course/'))
}

/** @param isUsed false for a page without a button */
export async function measureLaunch(
  browser: Browser,
  address: string,
  profile: Profile,
  isUsed = true,
): Promise<LaunchFigures> {
  const launched = await open(browser, address, profile)
  const { page, frame } = launched
  try {
    await frame.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
    if (isUsed) await frame.waitForFunction(() => window.seen?.usable)
    await frame.waitForTimeout(1_200)
    const figures = await frame.evaluate(() => {
      const seen = window.seen
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      const loads = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const firstText = paint?.startTime ?? 0
      // Not yet among what TypeScript knows of (Paint Timing, PaintTimingMixin).
      const { paintTime = firstText } = (paint ?? {}) as { paintTime?: number }
      const usable = seen?.usable ?? firstText
      return {
        firstText,
        usable,
        blocking: (seen?.long ?? [])
          .filter(({ start }) => start < usable + 1_000)
          .reduce((sum, { length }) => sum + Math.max(0, length - 50), 0),
        layoutShift: seen?.shift ?? 0,
        requests: 1 + loads.filter(({ startTime }) => startTime < usable).length,
        firstBytes:
          (own?.transferSize ?? 0) +
          loads
            .filter(({ responseEnd }) => responseEnd < firstText)
            .reduce((sum, { transferSize }) => sum + transferSize, 0),
        drawn: performance.timeOrigin + paintTime,
        worked: performance.timeOrigin + usable,
      }
    })
    const calls = await page.evaluate(() => window.calls ?? [])
    const { drawn, worked, ...rest } = figures
    const until = (time: number) => calls.filter(({ at }) => at < time).length
    return {
      ...rest,
      calls: calls.length,
      callsAtLaunch: until(worked),
      callsBefore: until(drawn),
    }
  } finally {
    await launched.close()
  }
}
