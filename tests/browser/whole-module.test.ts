// The shipped course, as a learner in each role takes it: every page read, every question answered.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLOURS } from '../../scripts/book/take-pictures.ts'
import type { Block } from '../../src/course/course.ts'
import type { Question } from '../../src/course/question.ts'
import { answer } from './answering.ts'
import {
  axe,
  buildWorld,
  choose,
  type Edition,
  goOn,
  heading,
  launch,
  next,
  openPage,
  press,
  questionOnScreen,
  show,
  type Visit,
  type World,
  wordsHaveCome,
} from './journey.ts'
import { refused } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

interface Path {
  readonly role: string
  readonly edition: Edition
  readonly width: number
  readonly colours: keyof typeof COLOURS
}

const PATHS: readonly Path[] = [
  { role: 'Front-line worker', edition: '1.2', width: 320, colours: 'light' },
  { role: 'Manager', edition: '2004', width: 768, colours: 'dark' },
  { role: 'Senior leader', edition: '1.2', width: 1280, colours: 'high contrast' },
]

/** A whole hour of a learner's, on a busy machine. */
const PATIENCE = { timeout: 900_000 }

describe.each(PATHS)('UA03, UL12: a $role, at $width px, in $colours', PATIENCE, (path) => {
  const { role, edition, width, colours } = path
  const name = `module-${width}`

  it('goes from the first page to passed, with every page open and every question answered', async () => {
    const visit = await launch(world, edition, name, {}, { width, height: 900 })
    await visit.page.emulateMedia(COLOURS[colours])
    await press(visit.course, 'Start')
    await visit.course.getByRole('radio', { name: role, exact: true }).check()
    await visit.course.getByText(`Your role here: ${role}.`).waitFor()
    const seen = await readOn(visit, role)
    const { lessons } = world.course.outline
    const pages = lessons.flatMap((lesson) => lesson.pages.map(({ title }) => title))
    expect(seen).toEqual(expect.arrayContaining(pages))
    await takeCheck(visit)
    await press(visit.course, 'Go on')
    await visit.course.getByText('Your learning system has recorded it.').first().waitFor()
    expect(await refused(visit)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.page.context().close()
  })

  it('comes back to the pledge and the refreshers', async () => {
    const visit = await launch(world, edition, name, {}, { width, height: 900 })
    await visit.page.emulateMedia(COLOURS[colours])
    await press(visit.course, 'Look again')
    for (const { title, pages } of world.course.outline.afterwards) {
      await openPage(visit.course, new RegExp(`^${pages[0]?.title ?? title}`))
      await readOn(visit, role, pages.length)
    }
    expect(await refused(visit)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.page.context().close()
  })
})

/** Reads page after page from the one on screen. @returns their titles */
async function readOn(visit: Visit, role: string, count = Infinity): Promise<readonly string[]> {
  const { course } = visit
  const seen: string[] = []
  while (seen.length < count) {
    const check = course.getByRole('button', { name: 'Start the check' })
    const covered = course.getByRole('button', { name: /^Show this (lesson|page)/ })
    const back = course.getByRole('button', { name: /^(Back|See all lessons)/ })
    await next(course).or(check).or(covered).or(back).first().waitFor()
    await wordsHaveCome(course)
    if (await covered.isVisible()) {
      await show(course)
      continue
    }
    const title = await heading(course).innerText()
    await answerAll(visit, role)
    expect({ title, found: await axe(course) }).toEqual({ title, found: [] })
    const sideways = await course.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect({ title, sideways }).toEqual({ title, sideways: 0 })
    seen.push(title)
    if ((await check.isVisible()) || seen.length >= count) break
    await goOn(course)
  }
  return seen
}

/** Those that stand open for the role. */
async function answerAll({ course }: Visit, role: string): Promise<void> {
  const place = new URL(course.url()).hash.slice(2)
  const body = world.course.lessonFiles.flatMap(({ pages }) => pages).find(({ id }) => id === place)
  if (!body) throw new Error(`Page ${place}: expected its words, found none`)
  for (const question of questionsIn(body.blocks, role)) await answer(course, question)
}

function questionsIn(blocks: readonly Block[], role: string): readonly Question[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'contentNote') return questionsIn(block.covered, role)
    if (block.kind !== 'question') return []
    const { meantFor } = block.question
    return !meantFor || meantFor.roles.includes(role) ? [block.question] : []
  })
}

async function takeCheck({ course }: Visit): Promise<void> {
  await press(course, 'Start the check')
  const count = world.course.outline.check?.count ?? 0
  for (let number = 1; number <= count; number++) {
    await expect.poll(() => heading(course).innerText()).toBe(`Question ${number} of ${count}`)
    await choose(course, await questionOnScreen(world, course), 'right')
    await press(course, 'Keep this answer')
  }
  await press(course, 'Finish')
  await course.getByText(`You reached ${count} of ${count}.`).waitFor()
}
