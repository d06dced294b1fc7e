// The packages that try a new learning system (UAD4).

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  axe,
  buildWorld,
  launch,
  press,
  sidewaysWhenLarge,
  tooSmall,
  type World,
} from './journey.ts'
import { refused } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(undefined, ['self-test 1.2', 'self-test 2004'])
})
afterAll(() => world.close())

/** Until all calls are made. */
async function run(
  edition: '1.2' | '2004',
  learner: string,
  options: Readonly<Record<string, string>> = {},
  viewport?: { readonly width: number; readonly height: number },
) {
  const given = { edition, ...options }
  const visit = await launch(world, `self-test ${edition}`, learner, given, viewport)
  const { course } = visit
  await course.getByRole('button', { name: 'Copy as text' }).waitFor({ timeout: 60_000 })
  return { ...visit, summary: () => course.locator('.panel').innerText() }
}

const lines = (course: Frame, title: string) =>
  course
    .locator('section')
    .filter({ has: course.getByRole('heading', { name: title, exact: true }) })
    .locator('li')
    .allInnerTexts()

async function leave({ course, page }: Awaited<ReturnType<typeof run>>): Promise<void> {
  await press(course, 'Leave this visit')
  await course.getByText('The visit has ended.').waitFor()
  await page.context().close()
}

describe.each(['1.2', '2004'] as const)('UAD4: a self-test with SCORM %s', (edition) => {
  const record = (learner: string) =>
    JSON.parse(world.server(`self-test ${edition}`).records.get(learner) ?? '{}').elements

  it('finds that a strict system has all, and leaves it passed at the second opening', async () => {
    const first = await run(edition, 'strict')
    expect(await first.summary()).toMatch(/^All that the course needs works, as far as one visit/)
    expect(await first.course.getByText('Does not').count()).toBe(0)
    await leave(first)
    const again = await run(edition, 'strict')
    expect(await again.summary()).toMatch(/^All that the course needs works\n/)
    const left = await lines(again.course, 'What the visit before has left')
    expect(left[0]).toMatch(/^Works: .*suspend_data.* → all 3200 characters$/)
    expect(await refused(again)).toEqual([])
    expect(again.faults).toEqual([])
    expect(await again.page.content()).not.toContain('ZZQX')
    await leave(again)
    expect(Object.values(record('strict'))).toEqual(expect.arrayContaining(['passed', '80']))
  })

  it('finds that a loose system has what the course needs, and says what it does without', async () => {
    const visit = await run(edition, 'loose', { habit: 'loose' })
    expect(await visit.summary()).toMatch(/^All that the course needs works/)
    const without = await lines(visit.course, 'What is missing, and does not matter')
    const calls = without.filter((line) => /→/.test(line))
    expect(calls.length).toBeGreaterThan(0)
    expect(calls.filter((line) => !/interactions/.test(line))).toEqual([])
    const page = await visit.course.locator('main').innerText()
    expect(page).toMatch(/Status, score and place are recorded all the same\./)
    expect(page).toMatch(/Ask the vendor: Which interactions/)
    await leave(visit)
  })

  it('says what a broken system does not keep, each time it is opened', async () => {
    for (const _ of ['first', 'again']) {
      const visit = await run(edition, 'broken', { habit: 'broken' })
      expect(await visit.summary()).toMatch(/^Something that the course needs does not work/)
      const [failing] = await lines(visit.course, 'What does not work')
      expect(failing).toMatch(/GetValue cmi.suspend_data, after 3200 characters → nothing/)
      const page = await visit.course.locator('main').innerText()
      expect(page).toMatch(/Nobody’s place and answers are kept\./)
      await visit.course.getByText('Have you opened it before as this learner?').waitFor()
      await leave(visit)
    }
  })

  it('says so where there is no system, or where it does not start', async () => {
    const none = await run(edition, 'nobody', { fault: 'absent' })
    expect(await none.summary()).toMatch(/does not work/)
    expect((await lines(none.course, 'What does not work'))[0]).toMatch(/nothing, in any window/)
    expect(await none.course.getByRole('button', { name: 'Leave' }).count()).toBe(0)
    await none.page.context().close()
    const throwing = await run(edition, 'throws', { fault: 'throws' })
    expect((await lines(throwing.course, 'What does not work'))[0]).toMatch(
      /Initialize → the call failed inside the system/,
    )
    expect(throwing.faults).toEqual([])
    await throwing.page.context().close()
  })
})

describe('UAD4: the page of a self-test', () => {
  it('is copied as text, with each call and what came back', async () => {
    const { course, page } = await run('1.2', 'copies', { habit: 'loose' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await press(course, 'Copy as text')
    await course.getByText('Copied.').waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/^Self-test of a learning system\nBecoming Trauma Informed, version /)
    expect(text).toMatch(/^SCORM 1\.2\. API was found above this window, 1 up\.$/m)
    expect(text).toMatch(/^Works: LMSSetValue cmi\.core\.exit “suspend” → “true”$/m)
    expect(text).toMatch(/^Does not matter: .*interactions.*Ask the vendor: Which interactions/m)
    await page.context().close()
  })

  it('says in a review that nothing was sent', async () => {
    const { course, page, summary } = await run('2004', 'reviews', { mode: 'review' })
    expect(await summary()).toMatch(/^Opened as a review/)
    await course.getByText('Open the self-test as a learner who has not finished it').waitFor()
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('has no fault for axe in %s, at 320 px', async (colours) => {
    const narrow = { width: 320, height: 640 }
    const visit = await run('1.2', `axe-${colours}`, { habit: 'broken' }, narrow)
    const { course, page } = visit
    await page.emulateMedia({ colorScheme: colours })
    expect(await axe(course)).toEqual([])
    expect(await tooSmall(course)).toEqual([])
    expect(await sidewaysWhenLarge(course)).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
