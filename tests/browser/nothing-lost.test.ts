// Whatever a learning system or a window does: what was done is there, and the words are true.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorld, heading, launch, press, type World } from './journey.ts'
import { lmsValue } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

type Visit = Awaited<ReturnType<typeof launch>>

/** Two pages on. */
async function begun(learner: string) {
  const visit = await launch(world, '1.2', learner)
  await course(visit, 'Start').waitFor()
  await press(visit.course, 'Start')
  await press(visit.course, /^Next/)
  return visit
}

const course = (visit: Visit, name: string | RegExp) => visit.course.getByRole('button', { name })

describe('nothing is lost', () => {
  it('UL04: the page just opened is kept though the tab is killed the moment after', async () => {
    const visit = await begun('killed')
    const page = await heading(visit.course).innerText()
    const saved = world.server('1.2').records.get('killed')
    // Nothing of the page runs any more: no event, no script.
    const session = await visit.page.context().newCDPSession(visit.page)
    // It answers nothing any more.
    void session.send('Page.crash').catch(() => undefined)
    await visit.page.context().close()
    expect(saved).toBeTruthy()
    const again = await launch(world, '1.2', 'killed')
    await course(again, `Carry on: ${page}`).waitFor()
    await again.page.context().close()
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
    const onDevice = await visit.course.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(onDevice).toContain(later)
    await visit.page.context().close()
  })
})
