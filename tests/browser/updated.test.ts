// A course that was changed while a learner was in the middle of it: the new package opens what the
// old one has saved.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import { arriveAt, buildWorld, launch, next, press, type World, wordsHaveCome } from './journey.ts'
import { refused } from './lms-in-page.ts'

const question = (asked: string) => `### Question: ${asked} {#first}

- [x] A choice of where to wait
  - It is theirs to make.
- [ ] Advice
  - More words too soon can feel unsafe.
`

const before = contentFiles({
  [LESSON]: `# Listening

People notice when we listen.

## What to offer {#offer}

${question('What could you offer first?')}
## What goes {#goes}

This page is taken out.

## What to say {#say}

Very little.
`,
})

/** One page is gone, two are new, and the question has other words. */
const after = contentFiles({
  [LESSON]: `# Listening

People notice when we listen.

## New at the start {#new}

New words.

## What to offer {#offer}

${question('What would you offer before all else?')}
## What to say {#say}

Very little.

## New at the end {#last}

The last words.
`,
})

const EDITIONS = ['1.2', '2004'] as const

let old: World
let updated: World
beforeAll(async () => {
  old = await buildWorld(before)
  updated = await buildWorld(after)
})
afterAll(async () => {
  await old.close()
  await updated.close()
})

describe.each(EDITIONS)('an update of a course in SCORM %s', (edition) => {
  it('UA12, X08: keeps place and what is done, and says how many pages are new', async () => {
    const first = await launch(old, edition, 'is-updated')
    const open = async (title: string) => {
      await press(first.course, /^(Start|Next)/)
      await arriveAt(first.course, title)
    }
    await open('Before you start')
    await open('Listening')
    await open('What to offer')
    await first.course.getByRole('radio', { name: 'Advice' }).check()
    await press(first.course, 'Check my answer')
    await first.course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    await open('What goes')
    await first.course.getByText(/^Saved \d/).waitFor()
    await first.page.goto('about:blank')
    await first.page.context().close()

    const record = old.server(edition).records.get('is-updated') ?? ''
    updated.server(edition).records.set('is-updated', record)
    const { course, page, ...again } = await launch(updated, edition, 'is-updated')
    await course.getByText('This course was updated. Your completed lessons still count.').waitFor()
    await course.getByText('2 pages are new.').waitFor()
    expect(await course.getByText('In progress, 2 of 5 pages').count()).toBeGreaterThan(0)
    await press(course, /^(Start|Carry on)/)
    await next(course).waitFor()
    await wordsHaveCome(course)
    const start = await course.locator('main').innerText()
    expect(start).not.toContain('This page is taken out.')
    await course.evaluate(() => {
      location.hash = '#/listening/offer'
    })
    // Its answers are those that they were, so what was chosen stays.
    await course.getByText('What would you offer before all else?').first().waitFor()
    expect(await course.getByRole('radio', { name: 'Advice' }).isChecked()).toBe(true)
    expect(await refused({ page })).toEqual([])
    expect(again.faults).toEqual([])
    await page.context().close()
  })
})
