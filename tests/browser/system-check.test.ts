import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveLrs } from '../support/lrs-server.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  launch,
  press,
  sidewaysWhenLarge,
  tooSmall,
  type World,
} from './journey.ts'
import { calls, refused, restHasCome } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, ['1.2', '2004', 'cmi5', 'web'])
})
afterAll(() => world.close())

const TITLE = 'Check this learning system'

/** As somebody from the help desk comes to it. */
async function openCheck(course: Frame, title = TITLE): Promise<void> {
  await press(course, 'Menu')
  await press(course, 'What is sent about me')
  await press(course, title)
  await course.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** What the report says to one thing. */
const said = async (course: Frame, term: string): Promise<string> => {
  const line = course.locator('main dl > div').filter({ hasText: term })
  return (await line.locator('dd').allInnerTexts()).join(' ')
}

/** Two pages, until they are saved. */
async function readOn(course: Frame): Promise<void> {
  await press(course, 'Start')
  await press(course, /^Next/)
  await course.getByText(/^Saved \d/).waitFor()
}

/** Elements and values that were set; times differ from visit to visit. */
const setIn = async (visit: { page: Page }) =>
  (await calls(visit))
    .filter(({ name, values }) => name.endsWith('SetValue') && !/time$/.test(String(values[0])))
    .map(({ values }) => values)

const SET_UP = {
  '1.2': { masteryScore: '70', place: 'cmi.core.lesson_location', room: '4,096' },
  '2004': { scaledPassingScore: '0.7', place: 'cmi.location', room: '64,000' },
} as const

describe.each(['1.2', '2004'] as const)(
  'UA11: Check this learning system, in SCORM %s',
  (edition) => {
    const { place, room, ...marks } = SET_UP[edition]

    it('says how the system was set up, and writes nothing but what a normal launch writes', async () => {
      const visit = await launch(world, edition, 'is-checked', marks)
      const { course, page, faults } = visit
      await readOn(course)
      const asked = async () => (await calls(visit)).map(({ name }) => name)
      // What was written is read back. Place and share come after that where the machine is slow.
      const last = async () => (await calls(visit)).at(-1)?.values[0]
      await expect.poll(last).toMatch(/(suspend_data|location|progress_measure)$/)
      await restHasCome(visit, edition, 'Lesson 1, page 1')
      await openCheck(course)
      await expect.poll(() => said(course, 'Learning system')).toBe(`Connected: SCORM ${edition}.`)
      await expect.poll(() => said(course, 'Where it was found')).toBe('1 window above this one')
      await expect.poll(() => said(course, 'Refused')).toBe('Nothing was refused.')
      await expect.poll(() => said(course, 'Time-out')).toMatch(/^None seen in \d+ minutes?\.$/)
      await expect.poll(() => said(course, 'Kind of visit')).toBe('Mode: normal. Credit: credit.')
      await expect.poll(() => said(course, 'Status that it took')).toBe('incomplete')
      await expect.poll(() => said(course, 'Pass mark')).toBe('From this system: 70%.')
      await expect
        .poll(() => said(course, 'Room for progress'))
        .toMatch(new RegExp(`promises room for ${room}\\. It was there when it was read back\\.$`))
      await expect
        .poll(() => said(course, 'Launch'))
        .toBe('In a frame, 1 level deep, 1,000 × 800 pixels')
      await expect.poll(() => said(course, 'Printing')).toMatch(/Printing: yes\. New tabs: yes\./)
      await course.getByText('Each call, for specialists').click()
      const lines = await course.locator('main details li').allInnerTexts()
      const traced = lines.map((line) => /: (\S+)/.exec(line)?.[1] ?? '')
      expect(traced.filter((name) => !/LastError|ErrorString/.test(name))).toEqual(await asked())
      expect(await refused(visit)).toEqual([])

      const checked = await setIn(visit)
      const plain = await launch(world, edition, 'is-not-checked', marks)
      await readOn(plain.course)
      // A place that another one has followed at once is not sent, so these are counted once.
      const written = (sets: typeof checked) => {
        const elements = sets.map(([element]) => String(element)).sort()
        const inIdle = elements.filter((element) => /location$|progress_measure$/.test(element))
        return [...elements.filter((element) => !inIdle.includes(element)), ...new Set(inIdle)]
      }
      await expect.poll(async () => written(await setIn(plain))).toEqual(written(checked))
      expect(faults).toEqual([])
      await page.context().close()
      await plain.page.context().close()
    })

    it('is copied for the help desk without a name, an answer or a place', async () => {
      const visit = await launch(world, edition, 'is-copied')
      const { course, page } = visit
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await readOn(course)
      await openCheck(course)
      await press(course, 'Copy for the help desk')
      await course.getByText('Copied.').waitFor()
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toContain(`Learning system: Connected: SCORM ${edition}.`)
      expect(text).toMatch(/SetValue cmi.suspend_data \[\d+\] → true \(\d+ ms\)/)
      expect(text).not.toMatch(/ZZQX|learner-1/)
      const values = (await setIn(visit)).map(([, value]) => String(value))
      for (const value of values.filter((value) => value.length > 12)) {
        expect(text).not.toContain(value)
      }
      await page.context().close()
    })

    it('says what the system does not have, and that it is a review', async () => {
      const learner = 'is-reviewed'
      const first = await launch(world, edition, learner, { lacks: place })
      await readOn(first.course)
      await openCheck(first.course)
      await expect
        .poll(() => said(first.course, 'Refused'))
        .toMatch(new RegExp(`^SetValue ${place}: 401 \\w+`))
      await first.page.context().close()
      const again = await launch(world, edition, learner, { mode: 'review' })
      await openCheck(again.course)
      await expect.poll(() => said(again.course, 'Kind of visit')).toMatch(/^Mode: review\./)
      await expect
        .poll(() => said(again.course, 'Room for progress'))
        .toMatch(/^Found at the start: \d\d+ /)
      expect(await setIn(again)).toEqual([])
      await again.page.context().close()
    })

    it('finds the system in the window that opened the course', async () => {
      const page = await world.browser.newPage({ reducedMotion: 'reduce' })
      // The course alone in its window, not in a frame beside it too.
      await page.route(/course\/index/, (route) => route.abort())
      await page.goto(world.server(edition).lmsPage('opens-a-window', { edition }))
      const opening = page.waitForEvent('popup')
      await page.evaluate(() => void window.open('/course/index.html', '', 'width=700,height=600'))
      const course = (await opening).mainFrame()
      await openCheck(course)
      await expect
        .poll(() => said(course, 'Where it was found'))
        .toBe('In the window that opened this one')
      await expect
        .poll(() => said(course, 'Launch'))
        .toMatch(/^In a window that another one opened, /)
      await page.context().close()
    })
  },
)

describe('UA11: where recording fails', () => {
  it('is among the details for the help desk, in words', async () => {
    const { course, page } = await launch(world, '2004', 'throws', { fault: 'throws' })
    await course.getByText('Details for your help desk').click()
    await press(course, TITLE)
    await arriveAt(course, TITLE)
    await expect.poll(() => said(course, 'Learning system')).toMatch(/did not start the course/)
    await expect
      .poll(() => said(course, 'Refused'))
      .toMatch(/The call failed inside the system \(\d times\)/)
    await expect.poll(() => said(course, 'Saving')).toBe('Practice copy: nothing is recorded')
    await press(course, 'Back')
    await course.getByText('We cannot find').or(course.getByText('did not start')).first().waitFor()
    await page.context().close()
  })

  it('says that there is no system, at its own address too', async () => {
    const { page } = await launch(world, '1.2', 'nobody', { fault: 'absent' })
    await page.goto(`${world.server('1.2').origin}/course/index.html#/system`)
    const course = page.mainFrame()
    await course.getByText('Not found. This package looks for SCORM 1.2.').waitFor()
    await expect.poll(() => said(course, 'Launch')).toMatch(/^In a window of its own, /)
    await page.context().close()
  })

  it.each(['light', 'dark', 'contrast'] as const)(
    'has no fault for axe in %s, at 320 px',
    async (colours) => {
      const narrow = { width: 320, height: 640 }
      const { course, page } = await launch(world, '1.2', `axe-${colours}`, {}, narrow)
      await page.emulateMedia(
        colours === 'contrast' ? { contrast: 'more' } : { colorScheme: colours },
      )
      await readOn(course)
      await openCheck(course)
      await course.getByText('Each call, for specialists').click()
      expect(await axe(course)).toEqual([])
      expect(await tooSmall(course)).toEqual([])
      expect(await sidewaysWhenLarge(course)).toBeLessThanOrEqual(0)
      await page.context().close()
    },
  )
})

describe('UA11: in the other packages', () => {
  async function inWindow(address: string): Promise<[Frame, BrowserContext]> {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(address)
    return [page.mainFrame(), context]
  }

  it('tells of a system with cmi5 without anybody’s name', async () => {
    const system = await serveLrs()
    const lrs = system.launch({ masteryScore: 0.7, learnerName: 'ZZQX, Name' })
    const address = `${world.server('cmi5').origin}/course/index.html?${lrs.launchQuery}`
    const [course, context] = await inWindow(address)
    await readOn(course)
    await openCheck(course)
    await expect.poll(() => said(course, 'Learning system')).toBe('Connected: cmi5.')
    await expect.poll(() => said(course, 'Pass mark')).toBe('From this system: 70%.')
    await expect.poll(() => said(course, 'Status that it took')).toBe('initialized')
    await expect.poll(() => said(course, 'Refused')).toBe('Nothing was refused.')
    const text = await course.locator('main').innerText()
    expect(text).not.toMatch(/ZZQX|agent\b|https?:/)
    expect(lrs.refused).toEqual([])
    await context.close()
    system.close()
  })

  it('tells in a practice copy of the browser alone', async () => {
    const [course, context] = await inWindow(`${world.server('web').origin}/course/index.html`)
    await openCheck(course, 'Check this copy')
    await expect
      .poll(() => said(course, 'Learning system'))
      .toMatch(/^None: this is a practice copy/)
    await expect.poll(() => said(course, 'Keeping something')).toMatch(/device: yes\./)
    await context.close()
  })
})
