// Learning systems that answer oddly, stop answering, or are looked at by someone else: a small course
// taken in each.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import { arriveAt, buildWorld, launch, launchIn, press, type World } from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'

const content = contentFiles({
  [LESSON]: `# Listening

People notice when we listen.

> **Reflection:** Which small choice could you offer?

## What to say

> **Key point:** Very little.
`,
})

const EDITIONS = ['1.2', '2004'] as const
const STATUS = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.completion_status' } as const

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
})
afterAll(() => world.close())

const next = async (course: Frame, title: string) => {
  await press(course, /^(Start|Next)/)
  await arriveAt(course, title)
}

async function readToTheEnd(course: Frame): Promise<void> {
  await next(course, 'Before you start')
  await next(course, 'Listening')
  await next(course, 'What to say')
  await press(course, 'Finish')
  await course.getByText('Your learning system has recorded it.').first().waitFor()
}

const SYSTEMS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['answers with booleans and numbers, and has no records of answers', { habit: 'loose' }],
  ['answers null, and numbers for words', { habit: 'nulls' }],
  ['answers undefined', { habit: 'undefineds' }],
  ['answers nothing to each save', { habit: 'empty' }],
  ['has no kind of visit', { habit: 'modeless' }],
  ['comes two seconds late', { late: '2000' }],
]

describe.each(EDITIONS)('UA04: a learning system of SCORM %s', (edition) => {
  it.each(SYSTEMS)('that %s has the course completed', async (name, options) => {
    const visit = await launch(world, edition, `${edition} ${name}`, options)
    await readToTheEnd(visit.course)
    expect(await lmsValue(visit, STATUS[edition])).toBe('completed')
    expect(visit.faults).toEqual([])
    await visit.page.context().close()
  })

  it('UA09: that opens the course to browse it has nothing set but time, and the learner is told', async () => {
    const visit = await launch(world, edition, `browses ${edition}`, { mode: 'browse' })
    const { course, page } = visit
    await next(course, 'Before you start')
    await next(course, 'Listening')
    await course
      .getByText('You are looking again. Nothing on your record will change.')
      .first()
      .waitFor()
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    const set = (await calls(visit)).filter(({ name }) => name.endsWith('SetValue'))
    expect(set.map(({ values }) => values[0]).filter((name) => !/time$/.test(`${name}`))).toEqual(
      [],
    )
    expect(await refused(visit)).toEqual([])
    await page.context().close()
  })
})

describe('a learning system that stops answering', () => {
  it('X04: is told after two minutes, without taking the focus; once it answers again, all is saved', async () => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    await context.clock.install()
    const visit = await launchIn(context, world, '1.2', 'stops')
    const { course, page } = visit
    await next(course, 'Before you start')
    await course.getByText(/^Saved \d/).waitFor()
    await page.evaluate(() => {
      const { API: api } = window as unknown as { API: Record<string, () => string> }
      Object.assign(window, { own: { ...api } })
      Object.assign(api, { LMSCommit: () => 'false', LMSGetLastError: () => '101' })
    })
    await next(course, 'Listening')
    await course.getByText('Not saved yet. We will keep trying.').first().waitFor()
    const box = course.getByRole('textbox')
    await box.fill('Zebra crossing')
    const panel = course.getByRole('heading', {
      name: 'Your learning system has stopped answering.',
    })
    expect(await panel.count()).toBe(0)
    await context.clock.fastForward('02:30')
    await panel.waitFor()
    await course.getByText('Come back here and press Try again.').waitFor()
    expect(await box.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await box.inputValue()).toBe('Zebra crossing')
    await page.evaluate(() => {
      const { API: api, own } = window as unknown as { API: object; own: object }
      Object.assign(api, own)
    })
    await press(course, 'Try again')
    await panel.waitFor({ state: 'detached' })
    await course.getByText(/^Saved \d/).waitFor()
    // What is stored, not what was only set.
    const stored = () => JSON.parse(world.server('1.2').records.get('stops') ?? '{}').elements
    const state = await lmsValue(visit, 'cmi.suspend_data')
    await expect.poll(stored).toMatchObject({ 'cmi.suspend_data': state })
    await context.close()
  })
})

describe('a learning system whose frame reaches below its window, as Moodle’s does', () => {
  it('has all of the menu in sight by keyboard, without its page being scrolled', async () => {
    const visit = await launch(world, '1.2', 'low frame', {}, { width: 1000, height: 600 })
    const { page, course } = visit
    await page
      .locator('iframe')
      .evaluate(({ style }) => Object.assign(style, { marginTop: '260px', blockSize: '666px' }))
    await press(course, 'Start')
    await page.evaluate(() => scrollTo(0, 0))
    await course.getByRole('button', { name: 'Menu' }).press('Enter')
    const leave = course.getByRole('button', { name: 'Save and leave' })
    await leave.waitFor()
    // The menu takes the part in sight a frame after it was opened.
    const bottomOfMenu = () =>
      course.getByRole('dialog').evaluate((menu) => menu.getBoundingClientRect().bottom)
    await expect.poll(bottomOfMenu).toBeLessThanOrEqual(600 - 260 + 1)
    const focused = course.locator(':focus')
    for (let press = 0; press < 40; press++) {
      const { bottom = 0, top = 0 } = await focused.evaluate((shown) =>
        shown.getBoundingClientRect().toJSON(),
      )
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(600 - 260)
      if ((await focused.innerText()) === 'Save and leave') break
      await page.keyboard.press('Tab')
    }
    expect(await focused.innerText()).toBe('Save and leave')
    await page.keyboard.press('Enter')
    await course.getByText('You can close this window now').waitFor()
    expect(visit.faults).toEqual([])
    await page.context().close()
  })
})
