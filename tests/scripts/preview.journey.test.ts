import { join } from 'node:path'
import type Axe from 'axe-core'
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Preview, startPreview } from '../../scripts/preview/server.ts'
import { findBrowser } from '../../scripts/testing/browser.ts'
import { aContentFolder, type ContentFolder, lessonThatSays } from './a-content-folder.ts'

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
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  await page.goto(`http://localhost:${preview.port}/`)
  course = page.frameLocator('#course')
})
afterAll(async () => {
  await browser.close()
  await preview.close()
  await content.remove()
})

const record = () => page.locator('#record').textContent()
const writeLesson = (words: string) =>
  content.write('lessons/01-listening.md', lessonThatSays(words))

describe('the preview, for a trainer', () => {
  it('opens the course in a pretend learning system', async () => {
    await course.getByRole('button', { name: 'Start' }).click()
    await course.getByText('Some words to begin with.').waitFor()
    await page.locator('#record').getByText('incomplete').waitFor()
    expect(await record()).toMatch(/Saved\s*[1-9]\d* of 4,096 characters/)
  })

  it('shows a changed file at once, on the same page with the same answer', async () => {
    await course.getByLabel('Speaking').check()
    for (let change = 1; change <= 5; change++) {
      await writeLesson(`Words of change ${change}.`)
      await course.getByText(`Words of change ${change}.`).waitFor()
    }
    expect(await course.getByLabel('Speaking').isChecked()).toBe(true)
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

  it('keeps the page and lists what to put right when a file is broken', async () => {
    await writeLesson('### Question: What?\n\n- [ ] A\n- [ ] B')
    const finding = page.locator('#findings .problem')
    await finding.first().waitFor()
    expect(await finding.first().textContent()).toMatch(/01-listening\.md, line \d+/)
    expect(await course.getByText('Words of change 6.').isVisible()).toBe(true)
    await writeLesson('Well again.')
    await course.getByText('Well again.').waitFor()
    expect(await finding.count()).toBe(0)
  })

  it('comes back to the saved place when the course is opened again', async () => {
    await page.getByRole('button', { name: 'Open again' }).click()
    await course.getByText('Welcome back').waitFor()
  })

  it('forgets everything on Start again', async () => {
    await page.getByRole('button', { name: 'Start again' }).click()
    await course.getByText(/^Start/).waitFor()
    expect(await course.getByText('Welcome back').count()).toBe(0)
    expect(await record()).toMatch(/Place\s*none/)
  })

  it('shows the course as wide as a phone', async () => {
    await page.getByLabel('Phone, 320').check()
    expect(await course.locator('html').evaluate((html) => html.clientWidth)).toBe(320)
  })

  it('has a page without an accessibility finding', async () => {
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run({
        exclude: ['#course'],
      })
      return violations.map(({ id }) => id)
    })
    expect(found).toEqual([])
  })

  it('says nothing of faults in the browser', () => {
    expect(faults).toEqual([])
  })
})
