// A stock Firefox for journeys, driven over WebDriver BiDi by the library that drives Chromium too.

import { type Browser, firefox } from 'playwright-core'

/** Firefox has no other way to say these, as long as BiDi does not set media features there. */
const PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'layout.css.prefers-color-scheme.content-override': 1,
}

export async function launchFirefox(executablePath: string): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: PREFERENCES,
    timeout: 200_000,
  })
  withoutMediaFeatures(browser)
  return browser
}

interface Inner {
  readonly _browserSession: { send(method: string, parameters: object): Promise<object> }
  readonly options: { readonly browserProcess: { kill(): Promise<void> } }
}

/** What the library has no name for. Its version is exact, so it stays as it is. */
const inner = (browser: Browser): Inner =>
  (browser as unknown as { _connection: { toImpl(of: Browser): Inner } })._connection.toImpl(
    browser,
  )

/**
 * Playwright 1.65 sets media features of each new context, and a Firefox that does not know the
 * command yet (as 153) refuses the context for it. It is answered here in Firefox's place.
 */
function withoutMediaFeatures(browser: Browser): void {
  const session = inner(browser)._browserSession
  const send = session.send.bind(session)
  session.send = async (method, parameters) =>
    method === 'emulation.setMediaFeaturesOverride' ? {} : send(method, parameters)
}

/** Ends the program as a full memory or a cut in the power does: no page hears of it. */
export const killFirefox = (browser: Browser): Promise<void> =>
  inner(browser).options.browserProcess.kill()
