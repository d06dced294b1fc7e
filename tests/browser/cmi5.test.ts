// The package for cmi5, played with a strict system on another site (UAD1).

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isDefined, verbOf } from '../support/cmi5-statement.ts'
import { type LrsServer, serveLrs } from '../support/lrs-server.ts'
import type { LrsOptions } from '../support/strict-lrs.ts'
import { buildWorld, heading, press, readAll, show, takeCheck, type World } from './journey.ts'

let world: World
let system: LrsServer
beforeAll(async () => {
  world = await buildWorld(undefined, ['cmi5'])
})
beforeEach(async () => {
  system = await serveLrs()
  return () => system.close()
})
afterAll(() => world.close())

/** A busy machine is no fault of the course's. */
const PATIENCE = 120_000

/** Opens the course as the system does, in a window of its own. */
async function launch(options: LrsOptions = {}) {
  const lrs = system.launch(options)
  const context = await world.browser.newContext({ reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // What is not there yet is asked for: browsers write each 404 down.
    if (message.type() === 'error' && !/404/.test(message.text())) faults.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  const content = world.server('cmi5').origin
  await page.goto(`${content}/course/index.html?${lrs.launchQuery}`)
  return {
    lrs,
    page,
    course: page.mainFrame(),
    faults,
    requests,
    content,
    close: () => context.close(),
  }
}

const verbs = (lrs: ReturnType<LrsServer['launch']>) => lrs.record().statements.map(verbOf)
const defined = (lrs: ReturnType<LrsServer['launch']>) =>
  lrs.record().statements.filter(isDefined).map(verbOf)

describe('UAD1: a learner takes the whole course by cmi5', () => {
  it('from the first page to passed, without one refused request, and asks nobody else', async () => {
    const visit = await launch({ masteryScore: 0.8, learnerName: 'ZZQX, Name' })
    const { lrs, page, course } = visit
    await readAll(course)
    await takeCheck(world, course, 'right')
    await press(course, 'Go on')
    await page.getByText('Your learning system has recorded it.').waitFor()
    await expect.poll(() => verbs(lrs).filter((verb) => verb === 'answered')).toHaveLength(10)
    expect(await page.locator('body').innerText()).not.toContain('ZZQX')
    await page.goto('about:blank')
    await expect
      .poll(() => defined(lrs))
      .toEqual(['initialized', 'completed', 'passed', 'terminated'])
    expect(lrs.refused).toEqual([])
    expect(visit.faults).toEqual([])
    const origins = new Set(
      visit.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin),
    )
    expect([...origins].sort()).toEqual([visit.content, system.origin].sort())
    await visit.close()

    const again = await launch({ mode: 'review' })
    await again.page.getByText('Nothing on your record will change.').first().waitFor()
    await again.page.goto('about:blank')
    await expect.poll(() => defined(again.lrs).slice(4)).toEqual(['initialized', 'terminated'])
    expect(again.lrs.refused).toEqual([])
    await again.close()
  })

  it('a tab closed in the middle: the place is there, and Save and leave leads back', async () => {
    const { lrs, course, page, close } = await launch()
    await press(course, 'Start')
    await press(course, /^Next/)
    await show(course)
    const place = await heading(course).innerText()
    await page.close()
    // What a page sends while it goes arrives a moment later.
    await expect.poll(() => verbs(lrs)).toContain('terminated')
    await close()

    const again = await launch({ returnURL: `${system.origin}/back` })
    await press(again.course, `Carry on: ${place}`)
    await press(again.course, 'Menu')
    await press(again.course, 'Save and leave')
    await again.page.getByText('Back in the learning system').waitFor()
    await expect.poll(() => verbs(again.lrs).at(-1)).toBe('terminated')
    expect(again.lrs.refused).toEqual([])
    expect(again.faults).toEqual([])
    await again.close()
  })

  it('no request but to the addresses of the launch is let through', async () => {
    const { course, page, close } = await launch()
    await course.getByRole('button', { name: 'Start', exact: true }).waitFor()
    const other = `${world.server('cmi5').origin}/elsewhere`.replace('127.0.0.1', 'localhost')
    const answer = await page.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => 'let through',
          () => 'refused',
        ),
      other,
    )
    expect(answer).toBe('refused')
    await close()
  })

  it('opened without a launch, from a bookmark: it is a practice copy, and says so', async () => {
    const context = await world.browser.newContext()
    const page = await context.newPage()
    await page.goto(`${world.server('cmi5').origin}/course/index.html`)
    await page.getByText('We cannot find your learning system').waitFor()
    await context.close()
  })
})
