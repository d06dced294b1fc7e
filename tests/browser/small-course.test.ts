// Acceptance checks that need a browser and no long course.

import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  arriveAt,
  buildWorld,
  courseIn,
  type Edition,
  launch,
  launchIn,
  openPage,
  press,
  reload,
  type World,
} from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'
import {
  COVERED,
  checkButton,
  content,
  goTo,
  RECORDED,
  readToTheEnd,
  toTheQuestions,
} from './small-course.ts'

const MARKER = 'Zebra crossing, chestnut'

const EDITIONS = ['1.2', '2004'] as const

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
})
afterAll(() => world.close())

const focused = (course: Frame) =>
  course.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

interface Opened {
  readonly page: Page
  readonly course: Frame
}

/** Where the learning system stands, seen from the course. */
const LAUNCHES: Readonly<Record<string, (context: BrowserContext) => Promise<Opened>>> = {
  'in the window of the course itself': async (context) => {
    const { origin } = world.server('1.2')
    const script = await (await fetch(`${origin}/lms.js`)).text()
    const page = await context.newPage()
    await page.addInitScript(script)
    await page.goto(`${origin}/course/index.html?learner=depth-0&edition=1.2`)
    return { page, course: page.mainFrame() }
  },
  'one frame up': (context) => launchIn(context, world, '1.2', 'depth-1'),
  'two frames up': (context) => nested(context, 2),
  'three frames up': (context) => nested(context, 3),
  'in the window that opened it': (context) => inAPopUp(context, '1.2', 'opener'),
}

async function nested(context: BrowserContext, depth: number): Promise<Opened> {
  const page = await context.newPage()
  const frame = (left: number) =>
    `<iframe title="A frame" src="${left === 1 ? '/course/index.html' : `/frame/${left - 1}`}"></iframe>`
  const answer = (body: string) => ({ contentType: 'text/html', body })
  await page.route(/\/lms\?/, (route) =>
    route.fulfill(answer(`<script src="/lms.js"></script>${frame(depth)}`)),
  )
  await page.route(/\/frame\/\d$/, (route) =>
    route.fulfill(answer(frame(Number(route.request().url().at(-1))))),
  )
  await page.goto(world.server('1.2').lmsPage(`depth-${depth}`, { edition: '1.2' }))
  return { page, course: await courseIn(page) }
}

async function inAPopUp(context: BrowserContext, edition: Edition, learner: string) {
  const page = await context.newPage()
  // The course alone in its window, not in a frame beside it too.
  await page.route(/course\/index/, (route) => route.abort())
  await page.goto(world.server(edition).lmsPage(learner, { edition }))
  const opening = page.waitForEvent('popup')
  await page.evaluate(() => void window.open('/course/index.html', '', 'width=700,height=600'))
  return { page, course: (await opening).mainFrame() }
}

describe('a launch', () => {
  it.each(Object.entries(LAUNCHES))(
    'UL03: reaches completed with the learning system %s',
    async (_, open) => {
      // The pretend system has to work in the course's own window too, whose policy forbids others.
      const context = await world.browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' })
      const { page, course } = await open(context)
      await readToTheEnd(course)
      expect(await lmsValue({ page }, 'cmi.core.lesson_status')).toBe('completed')
      expect(await refused({ page })).toEqual([])
      await context.close()
    },
  )

  it('UL01: shows its words without scripts, and leads to the plain copy', async () => {
    const context = await world.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${world.server('1.2').origin}/course/index.html`)
    expect(await page.locator('main').innerText()).toContain('Listening well')
    await page.getByRole('link', { name: 'plain copy' }).first().click()
    await page.getByText('People notice when we listen.').waitFor()
    await context.close()
  })

  it('UL05: a second one begins at home, Carry on comes first, and leads to the place', async () => {
    const first = await launch(world, '1.2', 'returns')
    await toTheQuestions(first)
    await first.course.getByText(/^Saved \d/).waitFor()
    await first.page.context().close()
    const { page, course } = await launch(world, '1.2', 'returns')
    await course.getByRole('button', { name: /^Carry on/ }).waitFor()
    await arriveAt(course, 'Welcome back')
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(course)).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(course)).toBe('Carry on: Listening')
    await page.keyboard.press('Enter')
    await course.getByText('People notice when we listen.').waitFor()
    await page.context().close()
  })
})

describe('a content note', () => {
  it('UL06, ULD1: nothing covered is in the document before it is chosen, nor with the summary; skipped, the course is completed', async () => {
    const visit = await launch(world, '1.2', 'skips')
    const { page, course } = visit
    await toTheQuestions(visit)
    await press(course, /^Next/)
    await course.getByRole('button', { name: 'Show this page' }).waitFor()
    expect(await course.content()).not.toContain(COVERED)
    await press(course, 'Read a short summary')
    await course.getByText('Sam lost a parent, and school helped.').waitFor()
    expect(await course.content()).not.toContain(COVERED)
    const again = await reload(page)
    await readToTheEnd(again)
    expect(await lmsValue(visit, 'cmi.core.lesson_status')).toBe('completed')
    expect(await again.content()).not.toContain(COVERED)
    await page.context().close()
  })
})

describe('a question', () => {
  it('UL09 (WCAG 3.3.1, 3.3.3): with nothing chosen says what to do, at the first answer and in the title', async () => {
    const visit = await launch(world, '1.2', 'nothing-chosen')
    const { page, course } = visit
    await toTheQuestions(visit)
    await checkButton(course).click()
    await course.getByText('Choose an answer first.').waitFor()
    await expect.poll(() => course.title()).toMatch(/^Problem: /)
    const isFirst = () =>
      course.evaluate(() => document.querySelector('.question input') === document.activeElement)
    await expect.poll(isFirst).toBe(true)
    await page.context().close()
  })

  it('UL08: its feedback has the focus, and no live region says it a second time', async () => {
    const visit = await launch(world, '1.2', 'is-told')
    const { page, course } = visit
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    await expect.poll(() => focused(course)).toBe('Not quite yet')
    expect(await course.evaluate(() => document.activeElement?.tagName)).toMatch(/^H\d$/)
    const spoken = await course
      .locator('[aria-live], [role=status], [role=alert]')
      .allTextContents()
    expect(spoken.join(' ')).not.toMatch(/Not quite yet|too soon/)
    await page.context().close()
  })

  it('UL25 (WCAG 2.5.7, 4.1.3): things are put in order by keyboard, the move is said, the focus stays', async () => {
    const visit = await launch(world, '1.2', 'moves')
    const { page, course } = visit
    await toTheQuestions(visit)
    const first = course.getByRole('button', { name: /^Move down/ }).first()
    const name = (await first.textContent()) ?? ''
    await first.focus()
    await page.keyboard.press('Space')
    const said = course.locator('.question [role=status]').filter({ hasText: 'now 2 of 4' })
    await said.waitFor()
    await expect.poll(() => focused(course)).toBe(name.trim())
    await page.context().close()
  })
})

describe('nothing is hurried or closed', () => {
  it('UL10 (WCAG 1.4.2, 2.2.1, 2.2.2): each page of the menu opens at once, a day changes nothing, nothing plays by itself', async () => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    // At the full minute: the line at the foot has the time of the last save.
    await context.clock.install({ time: '2026-11-22T09:00:00' })
    const { page, course } = await launchIn(context, world, '1.2', 'takes-a-day')
    for (const { title } of world.course.outline.lessons.flatMap(({ pages }) => pages).reverse()) {
      await openPage(course, new RegExp(`^${title}`))
      await arriveAt(course, title)
      expect(await course.locator('[autoplay], marquee, blink').count()).toBe(0)
    }
    await course.getByRole('radio', { name: 'Advice' }).check()
    await course.getByText(/^Saved \d/).waitFor()
    const seen = async () => ({
      title: await course.title(),
      words: await course.locator('body').innerText(),
      isChosen: await course.getByRole('radio', { name: 'Advice' }).isChecked(),
    })
    const before = await seen()
    await context.clock.fastForward('24:00:00')
    await expect.poll(seen).toEqual(before)
    await checkButton(course).click()
    await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    await page.context().close()
  })
})

describe('what is private', () => {
  it.each(EDITIONS)(
    'UL18: words of a reflection are in no call, request, storage or console, in SCORM %s',
    async (edition) => {
      const visit = await launch(world, edition, 'reflects')
      const { page, course, requests } = visit
      const logged: string[] = []
      page.on('console', (message) => logged.push(message.text()))
      await toTheQuestions(visit)
      await course.getByRole('textbox').first().fill(MARKER)
      await press(course, /^Next/)
      await press(course, /^Skip to/)
      await press(course, 'Finish')
      await course.getByText(RECORDED).first().waitFor()
      await press(course, 'Menu')
      await press(course, 'Save and leave')
      await course.getByText('You have left the course').waitFor()
      const stored = await course.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      )
      const told = [await calls(visit), requests, stored, logged]
      expect(JSON.stringify([...told, ...world.server(edition).records])).not.toContain('Zebra')
      await page.context().close()
    },
  )
})

describe('an address that is not there', () => {
  it('X18: leads to the list of lessons, and says so', async () => {
    const visit = await launch(world, '1.2', 'lost')
    const { page, course } = visit
    await toTheQuestions(visit)
    await goTo(course, 'listening/gone')
    await course.getByText('That page is not here any more. Here is the list of lessons.').waitFor()
    await course.locator('main').getByRole('link', { name: 'Listening' }).first().click()
    await course.getByText('People notice when we listen.').waitFor()
    await page.context().close()
  })
})

describe('a learning system', () => {
  it.each(EDITIONS)(
    'UA05: of SCORM %s that takes half a second for each call has one write and one commit for an answer, and shows it once after that',
    async (edition) => {
      const visit = await launch(world, edition, 'is-slow', { delay: '500' })
      const { page, course } = visit
      await toTheQuestions(visit)
      await course.getByText(/^Saved \d/).waitFor()
      const told = async () =>
        (await calls(visit))
          .map(({ name }) => name.replace('LMS', ''))
          .filter((name) => name !== 'GetLastError')
      // The page before is read back too, and with its place and share it is done.
      const last = { '1.2': 'cmi.core.lesson_location', '2004': 'cmi.progress_measure' }[edition]
      await expect.poll(async () => (await calls(visit)).at(-1)?.values[0]).toBe(last)
      const { length } = await told()
      await course.getByRole('radio', { name: 'Advice' }).check()
      await checkButton(course).click()
      await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
      const made = async () => (await told()).slice(length)
      // That it is there is read back on its own, when the learner has the feedback already.
      await expect.poll(made).toContain('GetValue')
      expect(await made()).toEqual(['SetValue', 'Commit', 'GetValue'])
      await page.context().close()
    },
  )

  it.each(
    EDITIONS.flatMap((edition) => [[edition, 'a frame'] as const, [edition, 'a pop-up'] as const]),
  )('UA06: of SCORM %s is left as it asks from %s', async (edition, where) => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    const learner = `leaves ${where}`
    const visit: Opened =
      where === 'a frame'
        ? await launchIn(context, world, edition, learner)
        : await inAPopUp(context, edition, learner)
    await toTheQuestions(visit)
    await press(visit.course, 'Menu')
    await press(visit.course, 'Save and leave')
    await visit.course
      .getByText('You can close this window now, or go back to your learning system.')
      .waitFor()
    const asked = (await calls(visit)).map(({ name, values }) =>
      [name.replace('LMS', ''), ...values].join(' ').trim(),
    )
    // From the start on, should the window be taken away.
    expect(asked.join()).toMatch(/SetValue cmi\.(core\.)?exit suspend/)
    const ends = [
      expect.stringMatching(/^SetValue cmi\.(core\.)?session_time \S/),
      'Commit',
      ...(edition === '1.2' ? ['Finish'] : ['SetValue adl.nav.request suspendAll', 'Terminate']),
    ]
    expect(asked.slice(-ends.length)).toEqual(ends)
    expect(await refused(visit)).toEqual([])
    await context.close()
  })

  it('UA07: whose pages may not ask for the unload event loses nothing', async () => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    await context.route(/\/(lms\?|course\/index\.html)/, async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'permissions-policy': 'unload=()' }
      await route.fulfill({ response, headers })
    })
    const visit = await launchIn(context, world, '1.2', 'no-unload')
    const isAllowed = await visit.course.evaluate(() =>
      (
        document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
      ).featurePolicy.allowsFeature('unload'),
    )
    expect(isAllowed).toBe(false)
    await toTheQuestions(visit)
    await visit.course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(visit.course).click()
    await visit.page.goto('about:blank')
    const again = await launchIn(context, world, '1.2', 'no-unload')
    await toTheQuestions(again)
    await again.course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    expect(await again.course.getByRole('radio', { name: 'Advice' }).isChecked()).toBe(true)
    await context.close()
  })
})
