// For how long a browser's page stands still where each call to the learning system takes 50 ms. Only
// npm run bench -- reliability asks: a busy machine would make a figure of itself.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** In milliseconds, over the launch, all pages and the check. */
async function longestBlock(edition: Edition, delay: number): Promise<number> {
  const { page, course } = await launch(world, EDITIONS[edition], `block-${delay}`, {
    delay: String(delay),
  })
  await course.evaluate(() => {
    window.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longest = Math.max(window.longest, duration)
      }
    }).observe({ type: 'longtask', buffered: true })
  })
  await press(course, 'Start')
  for (;;) {
    const next = course.getByRole('button', { name: /^(Next|Skip to)/ }).first()
    const begin = course.getByRole('button', { name: 'Start the check' })
    await next.or(begin).first().waitFor()
    if (await begin.isVisible()) break
    await next.click()
    await page.waitForTimeout(100)
  }
  await takeCheck(world, course, 'right')
  await page.waitForTimeout(3000)
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
