import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roleKey } from '../../src/course/ids.ts'
import { contentFiles, LESSON } from '../compile/course-files.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  type Edition,
  launch,
  openPage,
  press,
  type Visit,
  type World,
} from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'

const content = contentFiles({
  'course.md': `---
id: listening-well
version: 1.0
roles: Front-line worker, Manager
---

# Listening well

## Outcomes

1. Describe what listening is

## Lessons

1. [Listening](${LESSON})
`,
  [LESSON]: `# Listening

People notice when we listen.

> **For managers:** Set aside ten minutes for it.

### Question (for managers): What could you change first? {#first}

- [x] The rota
- [ ] Nothing

## What to say

Very little.
`,
})

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
})
afterAll(() => world.close())

/**
 * All that was written, but for the saved state and the time. Of the place and the share the last: on
 * a slow machine one that another has followed is not sent.
 */
async function written(visit: Visit): Promise<readonly string[]> {
  const rows = (await calls(visit))
    .filter(({ name }) => /Set/.test(name))
    .map(({ values }) => values.map(String))
    .filter(([element = '']) => !/suspend_data|session_time/.test(element))
  const isFollowed = ([element = '']: readonly string[], at: number) =>
    /(location|progress_measure)$/.test(element) &&
    rows.slice(at + 1).some(([other]) => other === element)
  return rows.filter((row, at) => !isFollowed(row, at)).map((row) => row.join('='))
}

const block = ({ course }: Visit) => course.getByText('Set aside ten minutes for it.')

/** Reads the course, with a role or without, and leaves. @returns all that was written */
async function readAs(edition: Edition, role: string): Promise<readonly string[]> {
  const visit = await launch(world, edition, `${role}-${edition}`)
  await press(visit.course, 'Start')
  if (role !== 'nobody') await visit.course.getByRole('radio', { name: role }).check()
  await press(visit.course, /^Next/)
  await visit.course.getByText('People notice when we listen.').waitFor()
  await press(visit.course, 'Menu')
  await press(visit.course, 'Save and leave')
  await visit.course
    .getByText('You can close this window now, or go back to your learning system.')
    .waitFor()
  const all = await written(visit)
  expect(await refused(visit)).toEqual([])
  expect(visit.faults).toEqual([])
  await visit.page.context().close()
  return all
}

describe.each(['1.2', '2004'] as const)('a role, in SCORM %s', (edition) => {
  it('is chosen by keyboard, and is there again on return', async () => {
    const visit = await launch(world, edition, `keys-${edition}`)
    await press(visit.course, 'Start')
    await visit.course.getByRole('radio', { name: 'None of these' }).focus()
    await visit.page.keyboard.press('ArrowUp')
    const manager = visit.course.getByRole('radio', { name: 'Manager' })
    await expect.poll(() => manager.isChecked()).toBe(true)
    const hasFocus = () => manager.evaluate((input) => input === document.activeElement)
    await expect.poll(hasFocus).toBe(true)
    await visit.course.getByText('Your role here: Manager.').waitFor()
    expect(await axe(visit.course)).toEqual([])
    await press(visit.course, /^Next/)
    await block(visit).waitFor()
    await visit.page.goto('about:blank')
    await visit.page.context().close()

    const back = await launch(world, edition, `keys-${edition}`)
    await press(back.course, /^Carry on/)
    await block(back).waitFor()
    await back.course.getByRole('group', { name: 'What could you change first?' }).waitFor()
    expect(await axe(back.course)).toEqual([])
    await openPage(back.course, /Before you start/)
    await arriveAt(back.course, 'Before you start')
    expect(await back.course.getByRole('radio', { name: 'Manager' }).isChecked()).toBe(true)
    await back.course.getByRole('radio', { name: 'None of these' }).check()
    await openPage(back.course, /Listening/)
    await back.course.getByText('For managers').first().waitFor()
    expect(await block(back).isVisible()).toBe(false)
    await back.page.context().close()
  })

  it('is in the saved state, and in nothing else that is written', async () => {
    const [manager, nobody] = [await readAs(edition, 'Manager'), await readAs(edition, 'nobody')]
    expect(manager.length).toBeGreaterThan(2)
    expect(new Set(manager)).toEqual(new Set(nobody))
    expect(manager.join('\n')).not.toMatch(/manager/i)
    const back = await launch(world, edition, `Manager-${edition}`)
    expect(await lmsValue(back, 'cmi.suspend_data')).toContain(`-${roleKey('Manager')}.`)
    await back.page.context().close()
  })
})
