import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../scripts/testing/browser.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the browser for the journeys', () => {
  it('is the one that the person named', () => {
    vi.stubEnv('CHROME_PATH', process.execPath)
    expect(findBrowser()).toBe(process.execPath)
  })

  it('is looked for when the named one is not there', () => {
    vi.stubEnv('CHROME_PATH', '/no/such/browser')
    expect(findBrowser()).not.toBe('/no/such/browser')
  })
})
