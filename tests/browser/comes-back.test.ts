// A browser keeps a page that was left, and shows it as it was to who goes back: its visit is over.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildWorld,
  courseIn,
  launchIn,
  press,
  startChromium,
  type Visit,
  type World,
} from './journey.ts'
import { calls as callsOf, refused } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  const built = await buildWorld()
  await built.browser.close()
  world = { ...built, browser: await startChromium(undefined, true) }
})
afterAll(async () => {
  await world.browser.close()
  await world.close()
})

/** Of a page that was kept, its windows know it. */
interface Kept extends Window {
  isBack?: boolean
  readonly lms?: { readonly calls: readonly unknown[] }
}
declare const window: Kept

const ENDED = 'This visit has ended'
/** Past a page with a content note too. */
const ONWARD = /^(Next|Skip to)/

/** In each frame, from its beginning: takes note of being shown again as it was. */
function noteReturn(): void {
  addEventListener('pageshow', ({ persisted }) => {
    window.isBack = persisted
  })
}

/** In the page around the course: goes to another page once, as soon as three calls were made. */
function leaveInTheMiddle(): void {
  if (window !== window.top || sessionStorage.getItem('has left')) return
  const looking = setInterval(() => {
    const made = window.lms?.calls.length ?? 0
    if (document.readyState !== 'complete' || made < 3) return
    clearInterval(looking)
    sessionStorage.setItem('has left', 'yes')
    location.href = '/elsewhere'
  }, 20)
}

/** To another page and back. */
async function goAndComeBack(visit: Visit, edition: '1.2' | '2004'): Promise<void> {
  await visit.page.goto(`${world.server(edition).origin}/elsewhere`)
  await comeBack(visit)
}

/** Fails unless the browser shows the very same page again. */
async function comeBack({ page }: Visit): Promise<void> {
  // It is another page in the end: what was asked of this one is never answered.
  void page.evaluate(() => history.back()).catch(() => undefined)
  await expect.poll(() => page.url()).toContain('/lms?')
  const areBack = () =>
    page.evaluate(() => [window.isBack, (window.frames[0] as Kept | undefined)?.isBack])
  await expect.poll(areBack).toEqual([true, true])
}

/** What is read in the course. Playwright knows no frames of a page that has come back. */
const read = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => window.frames[0]?.document.body.innerText ?? '')

const headingThere = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => window.frames[0]?.document.querySelector('h1')?.innerText ?? '')

const goOnThere = ({ page }: Visit): Promise<void> =>
  page.evaluate(() => {
    const buttons = [...(window.frames[0]?.document.querySelectorAll('button') ?? [])]
    const onward = buttons.find(({ innerText }) => /^(Next|Skip to)/.test(innerText.trim()))
    if (!onward) throw new Error('expected a button that goes on, found none')
    onward.click()
  })

const callNames = async (visit: Visit) => (await callsOf(visit)).map(({ name }) => name)
const callCount = async (visit: Visit) => (await callsOf(visit)).length

/** @param more runs in each frame before its page does */
async function launchKeeping(
  edition: '1.2' | '2004',
  learner: string,
  options: Readonly<Record<string, string>> = {},
  more = () => {},
): Promise<Visit> {
  const context = await world.browser.newContext({ reducedMotion: 'reduce' })
  await context.addInitScript(noteReturn)
  await context.addInitScript(more)
  return launchIn(context, world, edition, learner, options)
}

/** A launch of its own, as when the window was closed. */
async function launchedAgain(visit: Visit, edition: '1.2' | '2004', learner: string) {
  await visit.page.goto(world.server(edition).lmsPage(learner, { edition }))
  return { ...visit, course: await courseIn(visit.page) }
}

describe.each(['1.2', '2004'] as const)(
  'X17: a page in SCORM %s that comes back from the cache of the browser',
  (edition) => {
    const recordOf = (learner: string) => world.server(edition).records.get(learner)

    it('calls no more, says that the visit has ended, and has later answers offered back', async () => {
      const visit = await launchKeeping(edition, 'back')
      await press(visit.course, 'Start')
      await press(visit.course, ONWARD)
      await visit.course.getByText(/^Saved \d/).waitFor()
      await goAndComeBack(visit, edition)
      expect(await read(visit)).toContain(ENDED)
      await expect.poll(() => read(visit)).not.toMatch(/Saved \d/)

      const [calls, record] = [await callCount(visit), recordOf('back')]
      await goOnThere(visit)
      await expect.poll(() => read(visit)).toContain('We will offer your answers back then.')
      expect(await read(visit)).not.toMatch(/Saved \d/)
      expect(await callCount(visit)).toBe(calls)
      expect(recordOf('back')).toBe(record)
      expect(await refused(visit)).toEqual([])

      const page = await headingThere(visit)
      const again = await launchedAgain(visit, edition, 'back')
      await press(again.course, 'Use them')
      await again.course.getByRole('button', { name: `Carry on: ${page}` }).waitFor()
      await again.course.getByText(/^Saved \d/).waitFor()
      await visit.page.context().close()
    })

    it('says so too where it was left while the learning system still opened the course', async () => {
      // By itself: what a test asks of a page comes between two of its calls, and there are but ten.
      const visit = await launchKeeping(edition, 'early', { delay: '700' }, leaveInTheMiddle)
      await visit.page.waitForURL('**/elsewhere')
      await comeBack(visit)
      await expect.poll(() => read(visit)).toContain(ENDED)
      const asked = await callNames(visit)
      expect(asked.at(-1)).toMatch(/Finish|Terminate/)
      expect(asked.join()).not.toContain('Commit')
      expect(await refused(visit)).toEqual([])
      expect(recordOf('early')).toContain('"incomplete"')

      const again = await launchedAgain(visit, edition, 'early')
      await press(again.course, 'Start')
      await again.course.getByText(/^Saved \d/).waitFor()
      await visit.page.context().close()
    })
  },
)
