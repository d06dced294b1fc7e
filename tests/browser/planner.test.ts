// What is written into a plan stays with the learner: files are made on the device, and nothing is
// asked of a server.

import { readFile } from 'node:fs/promises'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import {
  arriveAt,
  buildWorld,
  type Edition,
  launch,
  openPage,
  press,
  type Visit,
  type World,
} from './journey.ts'
import { calls } from './lms-in-page.ts'

const MARKER = 'Zebra crossing by the chestnut tree'

let world: World
beforeAll(async () => {
  world = await buildWorld((await readPatterns()).content)
})
afterAll(() => world.close())

const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

const openPledge = async ({ course }: Visit) => {
  const [pledge] = pagesWith('pledge')
  await course.evaluate((address) => {
    location.hash = address
  }, `#/${pledge}`)
  await course.getByLabel('I will').first().waitFor()
}

const pagesWith = (label: string) =>
  world.course.lessonFiles
    .flatMap(({ pages }) => pages)
    .filter(({ blocks }) =>
      blocks.some((block) => block.kind === 'planner' && block.label === label),
    )
    .map(({ id }) => id)

describe.each<Edition>(['1.2', '2004'])('UL18: a learner makes a pledge in SCORM %s', (edition) => {
  it('whose words are in no call, in no request and in no storage', async () => {
    const visit = await launch(world, edition, `pledge-${edition}`)
    const { page, course, requests, faults } = visit
    await openPledge(visit)
    await course.getByLabel('I will').first().fill(MARKER)
    const before = requests.length
    const [calendar] = await Promise.all([
      page.waitForEvent('download'),
      press(course, 'Download calendar reminders'),
    ])
    expect(calendar.suggestedFilename()).toBe('my-two-actions-for-the-next-12-months.ics')
    const days = await textOf(calendar)
    expect(days.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(days).not.toContain('Zebra')
    await course.getByLabel('Put what I wrote into the file too').check()
    const [withText] = await Promise.all([
      page.waitForEvent('download'),
      press(course, 'Download calendar reminders'),
    ])
    expect(await textOf(withText)).toContain(MARKER)
    const [words] = await Promise.all([page.waitForEvent('download'), press(course, 'Download')])
    expect(await textOf(words)).toContain(`I will: ${MARKER}`)
    await press(course, /^Next/)
    await openPage(course, /^Resources/)
    await arriveAt(course, 'Resources')
    await press(course, 'Menu')
    await press(course, 'Save and leave')
    await course.getByText('You have left the course').waitFor()
    expect(JSON.stringify(await calls({ page }))).not.toContain('Zebra')
    const stored = await course.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    )
    expect(stored).not.toContain('Zebra')
    // The files come from the page itself; later pages bring their lessons' words.
    const own = requests.slice(before).filter((address) => !address.startsWith('blob:'))
    expect(own.filter((address) => !/\/course\/lessons-|\/record\?/.test(address))).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('a planner on paper', () => {
  it('has its ideas close together, as a list to read, and nothing of the screen around it', async () => {
    const visit = await launch(world, '1.2', 'on-paper')
    const { page, course } = visit
    await openPledge(visit)
    for (const summary of await course.getByText('Ideas').all()) await summary.click()
    await page.emulateMedia({ media: 'print' })
    expect(await course.getByRole('progressbar').isVisible()).toBe(false)
    const tops = await course.evaluate(() =>
      [...(document.querySelector('.ideas')?.children ?? [])].map(
        (idea) => idea.getBoundingClientRect().top,
      ),
    )
    const apart = tops.slice(1).map((top, index) => top - (tops[index] ?? 0))
    expect(apart.length).toBeGreaterThan(0)
    // Lines of one idea are 26 px apart.
    expect(Math.max(...apart)).toBeLessThan(36)
    await page.context().close()
  })
})

describe('a frame that allows no downloads', () => {
  it('is met with words: what was made, and what to do where no file came', async () => {
    const visit = await launch(world, '1.2', 'in-a-sandbox')
    const { page } = visit
    const reloaded = page.waitForEvent('framenavigated')
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')
      frame?.setAttribute('sandbox', 'allow-scripts allow-same-origin')
      frame?.contentWindow?.location.reload()
    })
    const course = await reloaded
    const downloads: Download[] = []
    page.on('download', (download) => downloads.push(download))
    await openPledge({ ...visit, course })
    await course.getByLabel('I will').first().fill(MARKER)
    await press(course, 'Download calendar reminders')
    await course.getByText(/put the dates into your calendar yourself/).waitFor()
    await press(course, 'Download')
    await course.getByText(/You can copy or print the text/).waitFor()
    expect(await course.getByLabel('I will').first().inputValue()).toBe(MARKER)
    expect(downloads).toEqual([])
    await page.context().close()
  })
})
