// The web copy, as somebody has it who unzips it into a folder and opens it there (UAD5).

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  arriveAt,
  axe,
  buildWorld,
  heading,
  press,
  readAll,
  show,
  takeCheck,
  type World,
} from './journey.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await buildWorld(undefined, ['web'])
  folder = await mkdtemp(join(tmpdir(), 'a folder with ümlauts & spaces '))
  const [made] = world.packages
  for (const [name, bytes] of Object.entries(unzipSync(made?.zip ?? new Uint8Array()))) {
    await writeFile(join(folder, name), bytes)
  }
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const address = () => pathToFileURL(join(folder, 'index.html')).href

async function open(context: BrowserContext, where = address()) {
  const page = await context.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(where)
  return { page, course: page.mainFrame(), faults, requests }
}

/** A busy machine is no fault of the course's. */
const PATIENCE = 120_000

const inContext = async (use: (context: BrowserContext) => Promise<void>) => {
  const context = await world.browser.newContext({ reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE)
  await use(context)
  await context.close()
}

const foot = (page: Page) => page.getByRole('contentinfo').locator('.saved').innerText()

describe('UAD5: the web copy', () => {
  it('opened from a folder: from the first page to passed, with its place on the device', () =>
    inContext(async (context) => {
      const { page, course, faults, requests } = await open(context)
      await page.getByRole('heading', { name: 'Practice copy' }).waitFor()
      expect(await axe(course)).toEqual([])
      await readAll(course)
      await expect
        .poll(() => foot(page))
        .toBe('Practice copy: kept on this device, nothing is recorded')
      await takeCheck(world, course, 'right')
      await page.getByText('You reached 10 of 10.').waitFor()
      await press(course, 'Go on')
      await page.getByText('This is a practice copy, so nothing was recorded.').waitFor()
      expect(faults).toEqual([])
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
      await page.close()

      const again = await open(context)
      await arriveAt(again.course, 'Welcome back')
      await press(again.course, 'Look again')
      await again.page.close()
    }))

  it('is left in the middle, and carries on there; then it starts afresh', () =>
    inContext(async (context) => {
      const { page, course } = await open(context)
      await press(course, 'Start')
      await press(course, /^Next/)
      await show(course)
      const place = await heading(course).innerText()
      await page.close()

      const again = await open(context)
      await press(again.course, `Carry on: ${place}`)
      await press(again.course, 'Menu')
      await again.page.getByRole('link', { name: 'Course home' }).click()
      await press(again.course, 'Start afresh')
      expect(await axe(again.course)).toEqual([])
      const reloaded = again.page.waitForEvent('load')
      await press(again.course, 'Take it off this device')
      await reloaded
      await again.course.getByRole('button', { name: 'Start', exact: true }).waitFor()
      const kept = () => again.course.evaluate(() => Object.values({ ...localStorage }))
      await expect.poll(kept).toEqual([''])
    }))

  it('works on a plain web server too, and where the browser keeps nothing it says so', () =>
    inContext(async (context) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError')
          },
        })
      })
      const { origin } = world.server('web')
      const { page, course, faults } = await open(context, `${origin}/course/index.html`)
      await page.getByText('Your browser does not let us keep your place').waitFor()
      await press(course, 'Start')
      await expect.poll(() => foot(page)).toBe('Practice copy: nothing is kept or recorded')
      await press(course, 'Menu')
      await press(course, 'Save and leave')
      await page.getByText('This is a practice copy: nothing was recorded.').waitFor()
      expect(faults).toEqual([])
    }))
})
