// What can be had on paper: made on the learner's screen, and kept nowhere.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  arriveAt,
  axe,
  buildWorld,
  choose,
  heading,
  launch,
  press,
  questionOnScreen,
  show,
  tooSmall,
  type Visit,
  type World,
} from './journey.ts'
import { calls } from './lms-in-page.ts'

const NAME = 'Zebra Crossing-Chestnut'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const goTo = async (course: Frame, address: string, title: string) => {
  await course.evaluate((hash) => {
    location.hash = hash
  }, `#/${address}`)
  await arriveAt(course, title)
}

/** Visits every page of some lessons; what has a note is shown. */
async function visit(course: Frame, lessons: World['course']['outline']['lessons']) {
  for (const { id, title } of lessons.flatMap(({ pages }) => pages)) {
    await goTo(course, id, title)
    const covered = course.getByRole('button', { name: /^Show this (page|lesson)/ })
    if (await covered.count()) await show(course)
  }
}

const readLessons = () => world.course.outline.lessons.filter(({ assessment }) => !assessment)

/** To the result of a check that was passed. */
async function finish({ course }: Visit): Promise<void> {
  await visit(course, world.course.outline.lessons)
  await press(course, /^(Start the check|Carry on without recording)/)
  for (let number = 1; number <= 10; number++) {
    await expect.poll(() => heading(course).innerText()).toContain(`Question ${number}`)
    await choose(course, await questionOnScreen(world, course), 'right')
    await press(course, 'Keep this answer')
  }
  await press(course, 'Finish')
  await course.getByRole('heading', { name: 'Your result' }).waitFor()
}

const openDialog = async (course: Frame) => {
  await press(course, 'Menu')
  await press(course, 'Save or print')
}

/** Begins again in a frame that forbids all that is not named. */
async function sandbox({ page }: Visit, allowed: string): Promise<Frame> {
  const reloaded = page.waitForEvent('framenavigated')
  await page.evaluate((allowed) => {
    const frame = document.querySelector('iframe')
    frame?.setAttribute('sandbox', allowed)
    frame?.contentWindow?.location.reload()
  }, allowed)
  const course = await reloaded
  await course.getByRole('button', { name: 'Start' }).waitFor()
  return course
}

/** In every size and colour: nothing for axe to find, nothing too small, nothing sideways. */
async function expectToFit({ page, course }: Visit): Promise<void> {
  const looks = [
    { colorScheme: 'light', contrast: 'no-preference' },
    { colorScheme: 'dark', contrast: 'no-preference' },
    { colorScheme: 'light', contrast: 'more' },
  ] as const
  for (const look of looks) {
    await page.emulateMedia(look)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const name = `${look.colorScheme}, ${look.contrast}, ${width}`
      const found = [...(await axe(course)), ...(await tooSmall(course))]
      expect({ name, found }).toEqual({ name, found: [] })
      const over = await course.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect({ name, over }).toEqual({ name, over: 0 })
    }
  }
}

describe('on paper', () => {
  it('UL20: a page has all it holds open, addresses behind links and nothing to press', async () => {
    const { page, course } = await launch(world, '1.2', 'page-on-paper')
    await goTo(course, 'pages/resources', 'Resources')
    await page.emulateMedia({ media: 'print' })
    const after = await course
      .locator('main a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(after).toContain('https://')
    await goTo(course, 'pages/help-and-support', 'Help and support')
    await course.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await course.locator('main details:not([open])').count()).toBe(0)
    const pressed = await course.locator('button:not(.term)').all()
    for (const button of pressed) expect(await button.isVisible()).toBe(false)
    await page.context().close()
  })

  it('UL20, ULD5: the handout has key points of lessons that are done, contacts, and no other', async () => {
    const { page, course } = await launch(world, '1.2', 'handout')
    const [first, second] = readLessons()
    if (!first || !second) throw new Error('expected two lessons')
    await visit(course, [first])
    await openDialog(course)
    await press(course, 'My handout')
    const sheet = course.getByRole('article', { name: 'My handout' })
    await sheet.getByRole('heading', { level: 3, name: first.title }).waitFor()
    expect(await sheet.getByRole('heading', { level: 3, name: second.title }).count()).toBe(0)
    expect(await sheet.innerText()).toContain('116 123')
    expect(
      await sheet
        .getByText('Who to tell in your team')
        .or(sheet.getByText('safeguarding lead'))
        .count(),
    ).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'print' })
    expect(await course.getByRole('button', { name: 'Back' }).isVisible()).toBe(false)
    expect(await sheet.isVisible()).toBe(true)
    expect((await page.pdf()).subarray(0, 4).toString()).toBe('%PDF')
    await page.context().close()
  })

  it('UL27: a name on the certificate is on paper, in no call, no request and no storage', async () => {
    const visit = await launch(world, '1.2', 'certificate')
    const { page, course, requests, faults } = visit
    await finish(visit)
    await press(course, 'My certificate')
    await course.getByLabel(/^The name you would like/).fill(NAME)
    await page.emulateMedia({ media: 'print' })
    const sheet = course.getByRole('article', { name: 'My certificate' })
    const words = await sheet.innerText()
    for (const part of [NAME, '100%', world.course.outline.version, 'official record']) {
      expect(words).toContain(part)
    }
    expect(words).not.toContain('Practice copy')
    expect(words).not.toContain('ZZQX')
    await page.emulateMedia({ media: 'screen' })
    await press(course, 'Back')
    await press(course, 'My certificate')
    expect(await course.getByLabel(/^The name you would like/).inputValue()).toBe('')
    await press(course, 'Menu')
    await press(course, 'Save and leave')
    await course.getByText('You have left the course').waitFor()
    const kept = await course.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    )
    const told = JSON.stringify([
      await calls(visit),
      requests,
      kept,
      [...world.server('1.2').records],
    ])
    expect(told).not.toContain('Zebra')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('UL27: without a learning system the certificate says that it is a practice copy', async () => {
    const visit = await launch(world, '1.2', 'practice', { fault: 'absent' })
    await visit.course.getByText('We cannot find your learning system').first().waitFor()
    await finish(visit)
    await press(visit.course, 'My certificate')
    const sheet = visit.course.getByRole('article', { name: 'My certificate' })
    expect(await sheet.innerText()).toContain('Practice copy')
    await expectToFit(visit)
    await visit.page.context().close()
  })
})

describe('by keyboard alone', () => {
  it('a learner reaches the handout, which fits every screen, and goes back', async () => {
    const visit = await launch(world, '1.2', 'by-keys')
    const { page, course } = visit
    await course.getByRole('button', { name: 'Start' }).waitFor()
    const use = async (name: string) => {
      const wanted = course.getByRole('button', { name, exact: true })
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        if (await wanted.evaluate((button) => button === document.activeElement)) {
          return page.keyboard.press('Enter')
        }
      }
      throw new Error(`Tab never reached ${name}`)
    }
    await use('Menu')
    await course.getByRole('button', { name: 'Save or print' }).waitFor()
    await use('Save or print')
    expect(await axe(course)).toEqual([])
    await use('My handout')
    await arriveAt(course, 'My handout')
    const focused = () => course.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('My handout')
    await expectToFit(visit)
    await use('Back')
    await arriveAt(course, 'Becoming Trauma Informed')
    await page.context().close()
  })
})

describe('X19: a frame that allows no printing', () => {
  it('is met with words, and a new tab has the handout', async () => {
    const visit = await launch(world, '1.2', 'no-modals')
    const course = await sandbox(visit, 'allow-scripts allow-same-origin allow-popups')
    await goTo(course, 'handout', 'My handout')
    await press(course, 'Print or save as PDF')
    await course.getByText(/does not allow printing from here/).waitFor()
    const [tab] = await Promise.all([
      visit.page.waitForEvent('popup'),
      press(course, 'Open the handout in a new tab'),
    ])
    await expect.poll(() => tab.title()).toBe('My handout')
    await expect.poll(() => tab.locator('body').innerText()).toContain('116 123')
    expect(await tab.locator('button').count()).toBe(0)
    expect(visit.faults.filter((fault) => !/allow-modals/.test(fault))).toEqual([])
    await visit.page.context().close()
  })

  it('nor a new tab: the words are there to copy', async () => {
    const visit = await launch(world, '1.2', 'no-popups')
    const course = await sandbox(visit, 'allow-scripts allow-same-origin')
    await goTo(course, 'handout', 'My handout')
    await press(course, 'Print or save as PDF')
    await press(course, 'Open the handout in a new tab')
    await course.getByText(/A new tab is not allowed here either/).waitFor()
    await course.getByText('The words, to copy').first().click()
    expect(await course.getByLabel('The words, to copy').inputValue()).toContain('https://')
    await visit.page.context().close()
  })
})
