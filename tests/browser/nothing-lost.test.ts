// Whatever a learning system or a window does: what was done is there, and the words are true.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allPages, checkLesson } from '../../src/course/outline.ts'
import { newProgress, type Progress, skip, visit as visitPage } from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import { answer } from './answering.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  goOn,
  heading,
  launch,
  launchIn,
  openPage,
  press,
  reload,
  show,
  takeCheck,
  type World,
} from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, ['1.2'])
})
afterAll(() => world.close())

type Visit = Awaited<ReturnType<typeof launch>>

/** What a system of SCORM 1.2 does to its own functions in these tests. */
type Fault = 'refuses' | 'cuts' | 'works'

declare const window: Window & { API: Record<string, (...values: string[]) => string> }

/** From now on; what a fault has kept from being done stays undone. */
const becomes = (page: Page, fault: Fault) =>
  page.evaluate((fault) => {
    const { API: api } = window
    // Its own functions, under the faults.
    const own = (window as unknown as { own?: typeof api }).own ?? { ...api }
    Object.assign(window, { own })
    Object.assign(api, own)
    if (fault === 'cuts') {
      const set = own.LMSSetValue
      const isState = (element: string) => element === 'cmi.suspend_data'
      // Room for the place and what is done, and not for an answer; it says that it has taken all.
      const cut = (element = '', value = '') =>
        set?.(element, isState(element) ? value.slice(0, 300) : value) ?? ''
      Object.assign(api, { LMSSetValue: cut })
    }
    if (fault === 'refuses') {
      Object.assign(api, { LMSCommit: () => 'false', LMSGetLastError: () => '101' })
    }
  }, fault)

/** Past a page with a content note too. */
const ONWARD = /^(Next|Skip to)/

const saveLine = ({ course }: Visit) => course.locator('.saved').innerText()

/** Two pages on, in a browser that later visits share. */
async function begun(learner: string, before?: (visit: Visit) => Promise<unknown>) {
  const visit = await launch(world, '1.2', learner)
  await course(visit, 'Start').waitFor()
  await before?.(visit)
  await press(visit.course, 'Start')
  await press(visit.course, ONWARD)
  return visit
}

const course = (visit: Visit, name: string | RegExp) => visit.course.getByRole('button', { name })

/** The learning system holds this of the learner, from visits before. */
function holds(learner: string, progress: Progress, more: Readonly<Record<string, string>> = {}) {
  const elements = {
    'cmi.suspend_data': encode(world.course.outline, progress, 1),
    'cmi.core.exit': 'suspend',
    'cmi.core.lesson_status': 'incomplete',
    ...more,
  }
  const record = JSON.stringify({ edition: '1.2', elements, totalTime: 0 })
  world.server('1.2').records.set(learner, record)
}

/** Every page read, and the check still to come. */
function readToTheCheck(): Progress {
  const { outline } = world.course
  const check = checkLesson(outline)?.pages[0]
  if (!check) throw new Error('expected a page with the check, found none')
  const pages = allPages(outline).map(({ id }) => id)
  return visitPage(outline, skip(outline, newProgress, pages), check.id)
}

/** The page of the first question that is answered by choosing. */
function practice() {
  for (const { pages } of world.course.lessonFiles) {
    for (const { id, blocks } of pages) {
      for (const block of blocks) {
        if (block.kind !== 'question' || !('choose' in block.question)) continue
        return { page: id, question: block.question }
      }
    }
  }
  throw new Error('expected a page with a question, found none')
}

/** Past a content note, to a page with a question. */
async function carriedOn(visit: Visit): Promise<void> {
  await press(visit.course, /^Carry on/)
  const covered = course(visit, /^Show this/)
  await covered.or(visit.course.locator('.question')).first().waitFor()
  if (await covered.isVisible()) await show(visit.course)
}

/** The tab is gone, and nothing of it runs any more: no event, no script. */
async function killed({ page }: Visit): Promise<void> {
  const session = await page.context().newCDPSession(page)
  // It answers nothing any more.
  void session.send('Page.crash').catch(() => undefined)
  await page.context().close()
}

const recorded = (learner: string) =>
  JSON.parse(world.server('1.2').records.get(learner) ?? '{}').elements

/** Another launch in the same browser, as when the window was closed. */
async function relaunched(visit: Visit): Promise<Visit> {
  return { ...visit, course: await reload(visit.page) }
}

const offer = ({ course }: Visit) => course.getByText('We found answers on this device')

describe('nothing is lost', () => {
  it('UL04: an answer is there though the tab was killed the moment after', async () => {
    const { page, question } = practice()
    holds('killed', visitPage(world.course.outline, newProgress, page))
    const visit = await launch(world, '1.2', 'killed')
    await carriedOn(visit)
    await answer(visit.course, question)
    const chosen = await visit.course.locator('.question :checked').count()
    await killed(visit)
    const again = await launch(world, '1.2', 'killed')
    await carriedOn(again)
    await again.course.getByRole('heading', { name: /^(That's right|You found)/ }).waitFor()
    expect(chosen).toBeGreaterThan(0)
    expect(await again.course.locator('.question :checked').count()).toBe(chosen)
    await again.page.context().close()
  })

  it('ULD3: answers that were not saved are offered back, used, and saved', async () => {
    const visit = await begun('offered', ({ page }) => becomes(page, 'refuses'))
    const page = await heading(visit.course).innerText()
    await expect.poll(() => saveLine(visit)).toBe('Not saved yet. We will keep trying.')
    // Not even the end of the visit reaches it.
    await visit.page.evaluate(() => Object.assign(window.API, { LMSFinish: () => 'false' }))
    const again = await relaunched(visit)
    await offer(again).waitFor()
    expect(await axe(again.course)).toEqual([])
    await arriveAt(again.course, 'Becoming Trauma Informed')
    await press(again.course, 'Use them')
    await again.course.getByText('Your answers are back.').waitFor()
    await course(again, `Carry on: ${page}`).waitFor()
    await expect.poll(() => saveLine(again)).toMatch(/^Saved \d/)
    const third = await relaunched(again)
    await course(third, `Carry on: ${page}`).waitFor()
    expect(await offer(third).count()).toBe(0)
    const onDevice = () => third.course.evaluate(() => Object.keys(localStorage).join())
    await expect.poll(onDevice).not.toContain('unsaved')
    expect(await refused(third)).toEqual([])
    await third.page.context().close()
  })

  it('X07: a saved place of a later version is kept, there until something is done, and here', async () => {
    const later = '7.from-a-later-version.'
    const elements = { 'cmi.suspend_data': later, 'cmi.core.exit': 'suspend' }
    const { records } = world.server('1.2')
    records.set('later', JSON.stringify({ edition: '1.2', elements, totalTime: 0 }))
    const visit = await launch(world, '1.2', 'later')
    await visit.course.getByText('We could not read your saved place.').waitFor()
    expect(await lmsValue(visit, 'cmi.suspend_data')).toBe(later)
    await press(visit.course, 'Start')
    await expect.poll(() => lmsValue(visit, 'cmi.suspend_data')).toMatch(/^1\./)
    const onDevice = () => visit.course.evaluate(() => JSON.stringify({ ...localStorage }))
    await expect.poll(onDevice).toContain(later)
    await visit.page.context().close()
  })

  it('X17: a frame that is taken away without a word has lost nothing', async () => {
    const visit = await begun('removed')
    const page = await heading(visit.course).innerText()
    await visit.page.evaluate(() => document.querySelector('iframe')?.remove())
    const again = await relaunched(visit)
    await course(again, `Carry on: ${page}`).waitFor()
    expect(await offer(again).count()).toBe(0)
    await again.page.context().close()
  })
})

describe('X17: a page that is put to sleep', () => {
  it('and wakes goes on, and saves', async () => {
    const visit = await begun('asleep')
    await expect.poll(() => saveLine(visit)).toMatch(/^Saved \d/)
    const session = await visit.page.context().newCDPSession(visit.page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    // Longer than a save or an idle moment waits for.
    await new Promise((wake) => setTimeout(wake, 1500))
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    const onward = await goOn(visit.course, () => press(visit.course, ONWARD))
    await expect.poll(() => saveLine(visit)).toMatch(/^Saved \d/)
    const again = await relaunched(visit)
    await course(again, `Carry on: ${onward}`).waitFor()
    expect(await offer(again).count()).toBe(0)
    expect(await refused(again)).toEqual([])
    await again.page.context().close()
  })
})

describe('the words are true', () => {
  it('UL14, X03: “Saved” is never said while a save is refused, and “Saved again” when it works', async () => {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    const { clock } = context
    await clock.install()
    const visit = await launchIn(context, world, '1.2', 'refused')
    await press(visit.course, 'Start')
    await press(visit.course, ONWARD)
    await expect.poll(() => saveLine(visit)).toMatch(/^Saved \d/)
    await becomes(visit.page, 'refuses')
    // Two seconds of the page's own time, however long the machine takes for them.
    await clock.pauseAt(await visit.course.evaluate(() => Date.now() + 1000))
    await press(visit.course, ONWARD)
    await clock.runFor(2000)
    expect(await saveLine(visit)).toBe('Not saved yet. We will keep trying.')
    await clock.resume()
    await press(visit.course, /^Back/)
    expect(await saveLine(visit)).toBe('Not saved yet. We will keep trying.')
    await becomes(visit.page, 'works')
    await press(visit.course, ONWARD)
    await expect.poll(() => saveLine(visit)).toMatch(/^Saved \d/)
    const spoken = visit.course.locator('footer .unseen[role=status]')
    await expect.poll(() => spoken.innerText()).toBe('Saved again.')
    await visit.page.context().close()
  })

  it('UA08, X06: where the system cuts the state, it says that single answers do not fit, and the device has them', async () => {
    const { page, question } = practice()
    holds('cut', visitPage(world.course.outline, newProgress, page))
    const visit = await launch(world, '1.2', 'cut')
    await becomes(visit.page, 'cuts')
    await carriedOn(visit)
    await answer(visit.course, question)
    await expect
      .poll(() => saveLine(visit))
      .toContain('It will remember your place and your result, but not each answer.')
    expect((await lmsValue(visit, 'cmi.suspend_data'))?.endsWith('.')).toBe(true)
    const again = await relaunched(visit)
    await press(again.course, 'Use them')
    await carriedOn(again)
    await again.course.getByRole('heading', { name: /^(That's right|You found)/ }).waitFor()
    expect(await refused(again)).toEqual([])
    await again.page.context().close()
  })

  it('UL15, X16: “recorded” is said only once the system has confirmed it; after two minutes it says what to do', async () => {
    holds('finished', readToTheCheck())
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    const { clock } = context
    await clock.install()
    const visit = await launchIn(context, world, '1.2', 'finished')
    await press(visit.course, /^Carry on/)
    await course(visit, 'Start the check').waitFor()
    await becomes(visit.page, 'refuses')
    await takeCheck(world, visit.course, 'right')
    const said = () => visit.course.locator('main').innerText()
    expect(await said()).not.toContain('recorded')
    await press(visit.course, 'Go on')
    await arriveAt(visit.course, 'You have finished')
    expect(await said()).toContain(
      'Your learning system has not confirmed it yet. Please keep this window open. We are trying again.',
    )
    expect(await said()).not.toContain('has recorded it')
    await expect.poll(() => saveLine(visit)).toBe('Not saved yet. We will keep trying.')
    // A system that still refuses, two minutes later.
    const focused = () => visit.course.evaluate(() => document.activeElement?.textContent)
    const before = await focused()
    await clock.runFor(125_000)
    await visit.course
      .getByRole('heading', { name: 'Your learning system has stopped answering.' })
      .waitFor()
    expect(await said()).toContain('Your learning system has not confirmed it. Please keep')
    expect(await said()).not.toContain('We are trying again')
    expect(await focused()).toBe(before)
    expect(await axe(visit.course)).toEqual([])
    await becomes(visit.page, 'works')
    await press(visit.course, 'Try again')
    await visit.course.getByText('Your learning system has recorded it.').waitFor()
    await arriveAt(visit.course, 'You have finished')
    expect(await course(visit, 'Try again').count()).toBe(0)
    await expect.poll(() => saveLine(visit)).toMatch(/^Saved \d/)
    expect(await lmsValue(visit, 'cmi.core.lesson_status')).toBe('passed')
    await context.close()
  })

  it('UL23, UA09: worse answers after a pass change neither the status nor the best score', async () => {
    const passed = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' }
    holds('passed', readToTheCheck(), passed)
    const visit = await launch(world, '1.2', 'passed')
    await openPage(visit.course, /Check your learning/)
    await takeCheck(world, visit.course, 'other')
    await visit.page.goto('about:blank')
    expect(recorded('passed')).toMatchObject(passed)
    await visit.page.context().close()
  })
})

describe('X10, UA14: two windows', () => {
  it('the second one asks and saves nothing; wanted, it takes all along, and back again', async () => {
    const first = await begun('two')
    const context = first.page.context()
    await expect.poll(() => saveLine(first)).toMatch(/^Saved \d/)
    const second = await launchIn(context, world, '1.2', 'two')
    const use = course(second, 'Use this window')
    await use.waitFor()
    await arriveAt(second.course, 'This course is open in another window')
    expect(await axe(second.course)).toEqual([])
    const asked = (await calls(second)).length

    // Carried on in the first: more is done there than the second was launched with.
    await press(first.course, ONWARD)
    const page = await heading(first.course).innerText()
    const saved = world.server('1.2').records.get('two')
    expect(await calls(second)).toHaveLength(asked)

    await use.click()
    await course(second, `Carry on: ${page}`).waitFor()
    await first.course.getByText('You are using this course in another window now.').waitFor()
    const { length } = await calls(first)
    await expect.poll(() => world.server('1.2').records.get('two')).not.toBe(saved)
    await press(second.course, `Carry on: ${page}`)
    await arriveAt(second.course, page)
    const further = await goOn(second.course, () => press(second.course, ONWARD))
    await expect.poll(() => saveLine(second)).toMatch(/^Saved \d/)

    await press(first.course, 'Use this window')
    await second.course.getByText('You are using this course in another window now.').waitFor()
    await arriveAt(first.course, page)
    await expect.poll(async () => (await calls(first)).length).toBeGreaterThan(length)
    const inSecond = (await calls(second)).length
    await second.page.close({ runBeforeUnload: false })
    expect(inSecond).toBeGreaterThan(asked)
    await expect.poll(() => saveLine(first)).toMatch(/^Saved \d/)

    const third = await relaunched(first)
    await course(third, `Carry on: ${further}`).waitFor()
    expect(await course(third, 'Use this window').count()).toBe(0)
    expect(await refused(third)).toEqual([])
    await context.close()
  })
})
