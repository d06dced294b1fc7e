// WebKit, which Safari is made of. On a machine that has none this is skipped, and npm test says so.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { findBrowser } from '../../scripts/testing/browser.ts'
import { contextWithoutStorage, killWebKit, spoken } from '../support/webkit.ts'
import { buildWorld, launch, launchIn, press, type Visit, type World } from './journey.ts'
import { inTree, KINDS, openQuestion } from './kinds-of-question.ts'
import { openSettings, whatMattersMost } from './what-matters-most.ts'

describe.runIf(findBrowser('WebKit'))('in WebKit, a learner', () => {
  whatMattersMost('WebKit', killWebKit)
})

describe.runIf(findBrowser('WebKit'))('WebKit', () => {
  let world: World
  let visit: Visit
  beforeAll(async () => {
    world = await buildWorld((await readPatterns()).content, ['1.2'], { browserName: 'WebKit' })
    visit = await launch(world, '1.2', 'tree')
    await press(visit.course, 'Start')
  })
  afterAll(() => world.close())

  describe('WCAG 4.1.2, 1.3.1: is given names, roles and states to hand on', () => {
    it.each(KINDS)('%s', async (_, kind, many) => {
      const question = await openQuestion(world, visit, kind, many)
      // A list that opens is a button to WebKit.
      const expected = inTree(question).map((words) => words.replace(/^combobox/, 'button'))
      expect(await allSpoken(visit.course)).toEqual(expect.arrayContaining(expected))
    })
  })

  it('tells these journeys of each fault, and of each request to elsewhere', async () => {
    await visit.course.evaluate(() => console.error('A fault.'))
    await visit.page.evaluate(() => fetch('http://elsewhere.example/').then(null, () => {}))
    await visit.page.evaluate(() => fetch('https://elsewhere.example/').then(null, () => {}))
    expect(visit.faults).toEqual(['A fault.'])
    expect(visit.requests).toEqual(['http://elsewhere.example/', 'https://elsewhere.example:443'])
  })

  it('UL11, X11: may keep nothing, and reading settings last for the visit, and say so', async () => {
    const context = await contextWithoutStorage(world.browser)
    const { course, faults } = await launchIn(context, world, '1.2', 'without-storage')
    await openSettings(course)
    const settings = course.getByRole('dialog', { name: 'Reading settings' })
    const ground = () => course.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const designed = await ground()
    await settings.getByLabel('Dark').check()
    await settings.getByText(/They last until you close the course/).waitFor()
    expect(await ground()).toBe('rgb(19, 24, 27)')
    await press(course, 'Put everything back')
    expect(await ground()).toBe(designed)
    expect(faults).toEqual([])
    await context.close()
  })
})

/** Role, name and state of what can be used on the page, and of its groups. */
async function allSpoken(course: Frame): Promise<readonly string[]> {
  const parts = await course.locator('main :is(fieldset, button, input, select)').all()
  const said: string[] = []
  for (const part of parts) {
    const words = await spoken(part)
    const isChosen = /^(radio|checkbox) /.test(words)
    said.push(isChosen ? `${words} checked=${await part.isChecked()}` : words)
  }
  return said
}
