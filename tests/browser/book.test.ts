// The component book: each component in each of its states, as developers see it (npm run book).

import type { Browser, CDPSession, Page } from 'playwright-core'
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
import {
  namesUnlikeWords,
  seenControls,
  toldByColourAlone,
  toldControls,
  wordsOutOfOrder,
} from './told.ts'

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

  it('has no fault for axe, a thumb, a narrow screen, an ear, or an eye without colours (UL12, WCAG 1.3.2, 1.4.1, 2.5.3, 4.1.2)', {
    timeout: 900_000,
  }, async () => {
    const { names, page, show } = book
    const tree = await page.context().newCDPSession(page)
    const said: string[] = []
    page.on('pageerror', (error) => said.push(String(error)))
    const found: Record<string, readonly string[]> = {}
    for (const name of names) {
      const fault = await show(name)
      for (const look of LOOKS) {
        await lookAt(page, look)
        const told = look === LOOKS[0] ? await toldOtherwise(page, tree) : []
        const faults = [fault, ...said.splice(0), ...told, ...(await faultsOn(page, look))].filter(
          Boolean,
        )
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
    ...(await wordsOutOfOrder(frame)),
    ...(await toldByColourAlone(frame)),
    ...(over > 0 ? [`${over} px too wide`] : []),
  ]
}

/** What can be used, where its role, name, state or value is told otherwise than it is seen. */
async function toldOtherwise(page: Page, tree: CDPSession): Promise<readonly string[]> {
  const told = await toldControls(tree)
  const seen = await seenControls(page)
  return [
    ...told.flatMap((line, at) => (line === seen[at] ? [] : [`told ${line}, seen ${seen[at]}`])),
    ...(told.length === seen.length ? [] : [`${told.length} told, ${seen.length} seen`]),
    ...(await namesUnlikeWords(page.mainFrame())),
  ]
}
