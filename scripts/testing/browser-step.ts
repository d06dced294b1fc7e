// The steps that make sure of the browsers: look for each, else install it where that is allowed.

import { aptInstall } from './apt.ts'
import { type BrowserName, findBrowser } from './browser.ts'
import type { Outcome, Step } from './step.ts'

export const browserStep = (browser: BrowserName): Step => ({
  name: `${browser} for the journeys`,
  run: async () => {
    if (findBrowser(browser)) return FOUND
    const wanted = PACKAGES[browser]
    const said = wanted ? await aptInstall(...wanted) : ''
    if (findBrowser(browser)) return FOUND
    // Chromium is needed. Without another one there is less that can be told, and no more.
    if (browser === 'Chromium') return { passed: 0, failed: 1, output: said + HOW_TO_GET[browser] }
    return { passed: 0, failed: 0, output: '', note: HOW_TO_GET[browser] }
  },
})

const FOUND: Outcome = { passed: 1, failed: 0, output: '' }

/** WebKit brings 250 MB of a desktop with it: it is used where it is, and not brought. */
const PACKAGES: Readonly<Partial<Record<BrowserName, readonly string[]>>> = {
  Chromium: ['chromium'],
  Firefox: ['firefox-esr'],
}

const HOW_TO_GET: Readonly<Record<BrowserName, string>> = {
  Chromium:
    'No browser was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to the program of one.',
  Firefox:
    'No journey ran in Firefox, since none was found that can be driven (one from a snap cannot). Install it from https://www.mozilla.org/firefox, or set FIREFOX_PATH to its program.',
  WebKit:
    'No journey ran in WebKit, which Safari is made of, since none was found that can be driven (there is one for Linux alone). On Debian and its relatives: apt install webkit2gtk-driver xvfb.',
}
