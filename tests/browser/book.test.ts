// The component book: each component in each of its states, as developers see it (npm run book).

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BookServer, serveBook } from '../../scripts/book/serve-book.ts'
import {
  COLOURS,
  type Look,
  launchBrowser,
  lookAt,
  type OpenBook,
  openBook,
  WIDTHS,
} from '../../scripts/book/take-pictures.ts'
import { axe, tooSmall } from './journey.ts'

let server: BookServer
let browser: Browser
let book: OpenBook
beforeAll(async () => {
  server = await serveBook(0)
  browser = await launchBrowser()
  book = await openBook(browser, server.address)
})
afterAll(async () => {
  await browser.close()
  server.close()
})

const LOOKS: readonly Look[] = WIDTHS.flatMap((width) =>
  (Object.keys(COLOURS) as Look['colours'][]).map((colours) => ({ width, colours })),
)

describe('the component book', () => {
  it('has each name once, since pictures are kept under them', () => {
    const { names } = book
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.length).toBeGreaterThan(90)
  })

  it('has all of them on one page, each in a frame of its own', async () => {
    const page = await browser.newPage()
    // What is in the frames is looked at below, one at a time.
    await page.route('**/frame.html*', (route) => route.abort())
    await page.goto(server.address, { waitUntil: 'domcontentloaded' })
    const titles = () =>
      page.locator('iframe').evaluateAll((all: HTMLElement[]) => all.map(({ title }) => title))
    await expect.poll(titles, { timeout: 30_000 }).toEqual(book.names)
    await page.close()
  })

  it('is drawn without a fault that axe, a thumb or a narrow screen would find (UL12)', {
    timeout: 900_000,
  }, async () => {
    const { names, page, show } = book
    const said: string[] = []
    page.on('pageerror', (error) => said.push(String(error)))
    const found: Record<string, readonly string[]> = {}
    for (const name of names) {
      const fault = await show(name)
      for (const look of LOOKS) {
        await lookAt(page, look)
        const faults = [fault, ...said.splice(0), ...(await faultsOn(page, look))].filter(Boolean)
        if (faults.length > 0) found[`${name}, ${look.width} px, ${look.colours}`] = faults
      }
    }
    expect(found).toEqual({})
  })
})

/** Of colours nothing depends but contrast, so the other questions are asked once for each width. */
async function faultsOn(page: Page, { colours }: Look): Promise<readonly string[]> {
  const frame = page.mainFrame()
  if (colours !== 'light') return axe(frame, ['color-contrast'])
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const found = await axe(frame)
  return [
    // A component stands there once in each state, under the same name.
    ...found.filter((fault) => !fault.startsWith('landmark-unique')),
    ...(await tooSmall(frame)),
    ...(over > 0 ? [`${over} px too wide`] : []),
  ]
}
