// Acceptance checks that need a browser and no long course.

import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  courseIn,
  type Edition,
  goOn,
  launch,
  launchIn,
  next,
  openPage,
  press,
  reload,
  sidewaysWhenLarge,
  type Visit,
  type World,
  wordsHaveCome,
} from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'
import { AROUND, openDesk, pixelsApart, sidesSeen } from './pixels.ts'
import { namesUnlikeWords } from './told.ts'

const COVERED = 'Sam was nine when his mother died.'
const MARKER = 'Zebra crossing, chestnut'

const content = contentFiles({
  [LESSON]: `# Listening

People notice when we listen.

### Question: What could you offer first? {#first}

- [x] A choice of where to wait
  - It is theirs to make.
- [ ] Advice
  - More words too soon can feel unsafe.

### Put in order: What comes first? {#order}

1. Notice, and slow down
2. Say what you see, kindly
3. Offer a choice
4. Agree what happens next

> **Reflection:** Which small choice could you offer?

## Sam’s story

> **Content note:** This page describes a parent’s death. There are no pictures.
>
> Summary: Sam lost a parent, and school helped.

${COVERED} His teacher kept a chair for him.

## What to say

> **Key point:** Very little.
`,
})

const EDITIONS = ['1.2', '2004'] as const

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
})
afterAll(() => world.close())

const RECORDED = 'Your learning system has recorded it.'

/** From the home past the content note to the end, which the system has confirmed. */
async function readToTheEnd(course: Frame): Promise<void> {
  await press(course, /^(Start|Carry on)/)
  for (;;) {
    const finish = course.getByRole('button', { name: 'Finish', exact: true })
    const skip = course.getByRole('button', { name: /^Skip to/ })
    await finish.or(skip).or(next(course)).first().waitFor()
    if (await finish.isVisible()) break
    await goOn(course, () => skip.or(next(course)).first().click())
  }
  await press(course, 'Finish')
  await course.getByText(RECORDED).first().waitFor()
}

/** To the page with the questions. */
async function toTheQuestions({ course }: Pick<Visit, 'course'>): Promise<void> {
  await press(course, /^(Start|Carry on)/)
  await next(course).waitFor()
  await wordsHaveCome(course)
  if (!(await course.getByText('People notice').isVisible())) await press(course, /^Next/)
  await course.getByText('People notice when we listen.').waitFor()
}

const goTo = (course: Frame, address: string) =>
  course.evaluate((hash) => {
    location.hash = hash
  }, `#/${address}`)

const focused = (course: Frame) =>
  course.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

const checkButton = (course: Frame) =>
  course.getByRole('button', { name: 'Check my answer', exact: true }).first()

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
    expect(await seen()).toEqual(before)
    await checkButton(course).click()
    await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    await page.context().close()
  })
})

const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
] as const

describe('on every screen', () => {
  it('UL12 (WCAG 1.4.3): axe finds nothing in three themes at three widths', async () => {
    const visit = await launch(world, '1.2', 'looks')
    const { page, course } = visit
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    for (const screen of ['questions', 'note']) {
      if (screen === 'note') {
        await press(course, /^Next/)
        await course.getByRole('button', { name: 'Show this page' }).waitFor()
      }
      for (const look of LOOKS) {
        await page.emulateMedia(look)
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          const name = `${screen}, ${look.colorScheme}, ${look.contrast}, ${width}`
          expect({ name, found: await axe(course) }).toEqual({ name, found: [] })
        }
      }
    }
    await page.context().close()
  })

  it('UL12 (WCAG 1.4.11): where the device forces its colours, what can be pressed keeps its frame', async () => {
    const visit = await launch(world, '1.2', 'forced')
    const { page, course } = visit
    await page.emulateMedia({ forcedColors: 'active' })
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    const frameless = await course.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.body)
      return [...document.querySelectorAll('button, .option, textarea, .feedback')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const style = getComputedStyle(element)
          const isFramed =
            Number.parseFloat(style.borderTopWidth) >= 1 &&
            style.borderTopStyle !== 'none' &&
            style.borderTopColor !== backgroundColor
          return !isFramed && style.textDecorationLine !== 'underline'
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 90))
    })
    expect(frameless).toEqual([])
    // The same in pictures, as an eye has it.
    const desk = await openDesk(world.browser)
    const framed = await course
      .locator('button:visible, .option, textarea, .panel, .question')
      .all()
    for (const element of framed) {
      const { clip, name } = await element.evaluate((element, around) => {
        element.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = element.getBoundingClientRect()
        const clip = { width: width + 2 * around, height: height + 2 * around }
        return { name: element.textContent, clip: { x: x - around, y: y - around, ...clip } }
      }, AROUND)
      const sides = await sidesSeen(desk, await page.screenshot({ clip }))
      expect({ name, sides }).toEqual({ name, sides: 4 })
    }
    expect(framed.length).toBeGreaterThan(12)
    const chosen = await course.locator('.option').filter({ hasText: 'Advice' }).screenshot()
    await press(course, 'Try again')
    await course.getByRole('radio', { name: 'A choice' }).check()
    const left = await course.locator('.option').filter({ hasText: 'Advice' }).screenshot()
    expect(await pixelsApart(desk, chosen, left)).toBeGreaterThan(200)
    await desk.close()
    await page.context().close()
  })

  it('UL13 (WCAG 1.3.4, 1.4.4, 1.4.10, 1.4.12): nothing is cut or off to the side: narrow, turned, at 400%, widely spaced', async () => {
    const visit = await launch(world, '1.2', 'turns', {}, { width: 320, height: 640 })
    const { page, course } = visit
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    // The last is 1280 × 1024 at 400%.
    for (const [width, height] of [
      [320, 640],
      [640, 320],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await course.getByRole('radio', { name: 'Advice' }).isChecked()).toBe(true)
      expect(await lookAt(course)).toEqual({ width, cut: [], sideways: 0 })
      expect(await sidewaysWhenLarge(course)).toBe(0)
    }
    await page.context().close()
  })

  it('UL16 (WCAG 3.2.3, 3.2.6): help has the same place in the order of things', async () => {
    const { page, course } = await launch(world, '1.2', 'needs-help')
    /** Names of the parts of the screen in their order, and where among the links at its end help is. */
    const order = () =>
      course.evaluate(() => ({
        parts: [...document.querySelectorAll('header, main, footer, footer nav')].map(
          ({ tagName }) => tagName,
        ),
        help: [...document.querySelectorAll('footer a')].findIndex(
          ({ textContent }) => textContent === 'Help and support',
        ),
      }))
    await course.getByRole('button', { name: 'Start' }).waitFor()
    const atHome = await order()
    expect(atHome).toEqual({ parts: ['HEADER', 'MAIN', 'FOOTER', 'NAV'], help: 0 })
    for (const title of [
      'Before you start',
      'Listening',
      'Sam’s story',
      'What to say',
      'Privacy',
    ]) {
      await openPage(course, new RegExp(`^${title}`))
      await arriveAt(course, title)
      expect({ title, ...(await order()) }).toEqual({ title, ...atHome })
    }
    await press(course, 'Break')
    await arriveAt(course, 'Take your time')
    expect(await order()).toEqual(atHome)
    await page.context().close()
  })

  it('goes by Tab as the eye goes, from the top on (WCAG 1.3.2, 2.4.3)', async () => {
    const { page, course } = await launch(world, '1.2', 'tabs')
    await toTheQuestions({ course })
    const places: { name: string; top: number; start: number }[] = []
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const place = await course.evaluate(() => {
        const { activeElement: found } = document
        if (!found || found === document.body) return undefined
        const { top, left } = found.getBoundingClientRect()
        const name = found.textContent?.trim() || found.id
        return { name, top: Math.round(top + scrollY), start: Math.round(left) }
      })
      if (!place || place.name === places[0]?.name) break
      places.push(place)
    }
    expect(places.length).toBeGreaterThan(15)
    const back = places.filter(({ top, start }, at) => {
      const before = places[at - 1]
      // Things in one row are not all of one height.
      const isSameRow = before && Math.abs(top - before.top) < 20
      return before && (isSameRow ? start < before.start : top < before.top)
    })
    expect(back).toEqual([])
    await page.context().close()
  })

  it('has names that begin with the words that are seen (WCAG 2.5.3)', async () => {
    const { page, course } = await launch(world, '1.2', 'says-names')
    const otherwise = () => namesUnlikeWords(course)
    await course.getByRole('button', { name: 'Start' }).waitFor()
    expect(await otherwise()).toEqual([])
    await toTheQuestions({ course })
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    expect(await otherwise()).toEqual([])
    await press(course, 'Menu')
    await course.getByRole('dialog').getByRole('link').first().waitFor()
    expect(await otherwise()).toEqual([])
    await page.keyboard.press('Escape')
    await press(course, /^Next/)
    await course.getByRole('button', { name: 'Show this page' }).waitFor()
    expect(await otherwise()).toEqual([])
    await page.context().close()
  })

  it('UL19: the name that the learning system gives is nowhere, not on paper either', async () => {
    const visit = await launch(world, '2004', 'named')
    const { page, course } = visit
    const looked = async () => {
      await page.emulateMedia({ media: 'print' })
      const paper = await course.locator('body').innerText()
      await page.emulateMedia({ media: 'screen' })
      expect(`${await course.title()} ${await course.content()} ${paper}`).not.toContain('ZZQX')
    }
    await course.getByRole('button', { name: 'Start' }).waitFor()
    await looked()
    await readToTheEnd(course)
    await looked()
    for (const [address, title] of [
      ['handout', 'My handout'],
      ['certificate', 'My certificate'],
    ] as const) {
      await goTo(course, address)
      await arriveAt(course, title)
      await looked()
    }
    await page.context().close()
  })
})

/** With the spacing of WCAG 1.4.12: words that are cut off, or lie outside the window. */
const lookAt = (course: Frame) =>
  course.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    )
    document.adoptedStyleSheets = [spacing]
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      )
      if (!hasWords || !element.checkVisibility() || element.matches('.skip')) return false
      const { left, right, width } = element.getBoundingClientRect()
      // What is for ears alone is a pixel wide.
      if (width <= 1) return false
      const isClipped =
        getComputedStyle(element).overflow !== 'visible' &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1)
      return isClipped || left < -0.5 || right > innerWidth + 0.5
    })
    const sideways = document.documentElement.scrollWidth - innerWidth
    document.adoptedStyleSheets = []
    return { width: innerWidth, cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 90)), sideways }
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
