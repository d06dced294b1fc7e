// Plays the packed course in a browser, in the frame of a pretend learning system, and takes pictures.

import { join } from 'node:path'
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core'
import { compile } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { readContent } from '../compile/read-content.ts'
import type { ContentFile } from '../compile/source.ts'
import { typeOf } from '../files/media-types.ts'
import { makePackages } from '../package/make-packages.ts'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { TARGETS } from '../package/targets.ts'
import { readPatterns } from '../patterns/read-patterns.ts'
import { findBrowser } from '../testing/browser.ts'
import { LOOKS, type Look } from './looks.ts'
import { SCREENS, type Screen } from './screens.ts'

/** Nobody answers there: what is asked for is given by the browser itself. */
const ORIGIN = 'http://course.invalid'

interface Played {
  readonly course: Course
  readonly file: (name: string) => Uint8Array | undefined
}

/** Calls with each picture, as WebP. */
export async function takeScreens(
  take: (screen: Screen, look: Look, picture: Buffer) => Promise<void>,
): Promise<void> {
  const shipped = await packed(await readContent(join(PROJECT_FOLDER, 'content')))
  const examples = await packed((await readPatterns()).content)
  const system = await readText(PROJECT_FOLDER, 'scripts/screens/system.html')
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--font-render-hinting=none'],
  })
  try {
    for (const screen of SCREENS) {
      const page = await openPage(browser, screen.isExample ? examples : shipped, system)
      try {
        const top = await goTo(page, screen, screen.isExample ? examples : shipped)
        for (const look of LOOKS) await take(screen, look, await pictureOf(page, look, top))
      } catch (fault) {
        throw new Error(`${screen.title}: the screen could not be reached. ${fault}`)
      }
      await page.context().close()
    }
  } finally {
    await browser.close()
  }
}

/** For SCORM 1.2, as learners get it. */
async function packed(content: readonly ContentFile[]): Promise<Played> {
  const { course } = compile(content, { today: TODAY, drafts: 'left out' })
  if (!course) throw new Error('Content: expected a course, found problems (npm run doctor)')
  const targets = TARGETS.filter(({ name }) => name === 'scorm12')
  const [made] = await makePackages(course, content, targets)
  const files = new Map(made?.files.map(({ name, bytes }) => [name, bytes]))
  return { course, file: (name) => files.get(name) }
}

const TODAY = '2026-11-22'

/** A learner of its own: no screen depends on the one before. */
async function openPage(browser: Browser, { file }: Played, system: string): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  await context.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ body: system, contentType: 'text/html' })
    const name = pathname.replace('/course/', '')
    const bytes = file(name)
    if (!bytes) return route.fulfill({ status: 404 })
    return route.fulfill({ body: Buffer.from(bytes), contentType: typeOf(name) })
  })
  // Things to put in order, and the check's questions, come in the same order each time.
  await context.addInitScript('Math.random = () => 0.42')
  const page = await context.newPage()
  await page.clock.setFixedTime(`${TODAY}T14:02`)
  return page
}

/** @returns what stands at the top of its pictures, where it is not the top of the page */
async function goTo(page: Page, screen: Screen, { course }: Played): Promise<Locator | undefined> {
  const { at = '', file = 'index.html', held, isAlone, go } = screen
  const asked = new URLSearchParams({ at: at ? `${file}#/${at}` : file })
  if (!isAlone) asked.set('held', JSON.stringify(held?.(course) ?? {}))
  await page.goto(`${ORIGIN}/?${asked}`)
  const inFrame = await page.locator('iframe').elementHandle()
  const frame = await inFrame?.contentFrame()
  if (!frame) throw new Error('expected the course in a frame, found none')
  await frame.waitForURL(/\/course\//, { waitUntil: 'networkidle' })
  await frame.getByRole('heading', { level: 1 }).waitFor()
  return go?.(frame)
}

async function pictureOf(page: Page, look: Look, top: Locator | undefined): Promise<Buffer> {
  const { width, height, scale, colorScheme } = look
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height })
  // Nothing under the pointer, and no ring round what was pressed last: neither says anything here.
  await page.mouse.move(0, 0)
  const frame = page.frames().at(-1) as Frame
  await frame.evaluate('document.activeElement?.blur()')
  await frame.evaluate('scrollTo(0, 0)')
  const box = await top?.boundingBox()
  if (box) await frame.evaluate(`scrollTo(0, ${box.y - 16})`)
  await frame.waitForFunction(PICTURES_ARE_THERE)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 70,
    clip: { x: 0, y: 0, width, height, scale },
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/** Those that are on screen: others may wait until they are. */
const PICTURES_ARE_THERE = `[...document.images].every((image) => {
  const { top, bottom } = image.getBoundingClientRect()
  return image.complete || bottom < 0 || top > innerHeight
})`
