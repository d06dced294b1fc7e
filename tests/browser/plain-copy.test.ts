import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, buildWorld, type World } from './journey.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const address = (name: string) => `${world.server('1.2').origin}/course/${name}`

async function inWindow(
  options: Parameters<World['browser']['newContext']>[0],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await world.browser.newContext(options)
  await look(await context.newPage())
  await context.close()
}

describe('UL24: the plain copy', () => {
  it('X12: without scripts, the start page leads to it, and a part with a content note is opened there', () =>
    inWindow({ javaScriptEnabled: false }, async (page) => {
      await page.goto(address('index.html'))
      await page.getByRole('link', { name: 'read the plain copy' }).click()
      await page.waitForURL(/plain\.html$/)
      await page.getByRole('heading', { level: 1, name: 'Becoming Trauma Informed' }).waitFor()
      const note = page
        .locator('details')
        .filter({ hasText: /^Content note: / })
        .first()
      const inside = note.locator('p').first()
      expect(await inside.isVisible()).toBe(false)
      await note.locator('summary').first().click()
      expect(await inside.isVisible()).toBe(true)
    }))

  /** What a browser from before has, or does, to the course. */
  const FROM_BEFORE: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'cannot read the player': (page) =>
      page.route(/player-/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'let newer = ?? ;' }),
      ),
    'lacks what lists can do': (page) =>
      page.addInitScript(() => void Reflect.deleteProperty(Array.prototype, 'findLast')),
    'knows no plurals': (page) =>
      page.addInitScript(() => void Reflect.deleteProperty(Intl, 'PluralRules')),
  }

  it.each(Object.entries(FROM_BEFORE))(
    'X12: a browser that %s reads which ones do, and the way to the copy, in place of “Opening…”',
    (_, comesFromBefore) =>
      inWindow({ viewport: { width: 320, height: 640 } }, async (page) => {
        await comesFromBefore(page)
        await page.goto(address('index.html'))
        await page.getByText(/^This course needs a newer browser, such as Edge/).waitFor()
        await page.evaluate(() => document.getAnimations().forEach((late) => void late.finish()))
        const shown = await page.locator('main').innerText()
        expect(shown).toContain('You can read the plain copy here. It is not recorded.')
        expect(shown).not.toMatch(/Opening…|Still opening/)
        expect(shown).toContain('What do we mean by trauma?')
        expect(await axe(page.mainFrame())).toEqual([])
        for (const way of ['read the plain copy', 'What do we mean by trauma?']) {
          await page.getByRole('link', { name: way }).first().click()
          await page.waitForURL(/plain\.html$/)
          await page.goBack()
        }
      }),
  )

  it('X12: an error of somebody else’s leaves no trace once the course is there', () =>
    inWindow({}, async (page) => {
      await page.route(/player-/, async (route) => {
        await page.evaluate(() => void dispatchEvent(new ErrorEvent('error')))
        await page.getByText(/^This course needs a newer browser/).waitFor()
        await route.continue()
      })
      await page.goto(address('index.html'))
      await page.getByRole('button', { name: 'Start' }).waitFor()
      expect(await page.getByText('needs a newer browser').count()).toBe(0)
      const lesson = page.getByRole('link', { name: 'What do we mean by trauma?' }).first()
      expect(await lesson.getAttribute('href')).toMatch(/^#\/what-trauma-is\//)
    }))

  it('X12: where only what draws the lessons cannot be read, pages have their place in the copy', () =>
    inWindow({}, async (page) => {
      await page.route(/reader-/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'let newer = ?? ;' }),
      )
      await page.goto(address('index.html'))
      await page.getByRole('button', { name: 'Start' }).click()
      const way = page.getByRole('link', { name: /^Read this page in the plain copy/ })
      expect(await way.getAttribute('href')).toBe('plain.html#page-pages--before-you-start')
      expect(await page.getByText('did not arrive').count()).toBe(1)
    }))

  /** Of colours nothing depends but contrast. */
  const asked = (colours: 'light' | 'dark') => (colours === 'dark' ? ['color-contrast'] : undefined)

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s colours', (colorScheme) =>
    inWindow({ colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(address('plain.html'))
      for (const note of await page.locator('details').all()) {
        await note.evaluate((details) => details.setAttribute('open', ''))
      }
      expect(await axe(page.mainFrame(), asked(colorScheme))).toEqual([])
      const { scrollWidth, innerWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        innerWidth: window.innerWidth,
      }))
      expect(scrollWidth).toBe(innerWidth)
    }),
  )

  it('on paper: black on white, each lesson on a sheet of its own, notes closed, nothing that leads about the screen', () =>
    inWindow({ colorScheme: 'dark', viewport: { width: 718, height: 1000 } }, async (page) => {
      await page.goto(address('plain.html'))
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const { ink, paper } = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body)
        return { ink: color, paper: backgroundColor }
      })
      expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
      const lessons = await page.locator('.part').count()
      expect(lessons).toBeGreaterThan(9)
      const sheets = await page
        .locator('.part')
        .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakBefore))
      expect(new Set(sheets)).toEqual(new Set(['page']))
      expect(await page.locator('details[open]').count()).toBe(0)
      expect(await page.locator('.back:visible, .pages:visible').count()).toBe(0)
      // What is wider than a sheet would be cut.
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBe(0)
      const printed = (await page.pdf({ format: 'A4' })).toString('latin1')
      const count = printed.match(/\/Type \/Page\b/g)?.length ?? 0
      expect(count).toBeGreaterThan(lessons)
    }))
})
