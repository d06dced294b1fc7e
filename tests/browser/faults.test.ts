import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beforeYouStart } from '../../src/course/outline.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  filesAsked,
  launch,
  launchIn,
  openPage,
  press,
  reload,
  tooSmall,
  type World,
} from './journey.ts'
import { lmsValue, refused } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const bodyText = (course: Awaited<ReturnType<typeof launch>>['course']) =>
  course.locator('body').innerText()

describe('when something is wrong', () => {
  it('X01: no learning system: the course opens as a practice copy, and says so', async () => {
    const { course, page, faults } = await launch(world, '1.2', 'none', { fault: 'absent' })
    await course.getByText('We cannot find your learning system').first().waitFor()
    expect(await axe(course)).toEqual([])
    await press(course, 'Start')
    await arriveAt(course, 'Before you start')
    expect(await bodyText(course)).toContain('Practice copy: nothing is recorded')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('X01: before the check it asks once more; a system that is found then has all', async () => {
    const visit = await launch(world, '1.2', 'found-late', { fault: 'absent' })
    const { course, page } = visit
    await press(course, 'Start')
    await course.getByText('Practice copy: nothing is recorded').waitFor()
    await openPage(course, /Check your learning/)
    await course.getByText('We cannot find your learning system').waitFor()
    await course.getByRole('button', { name: 'Carry on without recording' }).waitFor()
    expect(await axe(course)).toEqual([])
    expect(await tooSmall(course)).toEqual([])
    const look = course.getByRole('button', { name: 'Look again' })
    await look.press('Enter')
    await course.getByText('Looking for your learning system…').waitFor()
    await course.getByText('We looked again, and nothing has changed.').waitFor()
    expect(await course.evaluate(() => document.activeElement?.textContent)).toBe('Look again')
    await page.evaluate(() => dispatchEvent(new Event('appear')))
    await look.press('Enter')
    await course.getByRole('button', { name: 'Start the check' }).waitFor()
    expect(await course.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await course.getByText('Your learning system is there now.').waitFor({ state: 'attached' })
    expect(await lmsValue(visit, 'cmi.suspend_data')).toMatch(/^1\./)
    expect(await refused(visit)).toEqual([])
    await page.context().close()
  })

  it('X02: Initialize refused: it says that the system did not start the course', async () => {
    const { course, page } = await launch(world, '1.2', 'refused', { fault: 'initialise' })
    await course.getByText('Your learning system did not start the course').first().waitFor()
    await press(course, 'Start')
    await arriveAt(course, 'Before you start')
    await openPage(course, /Check your learning/)
    await course.getByText('Your learning system did not start the course').waitFor()
    await press(course, 'Carry on without recording')
    await arriveAt(course, 'Question 1 of 10')
    expect(await bodyText(course)).toContain('Nothing is recorded here.')
    await page.context().close()
  })

  it('a learning system that throws: the course opens all the same', async () => {
    const { course, page, faults } = await launch(world, '2004', 'throws', { fault: 'throws' })
    await course.getByText('Practice copy').first().waitFor()
    await press(course, 'Start')
    await arriveAt(course, 'Before you start')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a saved place that cannot be read: it says so, keeps it, and the record stays', async () => {
    const foreign = '{"bookmark":"slide-3"}'
    const { records } = world.server('1.2')
    const elements = {
      'cmi.suspend_data': foreign,
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '90',
      'cmi.core.exit': 'suspend',
    }
    records.set('foreign', JSON.stringify({ edition: '1.2', elements, totalTime: 0 }))
    const { course, page } = await launch(world, '1.2', 'foreign')
    await course.getByText('We could not read your saved place.').waitFor()
    const kept = () => JSON.parse(records.get('foreign') ?? '{}').elements
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(kept()['cmi.suspend_data']).toBe(foreign)
    await press(course, /Look again|Start/)
    await press(course, /^(Next|Show)/)
    await expect.poll(() => kept()['cmi.suspend_data']).toMatch(/^1\./)
    expect(kept()['cmi.core.lesson_status']).toBe('passed')
    expect(kept()['cmi.core.score.raw']).toBe('90')
    const onDevice = () => course.evaluate(() => Object.values({ ...localStorage }).join())
    await expect.poll(onDevice).toContain('slide-3')
    await page.context().close()
  })

  it('X05: the line drops before a lesson arrives: the page says so, tries again, and has the plain copy', async () => {
    const { page } = await launch(world, '1.2', 'offline')
    await page.route(/(lessons-\d+|reader)-/, (route) => route.abort())
    const course = await reload(page)
    await press(course, 'Start')
    await course.getByText('did not arrive').first().waitFor()
    const copy = course.getByRole('link', { name: /^Read this page in the plain copy/ })
    const [copied] = await Promise.all([page.context().waitForEvent('page'), copy.click()])
    await copied.waitForLoadState()
    expect(copied.url()).toMatch(/plain\.html#page-pages--before-you-start$/)
    expect(await copied.locator(':target').innerText()).toBe('Before you start')
    expect(await axe(course)).toEqual([])
    await press(course, 'Menu')
    await course.getByText('The list of lessons did not arrive').waitFor()
    expect(await axe(course)).toEqual([])
    await page.keyboard.press('Escape')
    await page.unroute(/(lessons-\d+|reader)-/)
    await course.locator('main').getByRole('button', { name: 'Try again' }).click()
    await course.getByText('You are in charge of how you take it').waitFor()
    await page.context().close()
  })

  it('X05: the line goes and is back: the foot says so, and what is missing comes by itself', async () => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    // Before the launch: lessons come in idle moments from then on.
    await context.route(/lessons-(?!1-)/, (route) => route.abort())
    const { course } = await launchIn(context, world, '1.2', 'line')
    await press(course, 'Start')
    await arriveAt(course, 'Before you start')
    await course.getByText(/^Saved \d/).waitFor()
    await context.setOffline(true)
    const line = course.locator('.line')
    const said = () => line.innerText()
    await expect
      .poll(said)
      .toBe('You are offline. You can carry on reading. We will save when you are back.')
    const focused = () => course.evaluate(() => document.activeElement?.tagName)
    expect(await focused()).toBe('H1')
    expect(await line.getAttribute('role')).toBe('status')
    expect(await axe(course)).toEqual([])
    await openPage(course, /Check your learning/)
    await course.getByText('The words of this page did not arrive.').waitFor()
    await course.getByText('Not saved yet. We will keep trying.').first().waitFor()
    await context.unroute(/lessons-(?!1-)/)
    await context.setOffline(false)
    await course.getByRole('button', { name: 'Start the check' }).waitFor()
    await expect.poll(said).toBe('You are back. Saved.')
    expect(await focused()).toBe('H1')
    await expect.poll(() => course.locator('.saved').innerText()).toMatch(/^Saved \d/)
    await press(course, 'Start the check')
    await arriveAt(course, 'Question 1 of 10')
    expect(await said()).toBe('')
    await context.close()
  })

  it('X13: a fault of ours on a page: that page says so, with its place in the plain copy', async () => {
    const { page } = await launch(world, '1.2', 'broken-page')
    const { id, file } = beforeYouStart(world.course.outline) ?? { id: '', file: 0 }
    const broken = JSON.stringify({ pages: [{ id, blocks: null, sources: [] }], bank: [] })
    await page.route(new RegExp(`lessons-${file + 1}-`), (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `btiLesson(${file}, ${broken})` }),
    )
    const course = await reload(page)
    await press(course, 'Start')
    await course.getByText('Something went wrong on this page').waitFor()
    const copy = course.getByRole('link', { name: /^Read this page in the plain copy/ })
    expect(await copy.getAttribute('href')).toMatch(/^plain\.html#(page|lesson)-/)
    expect(await axe(course)).toEqual([])
    expect(await tooSmall(course)).toEqual([])
    await page.context().close()
  })

  it('X15: the start takes more than ten seconds: it says so then, and not before', async () => {
    const { page } = await launch(world, '1.2', 'slow-start')
    await page.route(/player-/, () => undefined)
    await page.goto(`${world.server('1.2').origin}/course/index.html`, { waitUntil: 'commit' })
    const late = page.getByText('Still opening. If this does not change')
    await page.getByText('Opening…').waitFor()
    // It waits in the style, as an animation.
    const isAt = (time: number) =>
      page.evaluate((time) => {
        for (const animation of document.getAnimations()) {
          animation.pause()
          animation.currentTime = time
        }
      }, time)
    await isAt(9_900)
    expect(await late.isVisible()).toBe(false)
    await isAt(10_100)
    await late.waitFor()
    await page.getByRole('link', { name: 'read the plain copy' }).click()
    await page.waitForURL(/plain\.html$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.context().close()
  })

  it('without scripts, the start page has its words', async () => {
    const context = await world.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${world.server('1.2').origin}/course/index.html`)
    const text = await page.locator('body').innerText()
    expect(text).toContain('Becoming Trauma Informed')
    expect(text).toContain('What do we mean by trauma?')
    expect(text).toContain('needs JavaScript')
    await context.close()
  })

  it('Start needs two files, the page and the player; the words come while it is read', async () => {
    const visit = await launch(world, '1.2', 'first-page')
    await expect.poll(() => filesAsked(visit).length).toBeGreaterThan(3)
    const [first, ...others] = filesAsked(visit)
    expect(first).toBe('index.html')
    expect(others[0]).toMatch(/^player-/)
    expect(others[1]).toMatch(/^reader-/)
    expect(others[2]).toMatch(/^lessons-1-/)
    await visit.page.context().close()
  })

  it('the name that the learning system gives is nowhere on screen', async () => {
    const { course, page } = await launch(world, '2004', 'named')
    await press(course, 'Start')
    await arriveAt(course, 'Before you start')
    expect(await bodyText(course)).not.toContain('ZZQX')
    expect(await course.title()).not.toContain('ZZQX')
    await page.context().close()
  })
})
