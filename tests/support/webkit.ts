// WebKit for journeys: the small browser that comes with WebKitGTK. No library drives it, so what
// journeys ask of Playwright's browser is answered here, over WebDriver.

import type { Browser, BrowserContext, Locator } from 'playwright-core'
import { drivenContext } from './driven-context.ts'
import type { Found } from './driven-frame.ts'
import { watchOutside } from './outside.ts'
import { type Session, startSession } from './webdriver.ts'
import { startWebKitPrograms } from './webkit-programs.ts'

interface ContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Whether pages may keep anything on the device. */
  readonly storage?: boolean
}

interface WebKit {
  newContext(options?: ContextOptions): Promise<object>
  close(): Promise<void>
  kill(): void
}

/** @param executablePath of MiniBrowser */
export async function launchWebKit(executablePath: string): Promise<Browser> {
  const outside = await watchOutside()
  let programs = await startWebKitPrograms()
  let last: Session | undefined
  const end = async () => {
    const ending = last
    last = undefined
    await ending?.ask('DELETE', '')
  }
  /** Now and then the driver starts a browser and never hears of it. A fresh driver does. */
  const start = async (options: object, triesLeft = 2): Promise<Session> => {
    try {
      // The driver has one browser at a time. Each forgets all that was in it.
      await end()
      return await startSession(programs.driver, { 'webkitgtk:browserOptions': options })
    } catch (error) {
      if (triesLeft === 0) throw error
      programs.kill()
      programs = await startWebKitPrograms()
      return start(options, triesLeft - 1)
    }
  }
  const webkit: WebKit = {
    async newContext({ viewport = { width: 1000, height: 800 }, storage = true } = {}) {
      const args = [
        '--automation',
        `--proxy=http://127.0.0.1:${outside.port}`,
        '--ignore-host=127.0.0.1',
        `--enable-html5-local-storage=${storage}`,
      ]
      last = await start({ binary: executablePath, args })
      return drivenContext(last, viewport, outside, end)
    },
    async close() {
      programs.kill()
      outside.close()
    },
    kill: () => programs.kill(),
  }
  return webkit as unknown as Browser
}

const ours = (browser: Browser) => browser as unknown as WebKit

/** As a full memory or a cut in the power does. */
export const killWebKit = async (browser: Browser): Promise<void> => ours(browser).kill()

export const contextWithoutStorage = (browser: Browser): Promise<BrowserContext> =>
  ours(browser).newContext({ storage: false }) as Promise<BrowserContext>

/** Role and name, as WebKit hands them to assistive technology. */
export const spoken = (found: Locator): Promise<string> => (found as unknown as Found).spoken()
