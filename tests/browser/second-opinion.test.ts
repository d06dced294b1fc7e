// The packages on a runtime of other people, in each kind of visit. What our own strict one asks for
// is in whole-course.test.ts: this one is laxer, and strict in other places.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorld, launch, openPage, press, readAll, takeCheck, type World } from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'

const EDITIONS = [
  ['1.2', 'cmi.core.lesson_status'],
  ['2004', 'cmi.success_status'],
] as const

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, ['1.2', '2004'], {
    lmsPage: 'tests/browser/second-opinion-page.ts',
  })
})
afterAll(() => world.close())

describe.each(EDITIONS)('UA03: an independent runtime of SCORM %s', (edition, status) => {
  it('takes the whole course, from the first page to passed, without an error', async () => {
    const visit = await launch(world, edition, 'whole')
    await readAll(visit.course)
    await takeCheck(world, visit.course, 'right')
    await press(visit.course, 'Go on')
    await visit.course.getByText('Your learning system has recorded it.').first().waitFor()
    await expect.poll(() => lmsValue(visit, 'cmi.interactions.9.result')).toBe('correct')
    expect(await lmsValue(visit, status)).toBe('passed')
    await press(visit.course, 'Menu')
    await press(visit.course, 'Save and leave')
    await visit.course.getByText('You can close this window now').waitFor()
    expect(await refused(visit)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.page.context().close()
  })

  it.each(['review', 'browse'])('is told nothing in %s mode', async (mode) => {
    const visit = await launch(world, edition, 'whole', { mode, credit: 'no-credit' })
    await visit.course.getByText('Nothing on your record will change.').first().waitFor()
    await openPage(visit.course, /Check your learning/)
    await takeCheck(world, visit.course, 'other')
    const asked = (await calls(visit)).map(({ name }) => name)
    expect(asked.filter((name) => /Set|Commit/.test(name))).toEqual([])
    expect(await refused(visit)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.page.context().close()
  })

  it('keeps the place of a visit without credit, and no status, score or answer of it', async () => {
    const visit = await launch(world, edition, 'uncredited', { credit: 'no-credit' })
    await openPage(visit.course, /Check your learning/)
    await takeCheck(world, visit.course, 'right')
    await visit.course.getByText('Nothing on your record will change.').first().waitFor()
    const set = (await calls(visit)).filter(({ name }) => /Set/.test(name))
    const elements = set.map(({ values }) => String(values[0]))
    expect(elements).toContain('cmi.suspend_data')
    expect(elements.filter((name) => /status|score|interactions/.test(name))).toEqual([])
    expect(await refused(visit)).toEqual([])
    await visit.page.context().close()
  })
})
