// Each example of the guide, from a package: every kind of block and question there is.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { axe, buildWorld, heading, launch, press, type Visit, type World } from './journey.ts'

const { patterns, content } = await readPatterns()

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
}, 120_000)
afterAll(() => world.close())

describe('the examples of the guide', () => {
  it.each([
    ['light', 320],
    ['dark', 1000],
  ] as const)(
    'are drawn without a fault, %s, %i px wide',
    async (colorScheme, width) => {
      const visit = await launch(world, '1.2', `patterns-${width}`, {}, { width, height: 800 })
      await visit.page.emulateMedia({ colorScheme })
      await press(visit.course, 'Start')
      for (const { title, page } of patterns.filter(({ page }) => page)) {
        expect({ title, ...(await lookAt(visit, title, page)) }).toEqual({
          title,
          found: [],
          sideways: 0,
          faults: [],
        })
      }
      await visit.page.context().close()
    },
    180_000,
  )
})

async function lookAt({ course, faults }: Visit, title: string, page: string | undefined) {
  await course.evaluate((address) => {
    location.hash = address
  }, `#/${page}`)
  await expect.poll(() => heading(course).innerText()).toBe(title)
  for (const summary of await course.locator('main details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.click()
  }
  const sideways = await course.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return { found: await axe(course), sideways, faults }
}
