import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BrowserName, findBrowser } from '../../scripts/testing/browser.ts'
import { browserStep } from '../../scripts/testing/browser-step.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const VARIABLES: readonly (readonly [BrowserName, string])[] = [
  ['Chromium', 'CHROME_PATH'],
  ['Firefox', 'FIREFOX_PATH'],
]

describe.each(VARIABLES)('%s for the journeys', (browser, variable) => {
  it('is the one that the person named', () => {
    vi.stubEnv(variable, process.execPath)
    expect(findBrowser(browser)).toBe(process.execPath)
  })

  it('is looked for when the named one is not there', () => {
    vi.stubEnv(variable, '/no/such/browser')
    expect(findBrowser(browser)).not.toBe('/no/such/browser')
  })
})

describe.runIf(process.platform === 'linux')('on Linux', () => {
  /** Programs in the one folder of the PATH. */
  async function put(...programs: readonly (readonly [name: string, text: string])[]) {
    vi.stubEnv('PATH', folder)
    for (const [name, text] of programs) {
      const path = join(folder, name)
      await writeFile(path, text)
      await chmod(path, 0o755)
    }
  }

  describe('Firefox', () => {
    beforeEach(() => {
      vi.stubEnv('FIREFOX_PATH', '')
    })

    it('is found by its name', async () => {
      await put(['firefox-esr', '#!/bin/sh\nexec /usr/lib/firefox-esr/firefox-esr "$@"\n'])
      expect(findBrowser('Firefox')).toBe(join(folder, 'firefox-esr'))
    })

    it('is left alone where it stands for one in a snap, which sees no profile of ours', async () => {
      await put(['firefox', '#!/bin/sh\nexec /snap/bin/firefox "$@"\n'])
      expect(findBrowser('Firefox')).toBeUndefined()
    })
  })

  describe('WebKit', () => {
    const driver = ['WebKitWebDriver', ''] as const
    const screen = ['Xvfb', ''] as const
    beforeEach(() => {
      vi.stubEnv('WEBKIT_PATH', process.execPath)
    })

    it('is the one that the person named', async () => {
      await put(driver, screen)
      expect(findBrowser('WebKit')).toBe(process.execPath)
    })

    it.each([
      ['its driver', screen],
      ['a screen that nobody sees', driver],
    ])('is of no use without %s', async (_, there) => {
      await put(there)
      expect(findBrowser('WebKit')).toBeUndefined()
    })
  })

  describe('where there is none, and nothing to install one with', () => {
    beforeEach(async () => {
      await put()
      for (const variable of ['CHROME_PATH', 'FIREFOX_PATH', 'WEBKIT_PATH'])
        vi.stubEnv(variable, '')
    })

    it.each([
      ['Firefox', 'https://www.mozilla.org/firefox'],
      ['WebKit', 'apt install webkit2gtk-driver xvfb'],
    ] as const)('the tests go on without %s, and say how to get it', async (browser, how) => {
      const note = expect.stringContaining(how)
      const left = { passed: 0, failed: 0, output: '', note }
      expect(await browserStep(browser).run()).toEqual(left)
    })
  })
})
