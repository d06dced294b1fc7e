// The whole course read from its first page to its last, and what that takes.

import type { Browser, CDPSession, Frame } from 'playwright-core'
import { readerWords } from '../../../src/view/words-reader-en.ts'
import { median, percentile } from '../figures.ts'
import { type Launched, open } from './launch.ts'
import type { Profile } from './profiles.ts'

export interface HourFigures {
  readonly pages: number
  /** Milliseconds from *Next* to the frame in which the new page is drawn. */
  readonly pageChange: number
  readonly slowPageChange: number
  /** After all lesson files had come. */
  readonly requestsAtChanges: number
  readonly mostElements: number
  /** As sent. */
  readonly kilobytes: number
  readonly requests: number
  readonly calls: number
  readonly commits: number
  /** Of the course's thread. */
  readonly cpuSeconds: number
  readonly heapMegabytes: number
}

export async function readWhole(
  browser: Browser,
  address: string,
  profile: Profile,
): Promise<HourFigures> {
  const launched = await open(browser, address, profile)
  const { frame, page, session, sent } = launched
  try {
    await session.send('Performance.enable')
    await start(launched)
    const before = sent().requests
    const changes: number[] = []
    let mostElements = 0
    for (;;) {
      await passNote(frame)
      mostElements = Math.max(mostElements, await frame.evaluate(countElements))
      const took = await frame.evaluate(goOn)
      if (took === undefined) break
      changes.push(took)
    }
    const calls = await page.evaluate(() => (window.calls ?? []).map(({ name }) => name))
    await page.evaluate(forgetCalls)
    return {
      pages: changes.length + 1,
      pageChange: median(changes),
      slowPageChange: percentile(changes, 0.95),
      requestsAtChanges: sent().requests - before,
      mostElements,
      kilobytes: sent().bytes / 1000,
      requests: sent().requests,
      calls: calls.length,
      commits: calls.filter((name) => name === 'commit').length,
      cpuSeconds: await metric(session, 'TaskDuration'),
      heapMegabytes: (await heap(session)) / 1e6,
    }
  } finally {
    await launched.close()
  }
}

/** What a page without script holds, with the browser's own and what the measuring brings into it. */
export async function holdStill(
  browser: Browser,
  address: string,
  profile: Profile,
): Promise<number> {
  const launched = await open(browser, address, profile)
  try {
    await launched.frame.waitForLoadState('load')
    await launched.session.send('Performance.enable')
    return (await heap(launched.session)) / 1e6
  } finally {
    await launched.close()
  }
}

export interface MemoryFigures {
  readonly changes: number
  readonly heapMegabytes: number
  readonly nodes: number
  readonly listeners: number
}

/** What is held after so many page changes, there and back again. */
export async function holdAfter(
  browser: Browser,
  address: string,
  profile: Profile,
  counts: readonly number[],
): Promise<readonly MemoryFigures[]> {
  const launched = await open(browser, address, profile)
  const { frame, session } = launched
  try {
    await session.send('Performance.enable')
    await start(launched)
    // To a page that has one before it and one behind it.
    for (let page = 0; page < 3; page++) {
      await passNote(frame)
      await frame.evaluate(goOn)
    }
    const held: MemoryFigures[] = []
    let changes = 0
    for (const count of counts) {
      await frame.evaluate(goThereAndBack, count - changes)
      changes = count
      // What the pretend system has noted is not the course's.
      await launched.page.evaluate(forgetCalls)
      const heapMegabytes = (await heap(session)) / 1e6
      const nodes = await metric(session, 'Nodes')
      const listeners = await metric(session, 'JSEventListeners')
      held.push({ changes, heapMegabytes, nodes, listeners })
    }
    return held
  } finally {
    await launched.close()
  }
}

/** Presses *Start*, and waits until everything has come that a reader will want. */
async function start({ frame, page }: Launched): Promise<void> {
  await frame.waitForFunction(() => window.seen?.usable)
  await page.waitForLoadState('networkidle')
  await frame.locator('main button.main').click()
  await frame.locator('nav.pager').waitFor()
}

const SHOW = new RegExp(`^(${readerWords['note.showLesson']}|${readerWords['note.showPage']})$`)

/** A content note is opened, as most people do. */
async function passNote(frame: Frame): Promise<void> {
  const show = frame.getByRole('button', { name: SHOW }).first()
  const next = frame.locator('nav.pager button.main')
  await show.or(frame.locator('nav.pager')).first().waitFor()
  if (!(await show.isVisible())) return
  await show.click()
  await next.waitFor()
}

const forgetCalls = () => void window.calls?.splice(0)

const countElements = () => document.querySelectorAll('*').length

/** @returns undefined where nothing comes next */
async function goOn(): Promise<number | undefined> {
  const next = document.querySelector<HTMLElement>('nav.pager button.main')
  if (!next) return undefined
  const title = () => document.querySelector('main h1')?.textContent
  const before = title()
  const start = performance.now()
  next.click()
  while (title() === before) {
    await new Promise((drawn) => requestAnimationFrame(drawn))
    if (performance.now() - start > 3_000) return undefined
  }
  // A message is answered after the frame was drawn.
  await new Promise<void>((drawn) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => drawn()
      port2.postMessage('')
    })
  })
  return performance.now() - start
}

async function goThereAndBack(changes: number): Promise<void> {
  const title = () => document.querySelector('main h1')?.textContent
  const press = async (which: string) => {
    const before = title()
    const button = document.querySelector<HTMLElement>(`nav.pager ${which}`)
    if (!button) throw new Error(`Page ${before}: expected a way on and a way back`)
    button.click()
    while (title() === before) await new Promise((drawn) => requestAnimationFrame(drawn))
  }
  for (let change = 0; change < changes; change += 2) {
    await press('button.main')
    await press('button:not(.main)')
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return metric(session, 'JSHeapUsedSize')
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === name)?.value ?? 0
}
