// How sure a learner is before and after, asked and answered on their screen alone.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import { arriveAt, buildWorld, launch, openPage, press, type World } from './journey.ts'
import { calls } from './lms-in-page.ts'

const SCALE = '1. Not sure yet\n2. A little sure\n3. Very sure\n'

const content = contentFiles({
  [LESSON]: `# Listening

### Confidence: How sure are you about offering a choice? {#before}

${SCALE}
## Now

### Confidence (compare with before): How sure are you about offering a choice now? {#after}

${SCALE}`,
})

let world: World
beforeAll(async () => {
  world = await buildWorld(content, ['1.2'])
})
afterAll(() => world.close())

const choose = (course: Frame, step: string) =>
  course.getByRole('radio', { name: step }).first().check()

async function goTo(course: Frame, title: string): Promise<void> {
  await openPage(course, new RegExp(`^${title}`))
  await arriveAt(course, title)
}

describe('ULD2: how sure before and after', () => {
  it('is said in words, and nobody is told', async () => {
    const visit = await launch(world, '1.2', 'is-surer')
    const { course, page } = visit
    await goTo(course, 'Listening')
    await choose(course, 'A little sure')
    await press(course, 'Next: Now')
    await arriveAt(course, 'Now')
    await choose(course, 'Very sure')
    await course.getByText('You went from ‘A little sure’ to ‘Very sure’.').waitFor()
    await course.getByText(/^Saved \d/).waitFor()
    const told = JSON.stringify(await calls(visit))
    expect(told).not.toMatch(/sure|interactions/)
    await page.context().close()
  })

  it('where the first answer is gone, says so and asks to look back', async () => {
    const { course, page } = await launch(world, '1.2', 'comes-back')
    await goTo(course, 'Now')
    await choose(course, 'Very sure')
    await course
      .getByText(/^Your first answer is not here/)
      .first()
      .waitFor()
    const back = course.getByRole('group', { name: 'Looking back, how sure were you before?' })
    await back.getByRole('radio', { name: 'Not sure yet' }).check()
    await course.getByText('You went from ‘Not sure yet’ to ‘Very sure’.').waitFor()
    await page.context().close()
  })
})
