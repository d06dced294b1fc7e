import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  arriveAt,
  buildWorld,
  choose,
  goOn,
  heading,
  launch,
  openPage,
  press,
  questionOnScreen,
  readAll,
  show,
  takeCheck,
  type World,
} from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'
import { ELEMENTS, takeWholeCourse } from './take-whole-course.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, [...editions, '2004, 3rd'])
})
afterAll(() => world.close())

const editions = ['1.2', '2004'] as const

describe('a learner takes the whole course in SCORM 2004, 3rd edition', () => {
  it('from the first page to passed: its package is that of the 4th, but for the manifest', () =>
    takeWholeCourse(world, '2004, 3rd', ELEMENTS['2004']))
})

describe.each(editions)('UA03: a learner takes the whole course in SCORM %s', (edition) => {
  const elements = ELEMENTS[edition]

  it('UL02, UA10: from the first page to passed, without one refused call and without leaving the package, with records that people can read', () =>
    takeWholeCourse(world, edition, elements))

  it('UL23: a later visit with a lower result makes nothing worse', async () => {
    const visit = await launch(world, edition, `whole-${edition}`)
    expect(await lmsValue(visit, elements.status[0])).toBe('passed')
    await press(visit.course, 'Look again')
    await visit.course
      .getByRole('button', { name: /^(Next|Back|Show)/ })
      .first()
      .waitFor()
    await openPage(visit.course, /Check your learning/)
    await takeCheck(world, visit.course, 'other')
    await visit.page.goto('about:blank')
    const record = JSON.parse(world.server(edition).records.get(`whole-${edition}`) ?? '{}')
    expect(record.elements[elements.status[0]]).toBe('passed')
    expect(record.elements[elements.score]).toBe('100')
    await visit.page.context().close()
  })

  it('the pass mark of the learning system counts', async () => {
    const visit = await launch(world, edition, `mark-${edition}`, elements.mastery)
    await readAll(visit.course)
    await press(visit.course, 'Start the check')
    for (let number = 1; number <= 10; number++) {
      await choose(
        visit.course,
        await questionOnScreen(world, visit.course),
        number === 1 ? 'other' : 'right',
      )
      await goOn(visit.course, () => press(visit.course, 'Keep this answer'))
    }
    await press(visit.course, 'Finish')
    await visit.course.getByText('You have not reached 100% yet.').waitFor()
    await expect.poll(() => lmsValue(visit, elements.score)).toBe('90')
    expect(await lmsValue(visit, elements.status[0])).not.toBe('passed')
    expect(await refused(visit)).toEqual([])
    await visit.page.context().close()
  })

  it('UL04: a tab killed after an answer: on coming back, it is there', async () => {
    const visit = await launch(world, edition, `killed-${edition}`)
    const { course, page } = visit
    await press(course, 'Start')
    await press(course, /^Next/)
    await show(course)
    const check = course.getByRole('button', { name: 'Check my answer', exact: true })
    while (!(await check.isVisible())) await goOn(course)
    const place = await heading(course).innerText()
    const boxes = course.getByRole('radio').or(course.getByRole('checkbox'))
    await boxes.first().check()
    const chosen = await boxes.first().getAttribute('value')
    await check.click()
    await course.getByText('Your answer').first().waitFor()
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => {})
    await crashed
    await page.close()

    const back = await launch(world, edition, `killed-${edition}`)
    await arriveAt(back.course, 'Welcome back')
    await press(back.course, /^Carry on/)
    // A content note asks again on each visit.
    await show(back.course)
    await arriveAt(back.course, place)
    const kept = back.course.locator(`input[value="${chosen}"]`).first()
    await kept.waitFor()
    expect(await kept.isChecked()).toBe(true)
    await back.page.context().close()
  })

  it('Save and leave ends the session, and says when the window can be closed', async () => {
    const visit = await launch(world, edition, `left-${edition}`)
    await press(visit.course, 'Start')
    await press(visit.course, 'Menu')
    await press(visit.course, 'Save and leave')
    await visit.course
      .getByText('You can close this window now, or go back to your learning system.')
      .waitFor()
    const asked = (await calls(visit)).map(({ name }) => name)
    expect(asked.filter((name) => /Finish|Terminate/.test(name))).toHaveLength(1)
    expect(asked.at(-1)).toMatch(/Finish|Terminate/)
    expect(await refused(visit)).toEqual([])
    await visit.page.context().close()
  })

  it('X09: looking again in review mode writes nothing', async () => {
    const visit = await launch(world, edition, `whole-${edition}`, { mode: 'review' })
    await visit.course.getByText('Nothing on your record will change.').first().waitFor()
    await press(visit.course, 'Look again')
    await press(visit.course, 'Break')
    const asked = (await calls(visit)).map(({ name }) => name)
    expect(asked.filter((name) => /Set|Commit/.test(name))).toEqual([])
    await visit.page.context().close()
  })
})
