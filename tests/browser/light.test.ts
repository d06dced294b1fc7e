// What the course asks of line, device and learning system, by count. How long it takes is measured by
// `npm run bench`.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bigCourse } from '../../scripts/bench/big-course.ts'
import {
  buildWorld,
  filesAsked,
  launch,
  launchIn,
  lessonsHaveCome,
  press,
  readAll,
  type Visit,
  type World,
} from './journey.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, ['1.2'])
})
afterAll(() => world.close())

/** Watches for movement in every frame, from before its first byte. */
async function watched(
  learner: string,
): Promise<Visit & { readonly shift: () => Promise<number> }> {
  const viewport = { width: 1000, height: 800 }
  const context = await world.browser.newContext({ viewport, reducedMotion: 'reduce' })
  await context.addInitScript(() => {
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    Object.defineProperty(window, 'shift', { get: () => shift })
  })
  const visit = await launchIn(context, world, '1.2', learner)
  const shift = () => visit.course.evaluate(() => (window as unknown as { shift: number }).shift)
  return { ...visit, shift }
}

const allHasCome = ({ course }: Visit) => lessonsHaveCome(course, lessonFiles())

const lessonFiles = () =>
  world.packages.flatMap(({ files }) => files).filter(({ name }) => name.startsWith('lessons-'))
    .length

const expectFewAtFirst = (visit: Visit) =>
  expect(filesAsked(visit).slice(0, 2)).toEqual(['index.html', expect.stringMatching(/^player-/)])

describe('a first visit', () => {
  it('has two files until Start works, and asks for the rest when there is nothing else to do', async () => {
    const visit = await launch(world, '1.2', 'few-files')
    await visit.course.getByRole('button', { name: 'Start' }).waitFor()
    expectFewAtFirst(visit)
    await allHasCome(visit)
    const own = world.packages.flatMap(({ files }) => files.map(({ name }) => name))
    const played = own.filter((name) => /^(index|player|reader|lessons)/.test(name))
    expect([...filesAsked(visit)].sort()).toEqual(played.sort())
    await visit.page.context().close()
  })

  it('asks for nothing more than pictures after that, has few elements on a page, and nothing moves', async () => {
    const visit = await watched('no-more')
    await allHasCome(visit)
    expect(await visit.shift()).toBe(0)
    const { length } = filesAsked(visit)
    const counts: number[] = []
    await readAll(visit.course, async () => {
      counts.push(await visit.course.evaluate(() => document.querySelectorAll('*').length))
    })
    expect(counts.length).toBeGreaterThan(25)
    // 200 is the aim; a page with a question of many parts and a picture has more.
    expect(Math.max(...counts)).toBeLessThanOrEqual(250)
    const more = filesAsked(visit).slice(length)
    expect(more.filter((name) => !/\.(svg|png|jpg|webp)$/.test(name))).toEqual([])
    await visit.page.context().close()
  })

  it('goes on when the line drops once everything has come', async () => {
    const visit = await launch(world, '1.2', 'line-drops')
    await allHasCome(visit)
    await visit.page.route(/\/course\//, (route) => route.abort())
    await readAll(visit.course)
    await visit.page.context().close()
  })
})

describe('a later visit', () => {
  it('is welcomed back without anything moving', async () => {
    const first = await launch(world, '1.2', 'back-again')
    await press(first.course, 'Start')
    await press(first.course, /^Next/)
    await first.course.getByText(/^Saved \d/).waitFor()
    await first.page.context().close()
    const visit = await watched('back-again')
    await visit.course.getByRole('button', { name: /^Carry on/ }).waitFor()
    await allHasCome(visit)
    expect(await visit.shift()).toBe(0)
    await visit.page.context().close()
  })
})

describe('a course of many lessons', () => {
  it.each([10, 50])('starts from as few files with %i of them', async (lessons) => {
    const big = await buildWorld(bigCourse(lessons), ['1.2'])
    const visit = await launch(big, '1.2', 'many')
    await press(visit.course, 'Start')
    await visit.course.getByText('Words.', { exact: true }).first().waitFor()
    expectFewAtFirst(visit)
    await visit.page.context().close()
    await big.close()
  })
})
