// The thin package in a learning system on one site, and the hosted copy on another (UAD3).

import { gzipSync } from 'node:zlib'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/compile/read-content.ts'
import { type HostedServer, serveHosted } from '../support/hosted-server.ts'
import {
  axe,
  buildWorld,
  courseIn,
  filesAsked,
  goOn,
  heading,
  launch,
  lessonsHaveCome,
  press,
  readAll,
  show,
  sidewaysWhenLarge,
  takeCheck,
  tooSmall,
  type World,
} from './journey.ts'
import { calls, lmsValue, refused } from './lms-in-page.ts'

let host: HostedServer
let world: World
beforeAll(async () => {
  // Another name is another site: 127.0.0.1 has the learning system, localhost the course.
  host = await serveHosted('http://127.0.0.1:*')
  world = await buildWorld(undefined, ['1.2', '2004', 'hosted', 'thin 1.2', 'thin 2004'], {
    hostedAt: host.address,
  })
  host.put(hostedZip())
})
afterAll(async () => {
  await world.close()
  await host.close()
})

function hostedZip(): Uint8Array {
  const made = world.packages.find(({ target }) => target.name === 'hosted')
  if (!made) throw new Error('expected a hosted copy, found none')
  return made.zip
}

/** A busy machine is no fault of the course's. */
const PATIENCE = 120_000

const contexts: BrowserContext[] = []
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

async function aBrowser(): Promise<BrowserContext> {
  const context = await world.browser.newContext({ reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE)
  contexts.push(context)
  return context
}

interface ThinVisit {
  readonly page: Page
  /** The page of the package. */
  readonly thin: Frame
  readonly faults: readonly string[]
  readonly requests: readonly string[]
}

async function open(
  context: BrowserContext,
  edition: '1.2' | '2004',
  learner: string,
  options: Readonly<Record<string, string>> = {},
): Promise<ThinVisit> {
  const page = await context.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  const address = world.server(`thin ${edition}`).lmsPage(learner, { edition, ...options })
  // What is in the frame may never come.
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return { page, thin: await courseIn(page), faults, requests }
}

/** The hosted copy, once it is there. */
async function copyIn({ page }: ThinVisit): Promise<Frame> {
  const find = () => page.frame({ url: /\/hosted\// })
  await expect.poll(find, { timeout: PATIENCE }).not.toBeNull()
  return find() as Frame
}

/** What is said between the frames comes 300 ms later, each way. */
const SLOW_LINE = `{
  const listen = window.addEventListener.bind(window)
  window.addEventListener = (type, hear, options) =>
    listen(type, type === 'message' ? (event) => setTimeout(() => hear(event), 300) : hear, options)
}`

const STATUS = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.success_status' } as const
const SCORE = { '1.2': 'cmi.core.score.raw', '2004': 'cmi.score.raw' } as const
const IDS = 'cmi.interactions.9.id'

describe.each(['1.2', '2004'] as const)(
  'UAD3: a learner takes the course by a thin package for SCORM %s',
  (edition) => {
    it('from the first page to passed, over two sites, without one refused call', async () => {
      const visit = await open(await aBrowser(), edition, `whole-${edition}`)
      const course = await copyIn(visit)
      expect(new URL(course.url()).hostname).not.toBe(new URL(visit.thin.url()).hostname)
      await readAll(course)
      await takeCheck(world, course, 'right')
      await press(course, 'Go on')
      await course.getByText('Your learning system has recorded it.').first().waitFor()
      expect(await lmsValue(visit, STATUS[edition])).toBe('passed')
      expect(await lmsValue(visit, SCORE[edition])).toBe('100')
      await expect.poll(() => lmsValue(visit, IDS), { timeout: 30_000 }).toMatch(/^q_/)
      expect(await refused(visit)).toEqual([])
      expect(visit.faults).toEqual([])
      // The name that the system gives goes no further than it does in the full package: nowhere.
      expect(await course.locator('body').innerText()).not.toContain('ZZQX')
      const origins = new Set(visit.requests.map((url) => new URL(url).origin))
      expect([...origins].sort()).toEqual(
        [world.server(`thin ${edition}`).origin, new URL(host.address).origin].sort(),
      )
      await press(course, 'Menu')
      await press(course, 'What is sent about me')
      await course.getByText('Passed').first().waitFor()
    })

    it('leaves in the middle with Save and leave, and carries on there', async () => {
      const learner = `left-${edition}`
      const visit = await open(await aBrowser(), edition, learner)
      const course = await copyIn(visit)
      await press(course, 'Start')
      await press(course, /^Next/)
      await show(course)
      const place = await heading(course).innerText()
      await press(course, 'Menu')
      await press(course, 'Save and leave')
      await course
        .getByText('You can close this window now, or go back to your learning system.')
        .waitFor()
      await expect.poll(async () => (await calls(visit)).at(-1)?.name).toMatch(/Finish|Terminate/)
      expect(await refused(visit)).toEqual([])

      const again = await open(await aBrowser(), edition, learner)
      await press(await copyIn(again), `Carry on: ${place}`)
    })

    it('is in a tab that is killed after an answer: on coming back, it is there', async () => {
      const learner = `killed-${edition}`
      const visit = await open(await aBrowser(), edition, learner)
      const course = await copyIn(visit)
      await press(course, 'Start')
      await press(course, /^Next/)
      await show(course)
      const check = course.getByRole('button', { name: 'Check my answer', exact: true })
      while (!(await check.isVisible())) await goOn(course)
      const place = await heading(course).innerText()
      const boxes = course.getByRole('radio').or(course.getByRole('checkbox'))
      await boxes.first().check()
      const chosen = await boxes.first().getAttribute('value')
      const before = await lmsValue(visit, 'cmi.suspend_data')
      await check.click()
      await course.getByText('Your answer').first().waitFor()
      // From one frame to the other.
      await expect.poll(() => lmsValue(visit, 'cmi.suspend_data')).not.toBe(before)
      const session = await visit.page.context().newCDPSession(visit.page)
      const crashed = visit.page.waitForEvent('crash')
      session.send('Page.crash').catch(() => {})
      await crashed
      await visit.page.close()

      const back = await open(await aBrowser(), edition, learner)
      const again = await copyIn(back)
      await press(again, /^Carry on/)
      await show(again)
      expect(await heading(again).innerText()).toBe(place)
      const kept = again.locator(`input[value="${chosen}"]`).first()
      await kept.waitFor()
      expect(await kept.isChecked()).toBe(true)
    })

    it('with 300 ms between the frames: each page at once, saved a moment later', async () => {
      const context = await aBrowser()
      await context.addInitScript(SLOW_LINE)
      const visit = await open(context, edition, `slow-${edition}`)
      const course = await copyIn(visit)
      const asked = Date.now()
      await press(course, 'Start')
      console.log(
        `SCORM ${edition}, 300 ms between the frames: Start can be pressed after ${Date.now() - asked} ms`,
      )
      await press(course, /^Next/)
      await course
        .getByRole('contentinfo')
        .getByText(/^Saved \d/)
        .waitFor()
      await expect.poll(() => lmsValue(visit, 'cmi.suspend_data')).toMatch(/^1\./)
      expect(await refused(visit)).toEqual([])
      // Closed at once: what has come is written by the page that has come.
      await press(course, 'Menu')
      await press(course, 'Save and leave')
      await course
        .getByText('You can close this window now, or go back to your learning system.')
        .waitFor()
    })
  },
)

describe('UAD3: where the hosted copy does not come', () => {
  it('down: words, the address, the plain copy and Try again, which opens it once it is up', async () => {
    await host.down()
    const visit = await open(await aBrowser(), '1.2', 'down')
    const { thin, page } = visit
    await thin.getByRole('heading', { name: 'The course did not arrive' }).waitFor()
    const words = await thin.locator('body').innerText()
    expect(words).toContain(`They will need this address: ${host.address}index.html`)
    expect(words).toContain('Nothing is lost.')
    expect(await axe(thin)).toEqual([])
    expect(await tooSmall(thin)).toEqual([])
    expect(await sidewaysWhenLarge(thin)).toBeLessThanOrEqual(0)
    const copy = thin.getByRole('link', { name: 'read the plain copy' }).last()
    expect(await copy.getAttribute('href')).toBe('plain.html')
    expect(await calls({ page })).toEqual([])
    await host.up()
    await thin.getByRole('button', { name: 'Try again' }).click()
    const course = await copyIn(visit)
    await press(course, 'Start')
    await thin.getByRole('main').waitFor({ state: 'hidden' })
  })

  it('X15: silent for more than ten seconds: it says so then, and not before', async () => {
    const context = await aBrowser()
    const { clock } = context
    // It stands still, but for what is said below.
    await clock.install({ time: '2026-11-22T09:00:00' })
    await clock.pauseAt('2026-11-22T09:00:01')
    await context.route(/\/hosted\//, () => undefined)
    const { thin } = await open(context, '1.2', 'silent')
    const late = thin.getByText('Still opening. If this does not change')
    await thin.getByText('Opening…').waitFor()
    await clock.runFor(9_900)
    expect(await late.isVisible()).toBe(false)
    await clock.runFor(200)
    await late.waitFor()
    await clock.resume()
    expect(await axe(thin)).toEqual([])
    await thin.getByRole('link', { name: 'read the plain copy' }).first().click()
    await thin.waitForURL(/plain\.html$/)
    await thin.getByRole('heading', { level: 1 }).waitFor()
  })

  it.each([
    ['newer than the package', [7], 'the new thin package belongs in the place of this one'],
    ['older than the package', [0], 'the new hosted copy belongs in the place of the old one'],
  ])('%s: it says what has to be put where', async (_, speaks, words) => {
    const context = await aBrowser()
    const body = `<script>parent.postMessage({ bti: 'hello', speaks: [${speaks}], visit: 'v' }, '*')</script>`
    await context.route(/\/hosted\/index/, (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    )
    const { thin } = await open(context, '1.2', 'other-version')
    await thin.getByText(words).waitFor()
    expect(await axe(thin)).toEqual([])
  })
})

describe('UAD3: what is kept where, and who is listened to', () => {
  it('a page that only sends messages of the right form is listened to by neither', async () => {
    const visit = await open(await aBrowser(), '1.2', 'forged')
    const course = await copyIn(visit)
    await press(course, 'Start')
    await press(course, /^Next/)
    await course
      .getByRole('contentinfo')
      .getByText(/^Saved \d/)
      .waitFor()
    const before = await calls(visit)
    // The learning system's own page, and so of the thin package's origin, but not the frame.
    await visit.page.evaluate(() => {
      const frames = [window.frames[0], window.frames[0]?.frames[0]]
      for (const frame of frames) {
        frame?.postMessage({ bti: 'hello', speaks: [9], visit: 'forged' }, '*')
        frame?.postMessage({ bti: 'welcome', visit: 'forged' }, '*')
      }
    })
    await press(course, /^(Show|Next)/)
    await expect.poll(async () => (await calls(visit)).length).toBeGreaterThan(before.length)
    expect(await visit.thin.getByRole('main').isVisible()).toBe(false)
    expect(await refused(visit)).toEqual([])
  })

  it('a page of another site around the hosted copy is not answered: the browser does not show it there', async () => {
    const context = await aBrowser()
    const page = await context.newPage()
    const blocked: string[] = []
    page.on('requestfailed', (request) => blocked.push(request.failure()?.errorText ?? ''))
    await page.goto(host.foreignPage)
    await expect.poll(() => blocked).toEqual(['net::ERR_BLOCKED_BY_RESPONSE'])
  })

  it('the thin page may show nothing but the hosted copy', async () => {
    const { thin, faults } = await open(await aBrowser(), '1.2', 'policy')
    const { origin } = world.server('thin 1.2')
    await thin.evaluate((address) => {
      const other = document.createElement('iframe')
      other.src = address
      document.body.append(other)
    }, `${origin}/lms`)
    await expect.poll(() => faults.join()).toContain('frame-src')
  })

  it('a browser that keeps nothing for other sites: the course works all the same', async () => {
    const context = await aBrowser()
    await context.addInitScript(`if (location.hostname === 'localhost')
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })`)
    const visit = await open(context, '1.2', 'no-storage')
    const course = await copyIn(visit)
    await press(course, 'Start')
    await press(course, 'Menu')
    await press(course, 'Reading settings')
    await course.getByRole('radio').nth(1).check({ force: true })
    await visit.page.keyboard.press('Escape')
    await visit.page.keyboard.press('Escape')
    await press(course, /^Next/)
    await course
      .getByRole('contentinfo')
      .getByText(/^Saved \d/)
      .waitFor()
    expect(visit.faults).toEqual([])
  })

  it.each(['1.2', '2004'] as const)(
    'a launch for SCORM %s makes the calls of the full package, and then reads what is held: measured',
    async (edition) => {
      const lessons = world.course.lessonFiles.length
      const full = await launch(world, edition, `measured-full-${edition}`)
      contexts.push(full.page.context())
      await full.course.getByRole('button', { name: 'Start', exact: true }).waitFor()
      await lessonsHaveCome(full.course, lessons)
      const callsOf = async (of: { page: Page }) => (await calls(of)).map(inWords)
      // The last of a launch, made in an idle moment.
      await expect.poll(() => callsOf(full)).toContainEqual(expect.stringMatching(/incomplete$/))
      const ofFull = await callsOf(full)

      const visit = await open(await aBrowser(), edition, `measured-${edition}`)
      const course = await copyIn(visit)
      await course.getByRole('button', { name: 'Start', exact: true }).waitFor()
      await lessonsHaveCome(course, lessons)
      const isWrite = (call: string) => !/GetValue/.test(call)
      const writes = async () => (await callsOf(visit)).filter(isWrite)
      await expect.poll(writes).toEqual(ofFull.filter(isWrite))
      const ofThin = await callsOf(visit)
      const beforeIdle = ofFull.findIndex((call) => /exit suspend$/.test(call))
      expect(ofThin.slice(0, beforeIdle)).toEqual(ofFull.slice(0, beforeIdle))
      const name = edition === '1.2' ? 'scorm12' : 'scorm2004'
      const inParts = (target: string, asked: readonly string[]) =>
        `${measured(target, asked.slice(0, 2))} to start, ${measured(target, asked.slice(2))} in idle moments`
      console.log(
        [
          `A launch in SCORM ${edition}, compressed:`,
          `full, from the learning system: ${inParts(name, filesAsked(full))}`,
          `thin, from the learning system: ${measured(`thin-${name}`, filesAsked(visit))}`,
          `thin, from the host: ${inParts('hosted', filesAsked(visit, '/hosted/'))}`,
          `calls: ${ofFull.length} as the full package, and ${ofThin.length - ofFull.length} reads`,
        ].join('\n  '),
      )
      expect(filesAsked(visit)).toHaveLength(2)
      expect(ofThin.length - ofFull.length).toBeLessThanOrEqual(8)
    },
  )

  it('the window has the name of the screen, and is called Training while that is hidden', async () => {
    const visit = await open(await aBrowser(), '1.2', 'hidden')
    const course = await copyIn(visit)
    await press(course, 'Start')
    await expect.poll(() => visit.thin.title()).toContain('Before you start')
    await press(course, 'Hide screen')
    await expect.poll(() => visit.thin.title()).toBe('Training')
  })
})

describe('UAD3: an update of the hosted copy', () => {
  it('is there at the next launch, without a new upload, and the place is kept', async () => {
    const visit = await open(await aBrowser(), '1.2', 'updated')
    const course = await copyIn(visit)
    await press(course, 'Start')
    await press(course, /^Next/)
    await show(course)
    const place = await heading(course).innerText()
    await course
      .getByRole('contentinfo')
      .getByText(/^Saved \d/)
      .waitFor()
    await visit.page.close()

    const renamed = await buildWorld(await renamedContent(), ['hosted'], {
      hostedAt: host.address,
    })
    host.put(renamed.packages[0]?.zip ?? new Uint8Array())
    await renamed.close()
    const again = await open(await aBrowser(), '1.2', 'updated')
    const updated = await copyIn(again)
    await updated.getByText('Becoming Kinder').first().waitFor()
    await press(updated, `Carry on: ${place}`)
    // The updated one leaves for another site: the frame takes the whole window along.
    await press(updated, 'Leave this site')
    await expect.poll(() => again.page.url(), { timeout: PATIENCE }).toBe(elsewhere())
    host.put(hostedZip())
  })
})

function measured(target: string, names: readonly string[]): string {
  const made = world.packages.find(({ target: { name } }) => name === target)
  const bytes = names.map((name) => made?.files.find((file) => file.name === name)?.bytes)
  const sum = bytes.reduce((sum, file) => sum + gzipSync(file ?? new Uint8Array()).length, 0)
  return `${names.length} requests, ${(sum / 1000).toFixed(1)} kB`
}

const inWords = ({ name, values }: Awaited<ReturnType<typeof calls>>[number]) =>
  `${name} ${values.join(' ')}`

const elsewhere = () => `${world.server('thin 1.2').origin}/weather`

async function renamedContent() {
  const content = await readContent('content')
  return content.map((file) => {
    if (!/^(course|organisations\/default)\.md$/.test(file.path)) return file
    const text = new TextDecoder().decode(file.bytes)
    const renamed = text
      .replaceAll('Becoming Trauma Informed', 'Becoming Kinder')
      .replace('quick exit: hide screen', `quick exit: ${elsewhere()}`)
    return { ...file, bytes: new TextEncoder().encode(renamed) }
  })
}
