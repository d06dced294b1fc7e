import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BrowserName, findBrowser } from '../../scripts/testing/browser.ts'

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

describe.runIf(process.platform === 'linux')('Firefox on Linux', () => {
  /** A program in the one folder of the PATH. */
  async function put(name: string, text: string): Promise<string> {
    vi.stubEnv('PATH', folder)
    vi.stubEnv('FIREFOX_PATH', '')
    const path = join(folder, name)
    await writeFile(path, text)
    await chmod(path, 0o755)
    return path
  }

  it('is found by its name', async () => {
    const path = await put('firefox-esr', '#!/bin/sh\nexec /usr/lib/firefox-esr/firefox-esr "$@"\n')
    expect(findBrowser('Firefox')).toBe(path)
  })

  it('is left alone where it stands for one in a snap, which sees no profile of ours', async () => {
    await put('firefox', '#!/bin/sh\nexec /snap/bin/firefox "$@"\n')
    expect(findBrowser('Firefox')).toBeUndefined()
  })
})
