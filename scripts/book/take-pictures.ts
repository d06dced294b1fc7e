// Takes pictures of the component book in a browser.

import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../testing/browser.ts'

export const WIDTHS = [320, 768, 1280] as const

/** What a device would ask for. */
export const COLOURS = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
} as const

export interface Look {
  readonly width: (typeof WIDTHS)[number]
  readonly colours: keyof typeof COLOURS
}

/** What pictures are kept of: each theme and each width, without all of their pairs. */
const KEPT: readonly Look[] = [
  { width: 320, colours: 'dark' },
  { width: 768, colours: 'light' },
]

/** Of a pixel on screen: what is kept stays small, and what has moved or changed colour still shows. */
export const SCALE = 0.25

/** A busy machine is no fault of the book's. */
const PATIENCE = 180_000

export interface Picture extends Look {
  readonly name: string
  /** A data URL. */
  readonly picture: string
}

export interface OpenBook {
  /** Of all specimens. */
  readonly names: readonly string[]
  /** Has one specimen on it at a time. */
  readonly page: Page
  /** @returns what went wrong while it was drawn; empty where nothing did */
  readonly show: (name: string) => Promise<string>
}

/** The book in a browser, one specimen at a time. */
export async function openBook(browser: Browser, address: string): Promise<OpenBook> {
  const context = await browser.newContext({
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.clock.setFixedTime('2026-11-22T14:02')
  await page.goto(`${address}frame.html`)
  return {
    names: await page.evaluate('bookNames()'),
    page,
    async show(name) {
      await page.evaluate(`bookShow(${JSON.stringify(name)})`)
      return (await page.locator('html').getAttribute('data-drawn')) ?? ''
    },
  }
}

export async function lookAt(page: Page, { width, colours }: Look): Promise<void> {
  await page.emulateMedia(COLOURS[colours])
  await page.setViewportSize({ width, height: 900 })
}

/** Calls with each picture, and with the page that can compare it. */
export async function takePictures(
  address: string,
  take: (picture: Picture, desk: Page) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser()
  try {
    const { names, page, show } = await openBook(browser, address)
    const desk = await browser.newPage()
    await desk.goto(`${address}pictures.html`)
    for (const name of names) {
      const fault = await show(name)
      if (fault) throw new Error(`${name}: ${fault}`)
      for (const look of KEPT) {
        await lookAt(page, look)
        await take({ name, ...look, picture: await pictureOf(page, desk) }, desk)
      }
    }
  } finally {
    await browser.close()
  }
}

async function pictureOf(page: Page, desk: Page): Promise<string> {
  const { width } = page.viewportSize() ?? { width: 0 }
  await page.setViewportSize({ width, height: await page.evaluate('bookHeight()') })
  await page.evaluate('bookStill()')
  const taken = await page.screenshot({ scale: 'device' })
  const asked = JSON.stringify(`data:image/png;base64,${taken.toString('base64')}`)
  return desk.evaluate<string>(`bookPictures.packed(${asked})`)
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Letters are drawn in the same way each time.
      '--disable-lcd-text',
      '--disable-partial-raster',
      '--font-render-hinting=none',
    ],
  })
}
