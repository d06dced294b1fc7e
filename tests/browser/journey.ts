// What journeys share: the package, a browser, and the things a person does in it.

import AxeBuilderSource from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { expect, vi } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import type { ContentFile } from '../../scripts/compile/source.ts'
import { type CoursePackage, makePackages } from '../../scripts/package/make-packages.ts'
import { HOSTED_TARGETS, SELF_TESTS, TARGETS, type Target } from '../../scripts/package/targets.ts'
import { type BrowserName, findBrowser } from '../../scripts/testing/browser.ts'
import type { Question } from '../../src/course/question.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { type CourseServer, serveCourse } from '../support/course-server.ts'
import { launchFirefox } from '../support/firefox.ts'
import { launchWebKit } from '../support/webkit.ts'

export type Edition = keyof typeof TARGET_NAMES

const TARGET_NAMES = {
  '1.2': 'scorm12',
  '2004': 'scorm2004',
  '2004, 3rd': 'scorm2004-3rd',
  cmi5: 'cmi5',
  web: 'web',
  hosted: 'hosted',
  'thin 1.2': 'thin-scorm12',
  'thin 2004': 'thin-scorm2004',
  'self-test 1.2': 'self-test-scorm12',
  'self-test 2004': 'self-test-scorm2004',
} as const satisfies Readonly<Record<string, Target['name']>>

export interface World {
  readonly browser: Browser
  readonly course: Course
  readonly packages: readonly CoursePackage[]
  readonly server: (edition: Edition) => CourseServer
  close(): Promise<void>
}

interface Settings {
  /** Where thin packages look for the hosted copy. */
  readonly hostedAt?: string
  readonly browserName?: BrowserName
  /** What runs in the page around the course. */
  readonly lmsPage?: string
}

/**
 * Content (the shipped one), packed for some editions, unzipped and served, and a browser to play it
 * in.
 */
export async function buildWorld(
  given?: readonly ContentFile[],
  editions: readonly Edition[] = ['1.2', '2004'],
  { hostedAt, browserName = 'Chromium', lmsPage = 'tests/browser/lms-page.ts' }: Settings = {},
): Promise<World> {
  const content = given ?? (await readContent('content'))
  const compiled = compile(content, { today: '2026-11-22', drafts: 'left out' }).course
  if (!compiled) throw new Error('The content has problems: run npm run doctor.')
  const course = { ...compiled, organisation: { ...compiled.organisation, hostedAt } }
  const names: readonly string[] = editions.map((edition) => TARGET_NAMES[edition])
  const all = [...TARGETS, ...HOSTED_TARGETS, ...SELF_TESTS]
  const targets = all.filter(({ name }) => names.includes(name))
  const packages = await makePackages(course, content, targets)
  const script = await lmsScript(lmsPage)
  const servers = await Promise.all(packages.map(({ zip }) => serveCourse(zip, script)))
  const browser = await startBrowser(browserName).catch((error) => {
    for (const server of servers) server.close()
    throw error
  })
  return {
    browser,
    course,
    packages,
    server(edition) {
      const found = servers[targets.findIndex(({ name }) => name === TARGET_NAMES[edition])]
      if (!found) throw new Error(`expected a package for SCORM ${edition}, found none`)
      return found
    },
    async close() {
      await browser.close()
      for (const server of servers) server.close()
    },
  }
}

function startBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name) ?? ''
  if (name === 'Firefox') return launchFirefox(executablePath)
  if (name === 'WebKit') return launchWebKit(executablePath)
  return startChromium(executablePath)
}

/** @param isKeeping pages that were left, to show them as they were to who goes back */
export const startChromium = (
  executablePath = findBrowser('Chromium') ?? '',
  isKeeping = false,
): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    ignoreDefaultArgs: isKeeping ? ['--disable-back-forward-cache'] : [],
  })

async function lmsScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })
  const [script] = (built as Rolldown.RolldownOutput).output
  return script.code
}

export interface Visit {
  readonly page: Page
  /** The course, in its frame. */
  readonly course: Frame
  /** Addresses of all requests of the page and its frames. */
  readonly requests: readonly string[]
  /** What went wrong in the browser: errors, and what the page's policy has refused. */
  readonly faults: readonly string[]
}

/** Opens the course as `learner`, from the pretend learning system's page. */
export async function launch(
  world: World,
  edition: Edition,
  learner: string,
  options: Readonly<Record<string, string>> = {},
  viewport = { width: 1000, height: 800 },
): Promise<Visit> {
  const context = await world.browser.newContext({ viewport, reducedMotion: 'reduce' })
  return launchIn(context, world, edition, learner, options)
}

/** The same in a browser that has been used before, in another window. */
export async function launchIn(
  context: BrowserContext,
  world: World,
  edition: Edition,
  learner: string,
  options: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const page = await context.newPage()
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(world.server(edition).lmsPage(learner, { edition, ...options }))
  return { page, course: await courseIn(page), requests, faults }
}

/** The frame with the course, once it is there: another one after each reload. */
export function courseIn(page: Page): Promise<Frame> {
  const find = () => {
    const course = page.frame({ url: /\/course\// })
    if (!course) throw new Error('expected the course in a frame, found none')
    return course
  }
  return vi.waitFor(find, { timeout: 30_000 })
}

/** As when the window was closed and opened again in the same browser. */
export async function reload(page: Page): Promise<Frame> {
  await page.reload()
  return courseIn(page)
}

/** Files of the course that this visit has asked for, in order. */
export const filesAsked = (
  { requests }: Pick<Visit, 'requests'>,
  folder = '/course/',
): readonly string[] =>
  requests
    .map((address) => new URL(address).pathname)
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))

/** Once no lesson is still to come: each is asked for in an idle moment, the last one last. */
export async function lessonsHaveCome(course: Frame, count: number): Promise<void> {
  const come = () =>
    course.evaluate(() => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name)
      return new Set(names.filter((name) => name.includes('/lessons-'))).size
    })
  await expect.poll(come, { timeout: 60_000 }).toBe(count)
}

export const press = (course: Frame, name: string | RegExp) =>
  course.getByRole('button', { name }).first().click()

/** By the menu, whatever part of it is closed; until it is on screen. */
export async function openPage(course: Frame, name: RegExp): Promise<void> {
  await press(course, 'Menu')
  const menu = course.getByRole('dialog')
  // What is in a closed part is there too, once the list of lessons has come.
  const link = menu.locator('a').filter({ hasText: name })
  await link.first().waitFor({ state: 'attached' })
  for (const summary of await menu.locator('summary').all()) {
    if (await link.first().isVisible()) break
    if (!(await summary.evaluate(({ parentElement }) => parentElement?.matches('[open]')))) {
      await summary.click()
    }
  }
  const address = await link.first().getAttribute('href')
  await link.first().click()
  await expect.poll(() => course.evaluate(() => location.hash || '#/')).toBe(address)
  await wordsHaveCome(course)
}

export const heading = (course: Frame) => course.getByRole('heading', { level: 1 })

/** The screen with this heading, and its words. */
export async function arriveAt(course: Frame, title: string): Promise<void> {
  await expect.poll(() => heading(course).innerText()).toBe(title)
  await wordsHaveCome(course)
}

/** A page says that its words are on their way for as long as they are. */
export const wordsHaveCome = (course: Frame) =>
  course.getByText(englishWords['page.coming']).waitFor({ state: 'detached' })

/** What a content note covers. */
export async function show(course: Frame): Promise<void> {
  await press(course, /^Show this (lesson|page)/)
  await wordsHaveCome(course)
}

export const next = (course: Frame) => course.getByRole('button', { name: /^Next/ })

/** To another page. @returns its title */
export async function goOn(course: Frame, go = () => next(course).click()): Promise<string> {
  const before = await heading(course).innerText()
  await go()
  await expect.poll(() => heading(course).innerText()).not.toBe(before)
  await wordsHaveCome(course)
  return heading(course).innerText()
}

/**
 * Reads from home to the page of the check, skipping what may be skipped.
 *
 * @param look at each page
 */
export async function readAll(course: Frame, look = async () => {}): Promise<void> {
  await press(course, /^(Start|Carry on)/)
  for (;;) {
    const check = course.getByRole('button', { name: 'Start the check' })
    const skip = course.getByRole('button', { name: /^Skip to/ })
    await check.or(skip).or(next(course)).first().waitFor()
    await look()
    if (await check.isVisible()) return
    await goOn(course, () => skip.or(next(course)).first().click())
  }
}

/** Takes the check from its page to its result. */
export async function takeCheck(world: World, course: Frame, which: 'right' | 'other') {
  await press(course, /^(Start the check|Try again)/)
  for (;;) {
    const keep = course.getByRole('button', { name: 'Keep this answer' })
    const finish = course.getByRole('button', { name: 'Finish', exact: true })
    await keep.or(finish).first().waitFor()
    if (await finish.isVisible()) break
    await choose(course, await questionOnScreen(world, course), which)
    await goOn(course, () => keep.click())
  }
  await press(course, 'Finish')
  await arriveAt(course, 'Your result')
}

/** The bank's question that is on screen. */
export async function questionOnScreen({ course }: World, frame: Frame): Promise<Question> {
  const legend = await frame.locator('legend').innerText()
  const bank = course.lessonFiles.flatMap(({ bank }) => bank)
  const question = bank.find(({ text }) => wordsOf(text) === legend.trim())
  if (!question) throw new Error(`expected a question of the bank, found "${legend}"`)
  return question
}

/** Chooses the right answers of the question on screen, or all the others. */
export async function choose(frame: Frame, question: Question, which: 'right' | 'other') {
  if (!('choose' in question)) throw new Error(`expected a choice, found ${question.kind}`)
  for (const { parts, right } of question.answers) {
    if (right !== (which === 'right')) continue
    await frame.getByLabel(wordsOf(parts), { exact: true }).check()
    if (question.choose === 'one') return
  }
}

function wordsOf(parts: readonly object[]): string {
  return parts
    .map((part) => {
      if ('text' in part) return String(part.text)
      return 'parts' in part ? wordsOf(part.parts as readonly object[]) : ' '
    })
    .join('')
    .trim()
}

/** What axe finds in the course's frame, in words. @param only names of rules; all where none is given */
export async function axe(frame: Frame, only?: readonly string[]): Promise<readonly string[]> {
  // Its own policy forbids the page any other script; a debugger's is not asked.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AxeBuilderSource.source)
  return frame.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: [...rules] }),
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  }, only)
}

/** What is smaller than a thumb needs. Words in a sentence may be (WCAG 2.5.8), numbers to ring not. */
export const tooSmall = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, select, input, textarea')].flatMap(
      (found) => {
        const pressed = found.closest('.option') ?? found
        const sentence = found.matches('a:not([href^="tel:"]), .term') && found.closest('p, li, td')
        const isInText = sentence && sentence.textContent !== found.textContent
        if (isInText || found.matches('.skip') || !pressed.checkVisibility()) return []
        const { width, height } = pressed.getBoundingClientRect()
        const size = `${Math.round(width)} × ${Math.round(height)}`
        return Math.min(width, height) < 43.9 ? [`${found.textContent}: ${size}`] : []
      },
    ),
  )

/** By how much the page is too wide, with text twice as large and set as widely as WCAG 1.4.12 asks. */
export const sidewaysWhenLarge = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const { documentElement: root } = document
    const wide = new CSSStyleSheet()
    wide.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    )
    document.adoptedStyleSheets = [wide]
    root.style.fontSize = '200%'
    const over = root.scrollWidth - innerWidth
    document.adoptedStyleSheets = []
    root.style.fontSize = ''
    return over
  })

declare global {
  interface Window {
    axe: typeof AxeBuilderSource
  }
}
