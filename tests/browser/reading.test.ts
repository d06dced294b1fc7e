// Reading settings on the built package: what each changes, how long it lasts, and who learns of it.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import {
  axe,
  buildWorld,
  courseIn,
  goOn,
  launch,
  launchIn,
  lessonsHaveCome,
  next,
  press,
  tooSmall,
  type World,
  wordsHaveCome,
} from './journey.ts'
import { calls, lmsValue } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld((await readPatterns()).content)
})
afterAll(() => world.close())

const settings = (course: Frame) => course.getByRole('dialog', { name: 'Reading settings' })

async function openSettings(course: Frame): Promise<void> {
  await press(course, 'Menu')
  await course.getByRole('dialog').getByRole('button', { name: 'Reading settings' }).click()
}

async function close(course: Frame): Promise<void> {
  await course.page().keyboard.press('Escape')
  await course.page().keyboard.press('Escape')
}

async function choose(course: Frame, label: string | RegExp): Promise<void> {
  await settings(course).getByLabel(label).check()
}

/** A computed style of the first element there. */
const styleOf = (course: Frame, selector: string, name: string) =>
  course.evaluate(
    ([selector, name]) =>
      getComputedStyle(document.querySelector(selector) as Element).getPropertyValue(name),
    [selector, name] as const,
  )

type Effect = readonly [selector: string, style: string, computed: RegExp]

/** Settings that are chosen together, and what each changes. */
const CHOSEN: readonly (readonly (readonly [label: string, ...effects: Effect[]])[])[] = [
  [
    ['200%', ['body', 'font-size', /^36px$/]],
    ['More space between lines', ['.lead', 'line-height', /^80px$/]],
    [
      'More space between letters and words',
      ['h1', 'letter-spacing', /^[1-9]/],
      ['.lead', 'word-spacing', /^[1-9]/],
    ],
    ['My device’s own', ['h1', 'font-family', /^"?system-ui"?, system-ui, sans-serif$/]],
    [
      'Dark',
      ['body', 'background-color', /^rgb\(19, 24, 27\)$/],
      [':root', 'color-scheme', /^dark$/],
    ],
  ],
  [['High contrast', ['body', 'background-color', /^rgb\(0, 0, 0\)$/]]],
  [['Peach', ['body', 'background-color', /^rgb\(253, 238, 225\)$/]]],
]

const stylesOf = (course: Frame, effects: readonly Effect[]) =>
  Promise.all(effects.map(([selector, style]) => styleOf(course, selector, style)))

const expectStyles = (course: Frame, effects: readonly Effect[]) =>
  expect
    .poll(() => stylesOf(course, effects))
    .toEqual(effects.map(([, , computed]) => expect.stringMatching(computed)))

describe('UL11: each reading setting', () => {
  it.each(CHOSEN)(
    'changes the page at once, outlives a reload and can be put back: %s',
    async (...all) => {
      const { course, page, faults } = await launch(world, '1.2', 'each-setting')
      const effects = all.flatMap(([, ...effects]) => effects)
      const designed = await stylesOf(course, effects)
      await openSettings(course)
      for (const [label] of all) await choose(course, label)
      await expectStyles(course, effects)
      const chosen = await stylesOf(course, effects)
      await course.goto(course.url())
      await openSettings(course)
      for (const [label] of all) {
        expect(await settings(course).getByLabel(label).isChecked()).toBe(true)
      }
      await expect.poll(() => stylesOf(course, effects)).toEqual(chosen)
      await press(course, 'Put everything back')
      await expect.poll(() => stylesOf(course, effects)).toEqual(designed)
      await expect.poll(() => course.evaluate(() => localStorage.length)).toBe(0)
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  it('can be light on a dark device, and a page colour shows in the light alone', async () => {
    const { course, page } = await launch(world, '1.2', 'light-on-dark')
    await page.emulateMedia({ colorScheme: 'dark' })
    await openSettings(course)
    await choose(course, 'Peach')
    const ground = () => styleOf(course, 'body', 'background-color')
    await expect.poll(ground).toBe('rgb(19, 24, 27)')
    await choose(course, 'Light')
    await expect.poll(ground).toBe('rgb(253, 238, 225)')
    await page.context().close()
  })

  it('offers the fonts that are here, and says so of one that is not', async () => {
    const { course, page } = await launch(world, '1.2', 'fonts')
    await openSettings(course)
    const name = settings(course).getByLabel('Another font on this device: its name')
    await name.fill('No Such Font At All')
    await name.press('Enter')
    await settings(course)
      .getByText(/has no font called ‘No Such Font At All’/)
      .waitFor()
    await expect.poll(() => styleOf(course, ':root', '--font')).toBe('""')
    await page.context().close()
  })
})

describe('UL11, X11: reading settings where storage throws', () => {
  it('work for the visit, and say so', async () => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    const { course, faults } = await launchIn(context, world, '2004', 'no-storage')
    await openSettings(course)
    for (const all of CHOSEN) {
      for (const [label] of all) await choose(course, label)
      await settings(course)
        .getByText(/They last until you close the course/)
        .waitFor()
      const effects = all.flatMap(([, ...effects]) => effects)
      await expectStyles(course, effects)
      await press(course, 'Put everything back')
    }
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('nobody but the learner', () => {
  it('learns of the reading settings: no call to the learning system, no request', async () => {
    const { course, page, requests, faults } = await launch(world, '2004', 'told-to-nobody')
    const asked = async () => JSON.stringify(await calls({ page }))
    await press(course, 'Start')
    await course.getByRole('progressbar').waitFor()
    // What comes in idle moments is here, and what was to be saved is saved.
    await course.getByText(/^Saved \d/).waitFor()
    // Place and share follow a save in idle moments where the machine is slow.
    await expect.poll(() => lmsValue({ page }, 'cmi.progress_measure')).toBeTruthy()
    await lessonsHaveCome(course, world.course.lessonFiles.length)
    await openSettings(course)
    const before = [await asked(), requests.length]
    for (const label of ['150%', 'Verdana', 'Dark', 'Grey', /^No progress bar/]) {
      if (await settings(course).getByLabel(label).count()) await choose(course, label)
    }
    expect([await asked(), requests.length]).toEqual(before)
    await close(course)
    await press(course, /^Next/)
    await press(course, 'Menu')
    await press(course, 'Save and leave')
    await course.getByText('You have left the course').waitFor()
    expect(await asked()).not.toMatch(/reading|calm|grey|dark/i)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('the dialog of the reading settings', () => {
  it('is walked by keyboard, and gives the focus back to its button', async () => {
    const { course, page } = await launch(world, '1.2', 'by-keyboard')
    const focused = () => course.evaluate(() => document.activeElement?.textContent?.trim())
    await press(course, 'Menu')
    await course.getByRole('dialog').getByRole('button', { name: 'Reading settings' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Reading settings')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Close')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => settings(course).getByLabel('125%').isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await settings(course).waitFor({ state: 'hidden' })
    await expect.poll(focused).toBe('Reading settings')
    expect(await course.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    await page.context().close()
  })

  it.each(['Light', 'Dark', 'High contrast'])(
    'and the page have no fault for axe in %s, and nothing too small to press',
    async (colours) => {
      const { course, page, faults } = await launch(world, '1.2', `axe-${colours}`)
      await press(course, 'Start')
      await openSettings(course)
      await choose(course, colours)
      expect(await axe(course)).toEqual([])
      expect(await tooSmall(course)).toEqual([])
      await close(course)
      expect(await axe(course)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  it('has enough contrast for axe on every page colour', async () => {
    const { course, page } = await launch(world, '1.2', 'papers')
    await press(course, 'Start')
    for (const paper of ['#fff', '#fdeee1', '#e9f2fa', '#e8f4ee', '#eceeef']) {
      await course.evaluate((paper) => {
        document.documentElement.dataset.paper = paper
        document.documentElement.style.setProperty('--paper', paper)
      }, paper)
      expect({ paper, found: await axe(course) }).toEqual({ paper, found: [] })
    }
    await page.context().close()
  })

  it('needs no scrolling sideways at 320 px with the largest and widest text, nor do pages', async () => {
    const viewport = { width: 320, height: 640 }
    const { course, page } = await launch(world, '1.2', 'narrow', {}, viewport)
    const over = () => course.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    const overIn = (selector: string) =>
      course.evaluate((selector) => {
        const found = document.querySelector(selector) as Element
        return found.scrollWidth - found.clientWidth
      }, selector)
    await openSettings(course)
    await choose(course, '200%')
    await choose(course, 'More space between lines')
    await choose(course, 'More space between letters and words')
    expect([await over(), await overIn('dialog dialog')]).toEqual([0, 0])
    await close(course)
    expect(await over()).toBe(0)
    await press(course, 'Start')
    await next(course).waitFor()
    await wordsHaveCome(course)
    for (let pages = 0; pages < 5; pages += 1) {
      expect(await over()).toBe(0)
      await goOn(course)
    }
    await page.context().close()
  })
})

describe('reading settings on paper', () => {
  it('change nothing but the size of the text, and that only where it was chosen', async () => {
    const { course, page } = await launch(world, '1.2', 'on-paper')
    await press(course, 'Start')
    const look = async () => {
      await page.emulateMedia({ media: 'print' })
      const is = await Promise.all(
        [
          ['body', 'font-size'],
          ['body', 'font-family'],
          ['body', 'color'],
          ['body', 'background-color'],
          ['main p', 'line-height'],
          ['main p', 'letter-spacing'],
          ['h1', 'font-family'],
          [':root', 'color-scheme'],
        ].map(([selector = '', name = '']) => styleOf(course, selector, name)),
      )
      await page.emulateMedia({ media: 'screen' })
      return is
    }
    const before = await look()
    await openSettings(course)
    for (const label of [/between lines/, /between letters/, 'My device’s own', 'Dark', 'Grey']) {
      await choose(course, label)
    }
    expect(await look()).toEqual(before)
    await choose(course, '200%')
    const [size] = await look()
    expect([before[0], size]).toEqual(['16px', '32px'])
    await page.context().close()
  })
})

describe('ULD8: calm mode', () => {
  it('has no bar, no counts, one panel open at a time, and nothing that moves', async () => {
    const { course, page } = await launch(world, '1.2', 'calm')
    await press(course, 'Start')
    await course.getByRole('progressbar').waitFor()
    await openSettings(course)
    await choose(course, /^No progress bar/)
    await close(course)
    await expect.poll(() => course.getByRole('progressbar').count()).toBe(0)
    await expect.poll(() => course.getByText(/page \d+ of \d+/).count()).toBe(0)
    const more = world.course.lessonFiles
      .flatMap(({ pages }) => pages)
      .find(({ blocks }) => blocks.some((block) => block.kind === 'more'))
    await course.evaluate((address) => {
      location.hash = address
    }, `#/${more?.id}`)
    const summaries = course.locator('main .more summary')
    await summaries.nth(1).waitFor()
    await summaries.nth(0).click()
    await summaries.nth(1).click()
    await expect.poll(() => course.locator('main .more details[open]').count()).toBe(1)
    const hasFocus = () => summaries.nth(1).evaluate((found) => found === document.activeElement)
    await expect.poll(hasFocus).toBe(true)
    const moving = await course.evaluate(() =>
      [...document.querySelectorAll('*')].filter((found) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(found)
        return `${animationName} ${transitionDuration} ${scrollBehavior}` !== 'none 0s auto'
      }),
    )
    expect(moving).toEqual([])
    await page.context().close()
  })
})

describe('a device with colours of its own', () => {
  it('keeps them, whatever was chosen', async () => {
    const { course, page } = await launch(world, '1.2', 'forced')
    await page.emulateMedia({ forcedColors: 'active' })
    await openSettings(course)
    const before = await styleOf(course, '.option', 'border-top-color')
    await choose(course, 'Dark')
    await choose(course, 'Grey')
    expect(await styleOf(course, '.option', 'border-top-color')).toBe(before)
    expect(await styleOf(course, '.option', 'border-top-style')).toBe('solid')
    await page.context().close()
  })
})

describe('what was chosen', () => {
  it('is on the start page before anything else has arrived but the player', async () => {
    const first = await launch(world, '1.2', 'before-the-rest')
    await openSettings(first.course)
    await choose(first.course, '150%')
    await choose(first.course, 'Dark')
    // A learning system that does not answer, and no lessons: what stands there is the start page.
    await first.page.route(/(reader|lessons)-/, () => undefined)
    await first.page.reload({ waitUntil: 'domcontentloaded' })
    const course = await courseIn(first.page)
    await expect.poll(() => styleOf(course, 'body', 'font-size')).toBe('27px')
    await expect.poll(() => styleOf(course, 'body', 'background-color')).toBe('rgb(19, 24, 27)')
    await first.page.context().close()
  })
})
