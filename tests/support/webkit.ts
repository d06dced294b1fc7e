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
  const { driver, kill } = await startWebKitPrograms()
  const outside = await watchOutside()
  let last: Session | undefined
  const end = async () => {
    await last?.ask('DELETE', '')
    last = undefined
  }
  const webkit: WebKit = {
    async newContext({ viewport = { width: 1000, height: 800 }, storage = true } = {}) {
      // The driver has one browser at a time. Each forgets all that was in it.
      await end()
      const args = [
        '--automation',
        `--proxy=http://127.0.0.1:${outside.port}`,
        '--ignore-host=127.0.0.1',
        `--enable-html5-local-storage=${storage}`,
      ]
      const options = { binary: executablePath, args }
      const session = await startSession(driver, { 'webkitgtk:browserOptions': options })
      last = session
      return drivenContext(session, viewport, outside, end)
    },
    async close() {
      kill()
      outside.close()
    },
    kill,
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
