// What an eye needs, looked at in pictures: where the focus is, and what stands out without colour.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import { buildWorld, launch, openPage, press, type Visit, type World } from './journey.ts'
import { openDesk, pixelsApart } from './pixels.ts'

const content = contentFiles({
  [LESSON]: `# Listening

People notice when we listen. [Help](../pages/help-and-support.md) is near.

### Question: What could you offer first? {#first}

- [x] A choice of where to wait
  - It is theirs to make.
- [ ] Advice
  - More words too soon can feel unsafe.

### Match: Join each word to what it looks like {#match}

- Choice -> Asking where to wait
- Trust -> Ringing when you said you would

### Fill in the blank: People need to feel ____ first. {#blank}

- [x] safe

> **Reflection:** Which small choice could you offer?

> **More: Why it helps**
>
> It is theirs.
`,
})

let world: World
let desk: Page
beforeAll(async () => {
  world = await buildWorld(content, ['1.2'])
  desk = await openDesk(world.browser)
})
afterAll(() => world.close())

async function toTheQuestions(learner: string): Promise<Visit> {
  const visit = await launch(world, '1.2', learner, {}, { width: 800, height: 900 })
  await openPage(visit.course, /^Listening/)
  await visit.course.getByRole('radio', { name: 'Advice' }).waitFor()
  return visit
}

/** Where the focus is, with room for a ring around it. */
const focusedPlace = ({ course }: Visit) =>
  course.evaluate(() => {
    const { activeElement: found } = document
    if (!found || found === document.body) return undefined
    // The ring of an answer is that of its row, and nothing is cut off at the edge of the window.
    const ringed = found.closest('.option') ?? found
    ringed.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = ringed.getBoundingClientRect()
    const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 }
    const name = found.textContent?.trim() || found.id || found.tagName
    return { name, clip, around: 2 * (width + height) }
  })

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('each thing that has the focus has a ring that can be seen, two pixels all round (WCAG 2.4.7)', async () => {
    const visit = await toTheQuestions(`focus-${colorScheme}`)
    const { page, course } = visit
    await page.emulateMedia({ colorScheme })
    const faint: object[] = []
    const seen: string[] = []
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const place = await focusedPlace(visit)
      if (!place || place.name === seen[0]) break
      seen.push(place.name)
      const { name, clip, around } = place
      const focused = await page.screenshot({ clip })
      // The next press of Tab goes on from here all the same.
      await course.evaluate(() => (document.activeElement as HTMLElement).blur())
      const plain = await page.screenshot({ clip })
      const apart = await pixelsApart(desk, focused, plain)
      if (apart < 2 * around) faint.push({ name, apart, wanted: 2 * around })
    }
    expect(seen.length).toBeGreaterThan(12)
    expect(faint).toEqual([])
    await page.context().close()
  })

  it('what is chosen, right or a link differs in grey, and in words (WCAG 1.4.1)', async () => {
    const { page, course } = await toTheQuestions(`grey-${colorScheme}`)
    await page.emulateMedia({ colorScheme })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' })
    const advice = course.locator('.option').filter({ hasText: 'Advice' })
    const open = await advice.screenshot()
    await course.getByRole('radio', { name: 'Advice' }).check()
    await page.mouse.move(0, 0)
    expect(await pixelsApart(desk, open, await advice.screenshot())).toBeGreaterThan(50)
    await press(course, 'Check my answer')
    await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    expect(await advice.innerText()).toContain('Your answer')
    await press(course, 'Show the answer')
    const right = course.locator('.option').filter({ hasText: 'A choice of where to wait' })
    await right.getByText('Right answer').waitFor()
    const underlined = await course
      .locator('main p a')
      .first()
      .evaluate((link) => getComputedStyle(link).textDecorationLine)
    expect(underlined).toBe('underline')
    await press(course, 'Menu')
    await course.getByText('You are here').first().waitFor()
    await page.context().close()
  })
})

describe('an answer that is being given', () => {
  it('opens, sends and moves nothing until a button is pressed (WCAG 3.2.2)', async () => {
    const { page, course } = await toTheQuestions('gives-answers')
    await course.getByText(/^Saved \d/).waitFor()
    const shown = () =>
      course.evaluate(() => ({
        address: location.href,
        title: document.title,
        headings: [...document.querySelectorAll('h1, h2, h3')].map((found) => found.textContent),
        open: document.querySelectorAll('dialog[open], details[open]').length,
      }))
    const before = await shown()
    const given = {
      radio: () => course.getByRole('radio', { name: 'Advice' }).check(),
      list: () => course.getByRole('combobox').first().selectOption({ index: 1 }),
      box: () => course.getByRole('textbox').first().fill('safe'),
      'private box': () => course.getByRole('textbox').last().fill('Zebra crossing'),
    }
    for (const [name, give] of Object.entries(given)) {
      await give()
      expect({ name, ...(await shown()) }).toEqual({ name, ...before })
      const kind = await course.evaluate(() => document.activeElement?.tagName)
      expect(kind).toMatch(/^(INPUT|SELECT|TEXTAREA)$/)
    }
    expect(page.context().pages()).toHaveLength(1)
    await page.context().close()
  })
})
