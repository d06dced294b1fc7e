// Each example of the guide, from a package: every kind of block and question there is.

import type { Frame, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  launch,
  press,
  reload,
  sidewaysWhenLarge,
  tooSmall,
  type Visit,
  type World,
} from './journey.ts'

const { patterns, content } = await readPatterns()

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
})
afterAll(() => world.close())

describe('the examples of the guide', () => {
  it.each([
    ['light', 320],
    ['dark', 1000],
  ] as const)('are drawn without a fault, %s, %i px wide', async (colorScheme, width) => {
    const visit = await launch(world, '1.2', `patterns-${width}`, {}, { width, height: 800 })
    await visit.page.emulateMedia({ colorScheme })
    await press(visit.course, 'Start')
    for (const { title, page } of patterns.filter(({ page }) => page)) {
      expect({ title, ...(await lookAt(visit, title, page)) }).toEqual({
        title,
        found: [],
        small: [],
        sideways: 0,
        sidewaysWhenLarge: 0,
        faults: [],
      })
    }
    await visit.page.context().close()
  })
})

describe('UL21 (WCAG 1.2.2): the video of the guide', () => {
  it('plays in the frame of a learning system once it is pressed, with captions, stops when the screen is hidden (UL17), and can be moved about in', async () => {
    const { course, page, requests, faults } = await launch(world, '2004', 'video')
    await press(course, 'Start')
    const title = 'Video and audio'
    await goTo(course, title, patterns.find((pattern) => pattern.title === title)?.page)
    const video = course.locator('video')
    expect(requests.filter((address) => address.endsWith('.mp4'))).toEqual([])
    await video.focus()
    // It is two seconds long, and a busy machine may take as long to look.
    await video.evaluate((element) => Object.assign(element, { loop: true }))
    await page.keyboard.press('Space')
    await expect.poll(async () => (await stateOf(video)).time).toBeGreaterThan(0)
    await expect
      .poll(() => stateOf(video))
      .toMatchObject({ captions: 'showing', cues: 2, fault: undefined })
    // UL17: nothing is heard of what is hidden, and nothing goes on by itself when it is back.
    const isPaused = () => video.evaluate((element) => (element as HTMLVideoElement).paused)
    expect(await isPaused()).toBe(false)
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
    await course.getByRole('button', { name: 'Show again' }).waitFor()
    expect(await isPaused()).toBe(true)
    await press(course, 'Show again')
    await course.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await isPaused()).toBe(true)
    await video.evaluate((element) => {
      const player = element as HTMLVideoElement
      player.pause()
      player.currentTime = 0.5
    })
    await expect.poll(async () => (await stateOf(video)).time).toBe(0.5)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('X14: that does not load says so, and its transcript opens', async () => {
    const { course, page } = await launch(world, '1.2', 'no-video')
    await page.route(/\.mp4$/, (route) => route.abort())
    await press(course, 'Start')
    const title = 'Video and audio'
    await goTo(course, title, patterns.find((pattern) => pattern.title === title)?.page)
    await course.locator('video').focus()
    await page.keyboard.press('Space')
    await course.getByText('This video did not load. You can read what is said').waitFor()
    const transcript = course.locator('.transcript > details').first()
    await expect.poll(() => transcript.getAttribute('open')).not.toBeNull()
    expect(await axe(course)).toEqual([])
    await page.context().close()
  })
})

describe('a private rating', () => {
  it('is there after a refresh, by keyboard alone, and on no device', async () => {
    const { course, page } = await launch(world, '2004', 'rating')
    const rating = patterns.find(({ shows }) => shows.includes('rating'))
    const open = (course: Frame) => goTo(course, rating?.title ?? '', rating?.page)
    const chosen = (course: Frame) =>
      course
        .getByRole('radio', { checked: true })
        .evaluate(({ parentElement }) => parentElement?.textContent)
    await press(course, 'Start')
    await open(course)
    await course
      .getByText(/^Saved/)
      .first()
      .waitFor()
    const onDevice = () => course.evaluate(() => JSON.stringify({ ...localStorage }))
    // A copy of what the learning system keeps, until a launch shows it.
    const before = await onDevice()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => chosen(course)).toBe('A little confident')
    // Whatever is written is written within a moment.
    await course.waitForTimeout(1_500)
    expect(await onDevice()).toBe(before)
    const again = await reload(page)
    await press(again, /^Carry on/)
    await open(again)
    await expect.poll(() => chosen(again)).toBe('A little confident')
    const names = () => again.evaluate(() => Object.keys(localStorage))
    await expect.poll(names).toEqual(['pattern-book.unsaved'])
    await page.context().close()
  })
})

const stateOf = (video: Locator) =>
  video.evaluate((element) => {
    const { currentTime, error, textTracks } = element as HTMLVideoElement
    const [captions] = textTracks
    return {
      time: currentTime,
      captions: captions?.mode,
      cues: captions?.cues?.length,
      fault: error?.message,
    }
  })

async function goTo(course: Frame, title: string, page: string | undefined) {
  await course.evaluate((address) => {
    location.hash = address
  }, `#/${page}`)
  await arriveAt(course, title)
}

async function lookAt({ course, faults }: Visit, title: string, page: string | undefined) {
  await goTo(course, title, page)
  const folded = course.locator('main details:not([open]) > summary:visible')
  while ((await folded.count()) > 0) await folded.first().click()
  const closed = course.locator('main button[aria-expanded=false]:visible')
  while ((await closed.count()) > 0) await closed.first().click()
  const sideways = await course.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return {
    found: await axe(course),
    small: await tooSmall(course),
    sideways,
    sidewaysWhenLarge: await sidewaysWhenLarge(course),
    faults,
  }
}
