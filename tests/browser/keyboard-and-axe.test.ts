import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goThroughAndOut, placeInDialog } from './by-keys.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  goOn,
  heading,
  launch,
  next,
  openPage,
  press,
  show,
  sidewaysWhenLarge,
  tooSmall,
  type World,
  wordsHaveCome,
} from './journey.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

/** Name of what has the focus: its words, or those of its label. */
const focused = (course: Frame) =>
  course.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    return (label ?? element)?.textContent?.trim() ?? ''
  })

/** Presses Tab until the focus is on `name`. */
async function tabTo(page: Page, course: Frame, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const found = await focused(course)
    if (name.test(found)) return
    seen.push(found.slice(0, 40))
  }
  throw new Error(`Tab never reached ${name}; it went over ${seen.join(' | ')}`)
}

async function use(page: Page, course: Frame, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, course, name)
  await page.keyboard.press(key)
}

describe('by keyboard alone (WCAG 2.1.1)', () => {
  it('a learner reads, answers, takes the check and reaches the result', async () => {
    const { page, course } = await launch(world, '1.2', 'keys')
    await course.getByRole('button', { name: 'Start' }).waitFor()
    await use(page, course, /^Start/)
    // The way on comes with the reader: before that, Tab would leave the page.
    await next(course).waitFor()
    const turnPage = () => goOn(course, () => use(page, course, /^Next/))
    await turnPage()
    let answered = 0
    for (;;) {
      if (await course.getByRole('button', { name: 'Start the check' }).count()) break
      if (await course.getByRole('button', { name: /^Show this/ }).count()) {
        await use(page, course, /^Show this/)
        await wordsHaveCome(course)
        continue
      }
      const check = course.getByRole('button', { name: 'Check my answer', exact: true })
      // What is for one role is closed.
      if ((await check.count()) === 1 && (await check.isVisible())) {
        const form = course.locator('form').filter({ has: check })
        const input = form.locator('input').first()
        if (await input.count()) {
          await input.focus()
          await page.keyboard.press('Space')
        } else await use(page, course, /^Move down/)
        await use(page, course, /^Check my answer$/)
        // The focus is on the feedback's heading: what was said is read once.
        await expect
          .poll(() => focused(course))
          .toMatch(/^(That's right|Not quite yet|You found|\d+ of the)/)
        answered += 1
      }
      const title = await turnPage()
      await expect.poll(() => focused(course)).toBe(title)
    }
    expect(answered).toBeGreaterThan(1)
    await use(page, course, /^Start the check/)
    for (let number = 1; number <= 10; number++) {
      await expect.poll(() => heading(course).innerText()).toBe(`Question ${number} of 10`)
      const box = course.getByRole('radio').or(course.getByRole('checkbox')).first()
      await box.waitFor()
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab')
        const isBox = await course.evaluate(() => document.activeElement?.matches('input'))
        if (isBox) break
      }
      await page.keyboard.press('Space')
      await use(page, course, /^Keep this answer/)
    }
    await use(page, course, /^Finish/)
    await arriveAt(course, 'Your result')
    await expect.poll(() => focused(course)).toBe('Your result')
    await page.context().close()
  })

  it('in the menu and the dialog over it Tab stays, and Escape gives the focus back (WCAG 2.1.2, 2.4.3)', async () => {
    const visit = await launch(world, '1.2', 'menu-keys')
    const { page, course } = visit
    await course.getByRole('button', { name: 'Start' }).waitFor()
    await use(page, course, /^Menu/)
    await course.getByRole('dialog').getByRole('link').first().waitFor()
    await course.getByRole('button', { name: 'Reading settings' }).press('Enter')
    // Before its first part is its last, or what is around the frame.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await placeInDialog(visit)).toMatchObject({ isBehind: false })
    await course.getByRole('button', { name: 'Close' }).last().focus()
    await goThroughAndOut(visit, /^Reading settings/)
    await goThroughAndOut(visit, /^Menu/)
    await page.keyboard.press('Enter')
    await use(page, course, /^Help and support/)
    await arriveAt(course, 'Help and support')
    await page.context().close()
  })

  it('nothing chosen is a helpful message at the answers', async () => {
    const { page, course } = await launch(world, '1.2', 'nothing-chosen')
    await openPage(course, /Not a diagnosis/)
    await show(course)
    await press(course, 'Check my answer')
    await course.getByText('Choose an answer first.').waitFor()
    await expect.poll(() => course.title()).toMatch(/^Problem: /)
    const isAtAnswers = () => course.evaluate(() => document.activeElement?.matches('input'))
    await expect.poll(isAtAnswers).toBe(true)
    await page.context().close()
  })
})

describe('axe finds nothing (WCAG 1.3.1, 1.4.3, 3.1.1, 4.1.2)', () => {
  const screens: readonly (readonly [string, (course: Frame) => Promise<void>])[] = [
    ['home', async () => {}],
    [
      'the menu',
      async (course) => {
        await press(course, 'Menu')
        const lesson = course
          .getByRole('dialog')
          .locator('a')
          .filter({ hasText: /Three parts$/ })
        await lesson.waitFor({ state: 'attached' })
      },
    ],
    [
      'before you start',
      async (course) => {
        await press(course, 'Start')
        await arriveAt(course, 'Before you start')
      },
    ],
    ['a content note', (course) => openPage(course, /Three parts$/)],
    [
      'its summary',
      async (course) => {
        await openPage(course, /Three parts$/)
        await press(course, 'Read a short summary')
      },
    ],
    ['a page with a picture', (course) => read(course, /Three parts$/)],
    ['sorting', (course) => read(course, /Sort nine cards/)],
    [
      'sorted',
      async (course) => {
        await read(course, /Sort nine cards/)
        await press(course, 'Show it sorted')
      },
    ],
    [
      'a choice with feedback',
      async (course) => {
        await read(course, /Not a diagnosis/)
        await course.getByRole('radio').first().check()
        await press(course, 'Check my answer')
      },
    ],
    ['matching', (course) => read(course, /Put the Rs to work/)],
    ['a reflection', (course) => read(course, /What it can touch/)],
    ['a table', (course) => read(course, /Same number, different question/)],
    ['help and support', (course) => read(course, /Help and support/)],
    ['a wide table', (course) => read(course, /^Privacy/)],
    ['sources', (course) => read(course, /^Sources/)],
    [
      'a question of the check',
      async (course) => {
        await read(course, /Check your learning/)
        await press(course, 'Start the check')
        await course.getByRole('button', { name: 'Keep this answer' }).waitFor()
      },
    ],
    [
      'the review',
      async (course) => {
        await read(course, /Check your learning/)
        await press(course, /the check$/)
        await press(course, 'See all questions')
        await course.getByRole('button', { name: 'Finish', exact: true }).waitFor()
      },
    ],
    [
      'the result',
      async (course) => {
        await read(course, /Check your learning/)
        await press(course, /the check$/)
        await press(course, 'See all questions')
        await press(course, 'Finish')
        await course.getByText('You reached 0 of 10.').waitFor()
      },
    ],
    ['a break', (course) => press(course, 'Break')],
    [
      'the course left',
      async (course) => {
        await press(course, 'Carry on')
        await press(course, 'Menu')
        await press(course, 'Save and leave')
        await course.getByText('You have left the course').waitFor()
      },
    ],
  ]

  async function read(course: Frame, name: RegExp) {
    await openPage(course, name)
    const covered = course.getByRole('button', { name: /^Show this (lesson|page)/ })
    if (await covered.isVisible()) await show(course)
  }

  it.each([
    ['light', 1000],
    ['dark', 320],
  ] as const)(
    'on each screen, %s, %i px wide (WCAG 1.4.4, 1.4.10, 1.4.12, 2.5.8)',
    async (colorScheme, width) => {
      const learner = `axe-${colorScheme}`
      const visit = await launch(world, '1.2', learner, {}, { width, height: 800 })
      const { page, course, faults } = visit
      await page.emulateMedia({ colorScheme })
      await course.getByRole('button', { name: 'Start' }).waitFor()
      // One visit goes through all: to read axe anew in each would take longer than all it does.
      for (const [name, open] of screens) {
        await open(course)
        expect({ name, found: await axe(course) }).toEqual({ name, found: [] })
        const sideways = await course.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        )
        expect({ name, sideways }).toEqual({ name, sideways: 0 })
        expect({ name, over: await sidewaysWhenLarge(course) }).toEqual({ name, over: 0 })
        expect({ name, small: await tooSmall(course) }).toEqual({ name, small: [] })
        expect({ name, faults }).toEqual({ name, faults: [] })
        // A menu that stands open would keep the next screen from being opened.
        await page.keyboard.press('Escape')
      }
      await page.context().close()
    },
  )
})
