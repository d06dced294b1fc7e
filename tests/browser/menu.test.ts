import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '../../src/course/plain-text.ts'
import {
  arriveAt,
  axe,
  buildWorld,
  launch,
  launchIn,
  lessonsHaveCome,
  press,
  tooSmall,
  type World,
} from './journey.ts'
import { calls, restHasCome } from './lms-in-page.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const menu = (course: Frame) => course.getByRole('dialog', { name: 'Menu' })
const box = (course: Frame) => menu(course).getByLabel('Search the course')

describe('ULD7: the search in the menu', () => {
  it('finds a word, says how many pages have it, and Enter goes to the first', async () => {
    const { course, page, faults } = await launch(world, '1.2', 'searches')
    await lessonsHaveCome(course, world.course.lessonFiles.length)
    await press(course, 'Menu')
    await box(course).fill('Tomasz')
    const first = menu(course).locator('ol.flow a').first()
    const title = await first.innerText()
    expect(await menu(course).locator('mark').first().innerText()).toBe('Tomasz')
    const count = await menu(course).locator('ol.flow > li').count()
    await expect
      .poll(() => menu(course).getByRole('status').innerText())
      .toMatch(new RegExp(`^${count} pages?\\.`))
    await page.keyboard.press('Enter')
    await arriveAt(course, title)
    await menu(course).waitFor({ state: 'hidden' })
    const focused = () => course.evaluate(() => document.activeElement?.tagName)
    await expect.poll(focused).toBe('H1')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('has no word that a content note covers, in what it finds or anywhere on the page', async () => {
    const { outline, lessonFiles } = world.course
    const covered = outline.lessons.flatMap(({ note, pages }) =>
      pages.filter((page) => note ?? page.note).map(({ id }) => id),
    )
    const sentences = lessonFiles
      .flatMap(({ pages }) => pages)
      .filter(({ id }) => covered.includes(id))
      .flatMap(({ blocks }) => blocks.flatMap((block) => ('parts' in block ? [block.parts] : [])))
      .map(plainText)
      .filter((sentence) => sentence.length > 60)
    expect(sentences.length).toBeGreaterThan(3)
    const { course, page } = await launch(world, '1.2', 'searches-notes')
    await lessonsHaveCome(course, world.course.lessonFiles.length)
    await press(course, 'Menu')
    const said = () => menu(course).getByRole('status').innerText()
    for (const sentence of sentences.slice(0, 5)) {
      await box(course).fill('')
      await expect.poll(said).toBe('')
      await box(course).fill(sentence)
      await expect.poll(said).toMatch(/^Nothing found|^\d+ page/)
      const text = await course.evaluate(() => document.body.textContent)
      // Beside what was typed.
      expect(text?.replace(`‘${sentence}’`, '')).not.toContain(sentence)
    }
    await page.context().close()
  })

  it.each(['light', 'dark', 'contrast'] as const)(
    'has no fault for axe in %s, at 320 px',
    async (colours) => {
      const narrow = { width: 320, height: 640 }
      const { course, page } = await launch(world, '1.2', 'axe', {}, narrow)
      await page.emulateMedia(
        colours === 'contrast' ? { contrast: 'more' } : { colorScheme: colours },
      )
      await press(course, 'Menu')
      await box(course).fill('choice')
      await menu(course).locator('mark').first().waitFor()
      expect(await axe(course)).toEqual([])
      expect(await tooSmall(course)).toEqual([])
      await page.context().close()
    },
  )
})

describe('ULD4: what is sent about me', () => {
  const sent = (course: Frame) => course.getByRole('dialog', { name: 'What is sent about me' })
  const open = async (course: Frame) => {
    await press(course, 'Menu')
    await press(course, 'What is sent about me')
  }

  it.each(['1.2', '2004'] as const)(
    'lists each value that was set through the API of SCORM %s, and those in words',
    async (edition) => {
      const visit = await launch(world, edition, 'asks-what-is-sent')
      const { course, page, faults } = visit
      await press(course, 'Start')
      await press(course, /^Next/)
      await course.getByText(/^Saved \d/).waitFor()
      await restHasCome(visit, edition, 'Lesson 1, page 1')
      await open(course)
      await sent(course).getByText('Details for your help desk').click()
      await expect.poll(() => sent(course).innerText()).toMatch(/Lesson 1, page 1/)
      const listed = async () => {
        const names = await sent(course).locator('details dt').allInnerTexts()
        const values = await sent(course).locator('details dd').allInnerTexts()
        return Object.fromEntries(names.map((name, index) => [name, values[index]]))
      }
      const set = (await calls(visit))
        .filter(({ name }) => name.endsWith('SetValue'))
        .map(({ values: [name, value] }) => [name, value])
      expect(set.length).toBeGreaterThan(2)
      await expect.poll(listed).toEqual(Object.fromEntries(set))
      const text = await sent(course).innerText()
      expect(text).toMatch(/In progress/)
      expect(text).toMatch(/[1-9] pages? visited/)
      expect(text).not.toContain('ZZQX')
      expect(await axe(course)).toEqual([])
      expect(await tooSmall(course)).toEqual([])
      await page.keyboard.press('Escape')
      await sent(course).waitFor({ state: 'hidden' })
      expect(await menu(course).isVisible()).toBe(true)
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  it('says in a practice copy that nothing is sent', async () => {
    const { course, page } = await launch(world, '1.2', 'practises', { fault: 'absent' })
    await course.getByText('We cannot find your learning system').first().waitFor()
    await open(course)
    await sent(course).getByText('Nothing is sent.').waitFor()
    expect(await sent(course).locator('dl').count()).toBe(0)
    await page.context().close()
  })
})

describe('ULD9: read aloud', () => {
  /** A device that speaks without a sound, and keeps what it was given. */
  const speaking = (localService: boolean) => `
    Object.assign(window, { spoken: [] })
    let now
    const voices = [{ lang: 'en-GB', name: 'Here', localService: ${localService} }]
    window.SpeechSynthesisUtterance = function (text) { this.text = text }
    Object.defineProperty(window, 'speechSynthesis', { value: {
      getVoices: () => voices,
      addEventListener() {},
      removeEventListener() {},
      speak(words) {
        now = words
        window.spoken.push(words.text)
        if (window.spoken.length < 4) setTimeout(words.onend)
      },
      cancel() {
        now?.onerror({ error: 'canceled' })
        now = undefined
      },
    } })`
  const spoken = (course: Frame) =>
    course.evaluate(() => (window as unknown as { spoken: readonly string[] }).spoken)

  async function withVoice(learner: string, localService: boolean) {
    const context = await world.browser.newContext({ reducedMotion: 'reduce' })
    await context.addInitScript(speaking(localService))
    const visit = await launchIn(context, world, '1.2', learner)
    await press(visit.course, 'Start')
    await visit.course.getByText('You are in charge of how you take it').waitFor()
    return visit
  }

  it('speaks only after its button was pressed, and stops under a hidden screen', async () => {
    const { course, page, faults } = await withVoice('listens', true)
    expect(await spoken(course)).toEqual([])
    await press(course, 'Read aloud')
    await expect.poll(() => spoken(course).then(({ length }) => length)).toBe(4)
    expect(await spoken(course)).toContain('Before you start')
    expect(await axe(course)).toEqual([])
    await press(course, 'Hide screen')
    await press(course, 'Show again')
    await course.getByRole('button', { name: 'Read aloud' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is not there where no voice is on the device', async () => {
    const { course, page } = await withVoice('cannot-listen', false)
    expect(await course.getByRole('button', { name: 'Read aloud' }).count()).toBe(0)
    await page.context().close()
  })
})
