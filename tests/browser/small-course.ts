// A course of one lesson, with all that a browser is needed for on its few pages.

import type { Frame } from 'playwright-core'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import { goOn, next, press, type Visit, wordsHaveCome } from './journey.ts'

export const COVERED = 'Sam was nine when his mother died.'

export const content = contentFiles({
  [LESSON]: `# Listening

People notice when we listen.

### Question: What could you offer first? {#first}

- [x] A choice of where to wait
  - It is theirs to make.
- [ ] Advice
  - More words too soon can feel unsafe.

### Put in order: What comes first? {#order}

1. Notice, and slow down
2. Say what you see, kindly
3. Offer a choice
4. Agree what happens next

> **Reflection:** Which small choice could you offer?

## Sam’s story

> **Content note:** This page describes a parent’s death. There are no pictures.
>
> Summary: Sam lost a parent, and school helped.

${COVERED} His teacher kept a chair for him.

## What to say

> **Key point:** Very little.
`,
})

/** To the page with the questions. */
export async function toTheQuestions({ course }: Pick<Visit, 'course'>): Promise<void> {
  await press(course, /^(Start|Carry on)/)
  await next(course).waitFor()
  await wordsHaveCome(course)
  if (!(await course.getByText('People notice').isVisible())) await press(course, /^Next/)
  await course.getByText('People notice when we listen.').waitFor()
}

export const checkButton = (course: Frame) =>
  course.getByRole('button', { name: 'Check my answer', exact: true }).first()

export const RECORDED = 'Your learning system has recorded it.'

/** From the home past the content note to the end, which the system has confirmed. */
export async function readToTheEnd(course: Frame): Promise<void> {
  await press(course, /^(Start|Carry on)/)
  for (;;) {
    const finish = course.getByRole('button', { name: 'Finish', exact: true })
    const skip = course.getByRole('button', { name: /^Skip to/ })
    await finish.or(skip).or(next(course)).first().waitFor()
    if (await finish.isVisible()) break
    await goOn(course, () => skip.or(next(course)).first().click())
  }
  await press(course, 'Finish')
  await course.getByText(RECORDED).first().waitFor()
}

export const goTo = (course: Frame, address: string) =>
  course.evaluate((hash) => {
    location.hash = hash
  }, `#/${address}`)
