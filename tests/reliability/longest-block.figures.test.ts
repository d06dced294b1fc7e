// For how long a browser's page stands still where each call to the learning system takes 50 ms. Only
// npm run bench -- reliability asks: a busy machine would make a figure of itself.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allPages, checkLesson } from '../../src/course/outline.ts'
import { newProgress, skip, visit } from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import { buildWorld, launch, press, takeCheck, type World } from '../browser/journey.ts'
import { leaveFigures } from './figures.ts'

const EDITIONS = { scorm12: '1.2', scorm2004: '2004' } as const
type Edition = keyof typeof EDITIONS

let world: World
const blocks: { edition: Edition; longest: number; withoutDelay: number }[] = []
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(async () => {
  leaveFigures('block', blocks)
  await world.close()
})

declare const window: Window & { longest: number }

/** All but the check is done. */
function readToTheCheck(): string {
  const { outline } = world.course
  const check = checkLesson(outline)?.pages[0]?.id
  if (!check) throw new Error('expected a page with the check, found none')
  const pages = allPages(outline).map(({ id }) => id)
  return encode(outline, visit(outline, skip(outline, newProgress, pages), check), 1)
}

/** In milliseconds, over the launch and the check with its records. */
async function longestBlock(edition: Edition, delay: number): Promise<number> {
  const [name, learner] = [EDITIONS[edition], `block-${delay}`]
  const exit = { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' }[edition]
  const elements = { 'cmi.suspend_data': readToTheCheck(), [exit]: 'suspend' }
  const record = JSON.stringify({ edition: name, elements, totalTime: 0 })
  world.server(name).records.set(learner, record)
  const { page, course } = await launch(world, name, learner, { delay: String(delay) })
  page.setDefaultTimeout(240_000)
  await course.evaluate(() => {
    window.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longest = Math.max(window.longest, duration)
      }
    }).observe({ type: 'longtask', buffered: true })
  })
  await press(course, /^Carry on/)
  await takeCheck(world, course, 'right')
  // The records of the answers go one by one, in idle moments.
  await page.waitForTimeout(8000)
  const longest = await course.evaluate(() => window.longest)
  await page.context().close()
  return Math.round(longest)
}

describe.each(['scorm12', 'scorm2004'] as const)('%s', (edition) => {
  it('stands still for no longer than a learner bears', async () => {
    const withoutDelay = await longestBlock(edition, 0)
    const longest = await longestBlock(edition, 50)
    blocks.push({ edition, longest, withoutDelay })
    expect(longest).toBeGreaterThan(0)
  })
})
