// What comes after a course: it changes nothing of what is recorded, and asks nobody.

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import { arriveAt, buildWorld, launch, openPage, press, type World } from './journey.ts'
import { lmsValue, refused } from './lms-in-page.ts'

const content = contentFiles({
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening well

## Outcomes

1. Describe what listening is

## Lessons

1. [Listening](${LESSON})

## Afterwards

1. [One week later](lessons/02-one-week-later.md)
`,
  'lessons/02-one-week-later.md': `---
remind after: 1 week
---

# One week later

### Question: What could you offer first? {#first}

- [x] A choice of where to wait
  - It is theirs to make.
- [ ] Advice
  - More words too soon can feel unsafe.
`,
})

let world: World
beforeAll(async () => {
  world = await buildWorld(content, ['1.2'])
})
afterAll(() => world.close())

describe('ULD6: a refresher', () => {
  it('changes neither status nor score, and its reminders are a file that is made without a request', async () => {
    const visit = await launch(world, '1.2', 'comes-back')
    const { course, page, requests } = visit
    await press(course, 'Start')
    await press(course, 'Next: Listening')
    await press(course, 'Finish')
    await course.getByText('Your learning system has recorded it.').first().waitFor()
    const recorded = async () => ({
      status: await lmsValue(visit, 'cmi.core.lesson_status'),
      score: await lmsValue(visit, 'cmi.core.score.raw'),
      place: await lmsValue(visit, 'cmi.core.lesson_location'),
      records: await lmsValue(visit, 'cmi.interactions._count'),
    })
    const placeNow = async () => (await recorded()).place
    await expect.poll(placeNow).toBe('Lesson 1, page 1: Listening')
    const before = await recorded()
    expect(before.status).toBe('completed')

    await course.getByText('Reminders for your calendar').click()
    const { length } = requests
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(course, 'Download calendar reminders'),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('SUMMARY:One week later')
    expect(requests.slice(length).filter((address) => !address.startsWith('blob:'))).toEqual([])

    await openPage(course, /^One week later/)
    await arriveAt(course, 'One week later')
    await course.getByRole('radio', { name: 'Advice' }).check()
    await press(course, 'Check my answer')
    await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    expect(await recorded()).toEqual(before)
    expect(await refused(visit)).toEqual([])
    await page.context().close()
  })
})
