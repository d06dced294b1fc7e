import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type Axe from 'axe-core'
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Preview, startPreview } from '../../scripts/preview/server.ts'
import { findBrowser } from '../../scripts/testing/browser.ts'
import {
  aContentFolder,
  type ContentFolder,
  courseText,
  lessonThatSays,
} from './a-content-folder.ts'

let content: ContentFolder
let preview: Preview
let browser: Browser
let page: Page
let course: FrameLocator
const faults: string[] = []
beforeAll(async () => {
  content = await aContentFolder()
  preview = await startPreview(join(content.folder, 'content'), 5400)
  browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (said) => {
    // The line is down, on purpose.
    const isMeant = said.text().includes('503')
    if (said.type() === 'error' && !isMeant) faults.push(said.text())
  })
  await page.goto(`http://localhost:${preview.port}/`)
  course = page.frameLocator('#course')
})
afterAll(async () => {
  await browser.close()
  await preview.close()
  await content.remove()
})

/** Of the page round the course; the course has tests of its own. */
async function findingsOfAxe(): Promise<readonly string[]> {
  // Not as a script of the page: the trainer pack allows none.
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run({
      exclude: ['#course'],
    })
    return violations.map(({ id }) => id)
  })
}

const record = () => page.locator('#record').textContent()
const writeLesson = (words: string) =>
  content.write('lessons/01-listening.md', lessonThatSays(words))

/** An editor that keeps what it was asked to open. @returns what that was */
async function anEditorThatSays(folder: string): Promise<() => Promise<string>> {
  const [editor, asked] = [join(folder, 'editor'), join(folder, 'asked')]
  await writeFile(editor, '#!/bin/sh\necho "$@" > "$(dirname "$0")/asked"\n', { mode: 0o755 })
  process.env.LAUNCH_EDITOR = editor
  return () => readFile(asked, 'utf8')
}

describe('the preview, for a trainer', () => {
  it('opens the course in a pretend learning system', async () => {
    await course.getByRole('button', { name: 'Start' }).click()
    await course.getByText('Some words to begin with.').waitFor()
    await page.locator('#record').getByText('incomplete').waitFor()
    await expect.poll(record).toMatch(/Saved\s*[1-9]\d* of 4,096 characters/)
  })

  it('shows a changed file at once, on the same page with the same answer', async () => {
    await course.getByLabel('Speaking').check()
    for (let change = 1; change <= 5; change++) {
      await writeLesson(`Words of change ${change}.`)
      await course.getByText(`Words of change ${change}.`).waitFor()
    }
    await expect.poll(() => course.getByLabel('Speaking').isChecked()).toBe(true)
  })

  it('shows a file that changed while the course was being opened', async () => {
    await page.route('**/course/outline.json', async (route) => {
      const response = await route.fetch()
      await writeLesson('Words of the meantime.')
      await page.waitForTimeout(1000)
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: 'Come back' }).click()
    await course.getByRole('button', { name: /^Carry on/ }).click()
    await course.getByText('Words of the meantime.').waitFor()
    await page.unroute('**/course/outline.json')
    await writeLesson('Words of change 5.')
    await course.getByText('Words of change 5.').waitFor()
  })

  it('stays on a page whose heading gets other words', async () => {
    await course.getByRole('button', { name: /^Next/ }).click()
    await course.getByText('Very little.').waitFor()
    await content.write(
      'lessons/01-listening.md',
      lessonThatSays('Words of change 5.').replace('## What to say', '## Few words'),
    )
    await course.getByRole('heading', { level: 1, name: 'Few words' }).waitFor()
    await writeLesson('Words of change 5.')
    await course.getByRole('heading', { level: 1, name: 'What to say' }).waitFor()
  })

  it('stays in a break, which still leads back to the page', async () => {
    await course.getByRole('button', { name: 'Break' }).click()
    await course.getByRole('heading', { level: 1, name: 'Take your time' }).waitFor()
    await writeLesson('Words of change 6.')
    await page.waitForTimeout(500)
    await course.getByRole('button', { name: 'Carry on' }).click()
    await course.getByRole('heading', { level: 1, name: 'What to say' }).waitFor()
    await course.getByRole('button', { name: /^Back/ }).click()
    await course.getByText('Words of change 6.').waitFor()
  })

  it('keeps the place on a long page, and what is open there', async () => {
    const long = Array.from({ length: 40 }, (_, line) => `Line ${line} of a long page.`).join(
      '\n\n',
    )
    const panels = '> **More: What helps**\n>\n> A calm voice.'
    await writeLesson(`${panels}\n\n${long}\n\nThe end, once.`)
    await course.getByText('The end, once.').waitFor()
    await course.getByText('What helps').click()
    const scrolled = await course.locator('html').evaluate((html) => {
      html.scrollTop = 600
      return html.scrollTop
    })
    await writeLesson(`${panels}\n\n${long}\n\nThe end, twice.`)
    await course.getByText('The end, twice.').waitFor()
    expect(scrolled).toBeGreaterThan(300)
    const now = () => course.locator('html').evaluate((html) => html.scrollTop)
    await expect.poll(now).toBe(scrolled)
    await course.getByText('A calm voice.').waitFor()
    await writeLesson('Words of change 6.')
    await course.getByText('Words of change 6.').waitFor()
  })

  it('keeps the page and lists what to put right when a file is broken', async () => {
    await writeLesson('### Question: What?\n\n- [ ] A\n- [ ] B')
    const finding = page.locator('#findings .problem')
    await finding.first().waitFor()
    await expect.poll(() => finding.first().textContent()).toMatch(/01-listening\.md, line \d+/)
    await expect
      .poll(() => page.locator('#updated').textContent())
      .toMatch(
        /^This is from \d\d:\d\d:\d\d\. There is a problem in lessons\/01-listening\.md, line \d+\.$/,
      )
    expect(await course.getByText('Words of change 6.').isVisible()).toBe(true)
    await writeLesson('Well again.')
    await course.getByText('Well again.').waitFor()
    await expect.poll(() => finding.count()).toBe(0)
  })

  it('offers the roles of the course, and shows it as each of them sees it', async () => {
    const role = page.locator('#role')
    const words = course.getByText('Words for managers.')
    expect(await role.isVisible()).toBe(false)
    await writeLesson('> **For managers:** Words for managers.')
    await content.write('pages/before-you-start.md', '# Before you start\n\nStop at any time.\n')
    await content.write(
      'course.md',
      courseText.replace('version: 1.4', 'version: 1.4\nroles: Front-line worker, Manager'),
    )
    await page.getByRole('combobox', { name: 'Role', exact: true }).waitFor()
    const roles = () => role.locator('option').allTextContents()
    await expect.poll(roles).toEqual(['none', 'Front-line worker', 'Manager'])
    await course.getByText('For managers', { exact: true }).waitFor()
    await words.waitFor({ state: 'hidden' })
    await role.selectOption('Manager')
    await words.waitFor()
    await course.getByRole('button', { name: 'Menu' }).click()
    await course.getByRole('link', { name: 'Before you start' }).click()
    await expect.poll(() => course.getByRole('radio', { name: 'Manager' }).isChecked()).toBe(true)
    await course.getByRole('radio', { name: 'Front-line worker' }).check()
    await expect.poll(() => role.inputValue()).toBe('Front-line worker')
    expect(await findingsOfAxe()).toEqual([])
    await course.getByRole('button', { name: /^Next/ }).click()
    await content.write('course.md', courseText)
    await writeLesson('Well again.')
    await course.getByText('Well again.').waitFor()
    await expect.poll(() => role.isVisible()).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('opens a problem’s line in the editor', async () => {
    const said = await anEditorThatSays(content.folder)
    await writeLesson('### Question: What?\n\n- [ ] A\n- [ ] B')
    await page
      .getByRole('button', { name: /01-listening\.md, line \d+/ })
      .first()
      .click()
    await page.getByText(/^Opened lessons\/01-listening\.md at line \d+\.$/).waitFor()
    await expect.poll(said).toMatch(/01-listening\.md \d+ \d+\n$/)
    await writeLesson('Well again.')
    await course.getByText('Well again.').waitFor()
    await expect.poll(() => page.locator('#findings .problem').count()).toBe(0)
    await page.getByRole('button', { name: 'Edit this page' }).click()
    await page.getByText('Opened lessons/01-listening.md at line 6.').waitFor()
  })

  it('says of a draft that it is in no package', async () => {
    const draft = lessonThatSays('Not ready.').replace('---\n', '---\nstatus: draft\n')
    await content.write('lessons/01-listening.md', draft)
    const ribbon = page.getByText('Draft: lessons/01-listening.md is in no package.')
    await ribbon.waitFor()
    await expect
      .poll(() => page.locator('#drafts').textContent())
      .toBe('Drafts, in no package: lessons/01-listening.md.')
    await course.getByRole('button', { name: 'Menu' }).click()
    await course.getByRole('link', { name: 'Course home' }).click()
    await ribbon.waitFor({ state: 'detached' })
    await course.getByRole('link', { name: 'Listening' }).click()
    await ribbon.waitFor()
    await writeLesson('Well again.')
    await course.getByText('Well again.').waitFor()
    await expect.poll(() => page.locator('#ribbon').textContent()).toBe('')
  })

  it.each([
    ['a file outside the content', '', '../../secret.md', 400],
    ['a file that is not there', '', 'lessons/09-gone.md', 400],
    ['a name that no file can have', '', 'course\u0000.md', 400],
    ['another site’s orders', 'https://example.org', 'course.md', 403],
  ])('refuses %s', async (_, from, file, status) => {
    const address = `http://localhost:${preview.port}`
    const response = await fetch(`${address}/open`, {
      method: 'POST',
      headers: { Origin: from || address },
      body: JSON.stringify({ file, line: 1, column: 1 }),
    })
    expect(response.status).toBe(status)
  })

  it('comes back to the saved place when the course is opened again', async () => {
    await page.getByRole('button', { name: 'Come back' }).click()
    await course.getByText('Welcome back').waitFor()
  })

  it('forgets everything on Start fresh', async () => {
    await page.getByRole('button', { name: 'Start fresh' }).click()
    await course.getByText(/^Start/).waitFor()
    await expect.poll(() => course.getByText('Welcome back').count()).toBe(0)
    await expect.poll(record).toMatch(/Place\s*none/)
  })

  it('shows the course as wide as a phone', async () => {
    await page.getByLabel('320').check()
    const width = () => course.locator('html').evaluate((html) => html.clientWidth)
    await expect.poll(width).toBe(320)
  })

  it.each([
    ['Light', 'rgb(250, 248, 243)'],
    ['Dark', 'rgb(19, 24, 27)'],
    ['Contrast', 'rgb(0, 0, 0)'],
  ])('shows the course in other colours than the device’s: %s', async (colours, background) => {
    await page.getByLabel(colours, { exact: true }).check()
    const shown = () =>
      course.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    await expect.poll(shown).toBe(background)
    await page.getByRole('button', { name: 'Come back' }).click()
    await course.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(shown).toBe(background)
  })

  it.each([
    ['The line is down', /Not saved yet/],
    ['It refuses to save', /Not saved yet/],
    ['It has signed the learner out', /Your learning system has stopped answering/],
    ['There is none', /Practice copy/],
  ])(
    'shows what the learner meets when the learning system is in trouble: %s',
    async (trouble, words) => {
      await page.getByLabel('Well', { exact: true }).check()
      // The home that was there has a Start, too.
      const gone = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank')
      await page.getByRole('button', { name: 'Start fresh' }).click()
      await gone
      await course.getByRole('button', { name: 'Start' }).waitFor()
      await page.getByLabel(trouble).check()
      if (trouble !== 'There is none') await course.getByRole('button', { name: 'Start' }).click()
      await course.getByText(words).first().waitFor()
    },
  )

  it('waits half a second for each call of a slow learning system, and loses nothing', async () => {
    await page.getByLabel(/Slow/).check()
    await page.getByRole('button', { name: 'Start fresh' }).click()
    await course.getByRole('button', { name: 'Start' }).click()
    await page.locator('#record').getByText('incomplete').waitFor()
  })

  it('opens the course in SCORM 2004, to look again, with another pass mark', async () => {
    await page.getByLabel('Well', { exact: true }).check()
    await page.getByLabel('SCORM 2004').check()
    await page.locator('#record').getByText('Completion').waitFor()
    await page.getByLabel('Its own pass mark').selectOption('60%')
    await page.getByText('Calls').click()
    await page.locator('#calls').getByText('scaled_passing_score').first().waitFor()
    await expect
      .poll(() => page.locator('#calls').textContent())
      .toContain('scaled_passing_score → 0.6')
    await page.getByLabel(/look again/).check()
    await course
      .getByText(/You are looking again/)
      .first()
      .waitFor()
  })

  it('finds its choices again after a reload', async () => {
    await page.reload()
    await course
      .getByText(/You are looking again/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByLabel('SCORM 2004').isChecked()).toBe(true)
    await expect.poll(() => page.getByLabel('Contrast', { exact: true }).isChecked()).toBe(true)
  })

  it('has a pattern book that shows each example of the guide in a course, and copies it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`http://localhost:${preview.port}/patterns/`)
    await page.getByRole('button', { name: 'Show Questions', exact: true }).click()
    await course.getByText('Ali arrives early and stands by the door.').waitFor()
    await page.getByRole('button', { name: 'Copy Questions', exact: true }).click()
    await page.getByText('Copied: Questions').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('- [x] Offer a choice of where to wait')
    expect(await findingsOfAxe()).toEqual([])
  })

  it('has a page on outcomes and questions', async () => {
    await page.goto(`http://localhost:${preview.port}/outcomes/`)
    const row = page.getByRole('row').filter({ hasText: 'Describe what listening is' })
    await expect.poll(() => row.textContent()).toMatch(/Listening.*first.*It is never checked\./s)
    expect(await findingsOfAxe()).toEqual([])
  })

  it('shows whose course is chosen, on the same page, and a change of its profile at once', async () => {
    const profile = (colour: string) =>
      `---\nname: Example Council\nmain colour: ${colour}\nsupport phone: 020 7946 0002\naccessibility contact: us\n---\n`
    await page.goto(`http://localhost:${preview.port}/`)
    await page.getByLabel('Light', { exact: true }).check()
    const choice = page.getByRole('combobox', { name: 'Organisation' })
    expect(await choice.count()).toBe(0)
    await content.write(
      'organisations/default.md',
      '---\nname: your organisation\naccessibility contact: us\n---\n',
    )
    await content.write('organisations/example-council.md', profile('#005a30'))
    await writeLesson('Words for {{name}}.')
    await course.getByRole('link', { name: 'Listening' }).first().click()
    await course.getByText('Words for your organisation.').waitFor()
    await choice.selectOption('Example Council')
    await course.getByText('Words for Example Council.').waitFor()
    const accent = () =>
      course.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--accent'))
    await expect.poll(accent).toBe('#005a30')
    await content.write('organisations/example-council.md', profile('#1d70b8'))
    await expect.poll(accent).toBe('#1d70b8')
    await page.reload()
    await course.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => choice.inputValue()).toBe('example-council')
    expect(await findingsOfAxe()).toEqual([])
    await choice.selectOption('your organisation')
  })

  it('has the trainer pack of the organisation that is chosen', async () => {
    await content.write('trainer-pack.md', '# Trainer pack\n\nThe plan at {{name}}.\n')
    const address = `http://localhost:${preview.port}/trainer-pack/example-council/`
    const pack = async () => (await fetch(address)).text()
    await expect.poll(pack).toContain('The plan at Example Council.')
    await page.goto(`http://localhost:${preview.port}/`)
    await page.getByRole('combobox', { name: 'Organisation' }).selectOption('Example Council')
    const link = page.getByRole('link', { name: 'Trainer pack' })
    await expect.poll(() => link.getAttribute('href')).toBe('/trainer-pack/example-council/')
    await link.click()
    await page.getByText('The plan at Example Council.').waitFor()
    await page.getByRole('link', { name: 'Answers' }).click()
    await page.waitForURL(/#answers$/)
    expect(await findingsOfAxe()).toEqual([])
    await page.goto(`http://localhost:${preview.port}/`)
    await page.getByRole('combobox', { name: 'Organisation' }).selectOption('your organisation')
  })

  it('has a page without an accessibility finding', async () => {
    await page.goto(`http://localhost:${preview.port}/`)
    await course.getByRole('heading', { level: 1 }).waitFor()
    expect(await findingsOfAxe()).toEqual([])
  })

  it('says nothing of faults in the browser', () => {
    expect(faults).toEqual([])
  })
})
