// The pages beside the packages: read on a narrow screen, in both schemes, and printed.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import { besidePackages } from '../../scripts/downloads/beside.ts'
import { SYSTEMS } from '../../scripts/downloads/read-me-first/systems.ts'
import { findBrowser } from '../../scripts/testing/browser.ts'
import { checkedPackages } from '../downloads/made.ts'
import { axe } from './journey.ts'

const PAGES = [
  'READ-ME-FIRST.html',
  'privacy.html',
  'accessibility-statement.html',
  'conformance.html',
]

let folder = ''
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beside the packages '))
  const content = await readContent('content')
  const { course } = compile(content, { today: '2026-11-22', drafts: 'left out' })
  if (!course) throw new Error('The content has problems: run npm run doctor.')
  for (const { name, bytes } of await besidePackages(course, content, checkedPackages(course))) {
    await writeFile(join(folder, name), bytes)
  }
  browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const open = async (name: string, options: Parameters<Browser['newPage']>[0]) => {
  const page = await browser.newPage(options)
  await page.goto(String(pathToFileURL(join(folder, name))))
  return page
}

describe.each(PAGES)('%s', (name) => {
  it.each(['light', 'dark'] as const)(
    'fits 320 pixels and has nothing that axe finds, in %s colours',
    async (colorScheme) => {
      const page = await open(name, { colorScheme, viewport: { width: 320, height: 640 } })
      // Of colours nothing depends but contrast.
      const asked = colorScheme === 'dark' ? ['color-contrast'] : undefined
      expect(await axe(page.mainFrame(), asked)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await page.close()
    },
  )
})

/** Where each page of paper begins, as the browser prints it. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

describe('READ-ME-FIRST on paper', () => {
  it('has one page for each learning system, behind at most three for all (UA13)', async () => {
    const page = await open('READ-ME-FIRST.html', {})
    const whole = pagesIn(await page.pdf({ preferCSSPageSize: true }))
    await page.evaluate(() => {
      for (const system of document.querySelectorAll('.system')) system.remove()
    })
    const forAll = pagesIn(await page.pdf({ preferCSSPageSize: true }))
    expect(forAll).toBeLessThanOrEqual(3)
    expect(whole - forAll).toBe(SYSTEMS.length)
    await page.close()
  })
})
