import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  courseIn,
  launch,
  press,
  sidewaysWhenLarge,
  tooSmall,
  type Visit,
  type World,
} from './journey.ts'

const profile = (exit: string) => `---
name: Everybody
accessibility contact: your learning team
quick exit: ${exit}
---
`

const contentWith = (exit: string) =>
  contentFiles({
    [LESSON]: `# Listening

People notice when we listen.

### Question: What could you offer first? {#first}

- [x] A choice of where to wait
- [ ] Advice

## What to say

Very little.
`,
    'organisations/default.md': profile(exit),
  })

/** All that a screen reader is told, of the page and its frames. */
async function spoken({ page }: Visit): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame.id)
  const trees = await Promise.all(
    frames.map((frameId) => session.send('Accessibility.getFullAXTree', { frameId })),
  )
  await session.detach()
  return trees
    .flatMap(({ nodes }) => nodes)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`)
    .join('\n')
}

const pressShift = async ({ page }: Visit) => {
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
}
const showAgain = (course: Frame) => course.getByRole('button', { name: 'Show again' })
const focused = (course: Frame) => course.evaluate(() => document.activeElement?.id ?? '')

/** The course on a question, its first answer chosen and in focus. */
async function answering(world: World, learner: string): Promise<Visit> {
  const visit = await launch(world, '1.2', learner, {}, { width: 320, height: 560 })
  await press(visit.course, 'Start')
  await press(visit.course, /^Next/)
  await visit.course.getByText('People notice when we listen.').waitFor()
  await visit.course.getByRole('radio').first().check()
  return visit
}

describe('UL17: Hide screen', () => {
  let world: World
  beforeAll(async () => {
    world = await buildWorld(contentWith('hide screen'))
  })
  afterAll(() => world.close())

  it('by Shift three times: no word of the course is left, and all comes back', async () => {
    const visit = await answering(world, 'shift')
    const { page, course, faults } = visit
    const title = await course.title()
    await expect.poll(() => spoken(visit)).toContain('People notice when we listen.')
    const id = await focused(course)
    await pressShift(visit)
    await showAgain(course).waitFor()
    await expect.poll(() => course.title()).toBe('Training')
    expect(await spoken(visit)).not.toMatch(/Listening|notice|offer|choice|Menu|Break|Saved/)
    expect(await course.locator('body').innerText()).toBe('Training\nShow again')
    expect(await axe(course)).toEqual([])
    expect(await tooSmall(course)).toEqual([])
    expect(await sidewaysWhenLarge(course)).toBe(0)
    await page.keyboard.press('Enter')
    await course.getByText('People notice when we listen.').waitFor()
    await expect.poll(() => course.title()).toBe(title)
    await expect.poll(() => focused(course)).toBe(id)
    expect(await course.getByRole('radio').first().isChecked()).toBe(true)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('stays over a refresh, from the first moment on', async () => {
    const visit = await answering(world, 'refresh')
    const { page, course } = visit
    await press(course, 'Hide screen')
    await showAgain(course).waitFor()
    // The player is slow to come: nothing is seen meanwhile.
    let letCome = () => {}
    const comes = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await page.route(/\/player-/, async (route) => {
      await comes
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    const again = await courseIn(page)
    await again.locator('#words').waitFor({ state: 'attached' })
    expect(await again.locator('h1').isVisible()).toBe(false)
    expect(await spoken(visit)).not.toMatch(/Listening/)
    expect(await again.title()).toBe('Training')
    letCome()
    await showAgain(again).waitFor()
    await expect.poll(() => again.locator('main h1').count()).toBe(2)
    expect(await again.title()).toBe('Training')
    expect(await spoken(visit)).not.toMatch(/Listening|notice/)
    await showAgain(again).click()
    await arriveAt(again, 'Welcome back')
    const isAtHeading = () => again.evaluate(() => document.activeElement?.matches('h1'))
    await expect.poll(isAtHeading).toBe(true)
    await expect.poll(() => again.title()).toBe('Welcome back – Listening well')
    expect(visit.faults).toEqual([])
    await page.context().close()
  })

  it('covers an open menu, which would else keep the button from use', async () => {
    const visit = await answering(world, 'menu')
    const { page, course } = visit
    await press(course, 'Menu')
    await course.getByRole('dialog').waitFor()
    await pressShift(visit)
    await showAgain(course).waitFor()
    expect(await spoken(visit)).not.toMatch(/Listening|Menu/)
    await showAgain(course).click()
    await expect.poll(() => course.getByRole('dialog').count()).toBe(0)
    const focused = () => course.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Menu')
    await page.context().close()
  })

  it('covers the reading settings over the menu, and neither stands in the way after', async () => {
    const visit = await answering(world, 'settings')
    const { page, course } = visit
    await press(course, 'Menu')
    await press(course, 'Reading settings')
    await course.getByRole('dialog', { name: 'Reading settings' }).waitFor()
    await pressShift(visit)
    await showAgain(course).click()
    await expect.poll(() => course.getByRole('dialog').count()).toBe(0)
    await press(course, /^(Next|Back)/)
    await page.context().close()
  })

  it('has its words and its place in one row of the header, however narrow', async () => {
    const visit = await answering(world, 'narrow')
    for (const width of [320, 351, 353, 390, 543, 545, 671, 673, 768, 1280]) {
      await visit.page.setViewportSize({ width, height: 560 })
      const seen = await visit.course.evaluate(() => {
        const parts = [...document.querySelectorAll('.bar > :is(a, button)')]
        const places = parts.map((part) => part.getBoundingClientRect())
        // A sign alone is half as wide.
        const hasWords = Number(places.at(-1)?.width) > 90
        return { rows: new Set(places.map(({ top }) => top)).size, hasWords }
      })
      expect({ width, ...seen }).toEqual({ width, rows: 1, hasWords: true })
    }
    expect(await tooSmall(visit.course)).toEqual([])
    await visit.page.context().close()
  })
})

describe('Leave this site', () => {
  const address = 'https://weather.gov.uk/today'
  let world: World
  beforeAll(async () => {
    world = await buildWorld(contentWith(address))
  })
  afterAll(() => world.close())

  /** The other site, as far as a test has one. */
  const withElsewhere = ({ page }: Visit) =>
    page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny' }))

  it('replaces the learning system’s window, and what was done is saved', async () => {
    const visit = await answering(world, 'leave')
    const { page, course } = visit
    await withElsewhere(visit)
    await press(course, 'Leave this site')
    await page.waitForURL(address)
    expect(await page.locator('body').innerText()).toBe('Sunny')
    const { elements } = JSON.parse(world.server('1.2').records.get('leave') ?? '{}')
    expect(elements['cmi.core.exit']).toBe('suspend')
    expect(elements['cmi.suspend_data']).toMatch(/^1\./)
    await page.context().close()
  })

  it('is reached by keyboard, right after the skip link, and by Shift three times', async () => {
    for (const way of ['link', 'shift']) {
      const visit = await answering(world, way)
      const { page, course } = visit
      await withElsewhere(visit)
      if (way === 'link') {
        await course.getByRole('link', { name: 'Skip to the page' }).focus()
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
      } else await pressShift(visit)
      await page.waitForURL(address)
      await page.context().close()
    }
  })

  it('replaces the course alone in a frame that may do no more', async () => {
    const visit = await launch(world, '1.2', 'sandboxed')
    const { page } = visit
    await withElsewhere(visit)
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')
      frame?.setAttribute('sandbox', 'allow-scripts allow-same-origin')
      frame?.setAttribute('src', '/course/index.html?alone')
    })
    await expect.poll(() => page.frame({ url: /\?alone/ }) !== null).toBe(true)
    const course = page.frame({ url: /\?alone/ }) as Frame
    await press(course, 'Leave this site')
    await expect.poll(() => page.frames()[1]?.url()).toBe(address)
    expect(page.url()).toContain('/lms')
    await page.context().close()
  })
})
