// What stands in line with what, and what stands apart, where a line of code cannot tell.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorld, launch, press, show, type World } from './journey.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, ['1.2'])
})
afterAll(() => world.close())

const phone = { width: 390, height: 844 }

describe('on a phone', () => {
  it('a title that takes two lines stands beside its triangle, with all that is below it', async () => {
    const { course, page } = await launch(world, '1.2', 'two-lines', {}, phone)
    await press(course, 'Menu')
    await course.locator('.menu summary').first().waitFor()
    const beginnings = await course.evaluate(() =>
      [...document.querySelectorAll('.menu summary')].map((summary) => {
        const range = document.createRange()
        range.selectNodeContents(summary)
        // The lines of the title, and of what is said below it.
        const lefts = [...range.getClientRects()].map(({ left }) => Math.round(left))
        return { lines: lefts.length, beginnings: new Set(lefts).size }
      }),
    )
    expect(beginnings.some(({ lines }) => lines > 2)).toBe(true)
    expect(beginnings.filter(({ beginnings }) => beginnings > 1)).toEqual([])
    // The triangle, and what is beside it, opens and closes it too.
    const lesson = course.locator('.menu details').first()
    const { x, y } = (await lesson.boundingBox()) ?? { x: 0, y: 0 }
    for (const [across, open] of [
      [4, ''],
      [12, null],
    ] as const) {
      await page.mouse.click(x + across, y + 30)
      expect(await lesson.getAttribute('open')).toBe(open)
    }
    await page.context().close()
  })

  it('what is there for afterwards stands apart, each from the next', async () => {
    const { course, page } = await launch(world, '1.2', 'apart', {}, phone)
    await course.getByRole('button', { name: 'Start' }).waitFor()
    const gaps = await course.evaluate(() => {
      const places = [...document.querySelectorAll('.afterwards li')].map((item) =>
        item.getBoundingClientRect(),
      )
      return places.slice(1).map(({ top }, index) => top - (places[index]?.bottom ?? top))
    })
    expect(gaps.length).toBeGreaterThan(1)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12)
    await page.context().close()
  })

  it('one line stands above Back and Next, and not a second one with nothing between', async () => {
    const { course, page } = await launch(world, '1.2', 'one-line', {}, phone)
    await press(course, 'Start')
    await press(course, /^Next/)
    await show(course)
    await course.getByText('Where is this from?').waitFor()
    const lines = await course.evaluate(() => {
      const width = (found: Element | null, side: 'Top' | 'Bottom') =>
        found && getComputedStyle(found)[`border${side}Width`]
      const sources = [...document.querySelectorAll('.page > details')].at(-1) ?? null
      return [width(sources, 'Bottom'), width(document.querySelector('.pager'), 'Top')]
    })
    expect(lines).toEqual(['1px', '0px'])
    await page.context().close()
  })
})
