// UI, 10: a course in another language, from the right to the left, with longer words: on a
// phone nothing scrolls to the side, nothing is cut, and no word of the interface stays English.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allPages } from '../../src/course/outline.ts'
import { OFFERED } from '../../src/view/settings/fonts.ts'
import { axe, buildWorld, launch, sidewaysWhenLarge, type World } from './journey.ts'
import { allWords, content, pseudo } from './other-language.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(content, ['1.2'])
})
afterAll(() => world.close())

const PHONE = { width: 320, height: 640 }

type Said = {
  [Key in keyof typeof allWords]: (typeof allWords)[Key] extends string ? Key : never
}

const inOtherWords = (key: Said[keyof Said]) => pseudo(allWords[key])

/** What starts with words of the table, up to the first value in them. */
const starting = (key: Said[keyof Said]) =>
  new RegExp(
    `^${inOtherWords(key)
      .split('{')[0]
      ?.trim()
      .replace(/[.?()]/g, '\\$&')}`,
  )

const press = (course: Frame, key: Said[keyof Said]) =>
  course
    .getByRole('button', { name: starting(key) })
    .first()
    .click()

async function goTo(course: Frame, page: string): Promise<void> {
  await course.evaluate((address) => {
    location.hash = `#/${address}`
  }, page)
  const title = allPages(world.course.outline).find(({ id }) => id === page)?.title
  await expect.poll(() => course.locator('h1').innerText()).toBe(title)
  await course.getByText(inOtherWords('page.coming')).waitFor({ state: 'detached' })
}

async function openAll(course: Frame): Promise<void> {
  const closed = course.locator('details:not([open]) > summary:visible')
  while ((await closed.count()) > 0) await closed.first().click()
}

/** What is wrong with what is on screen. */
const lookAt = (course: Frame) =>
  course.evaluate((fonts) => {
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() && !element.closest('script, style, noscript, svg defs'),
    )
    const own = (element: Element) =>
      [...element.childNodes].flatMap((node) =>
        node.nodeType === 3 ? [node.textContent ?? ''] : [],
      )
    const said = shown.flatMap((element) => [
      ...own(element),
      ...['aria-label', 'alt', 'title', 'placeholder', 'data-head'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
    ])
    const words = shown.filter((element) => own(element).join('').trim() !== '')
    const isOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && (left < -0.5 || right > innerWidth + 0.5)
    }
    const isCut = (element: Element) =>
      element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
    return {
      english: [document.title, ...said].filter(
        (text) => /[A-Za-z]/.test(text) && !fonts.includes(text),
      ),
      cut: words
        .filter((element) => isOut(element) || isCut(element))
        .map(({ outerHTML }) => outerHTML),
      sideways: document.documentElement.scrollWidth - innerWidth,
    }
  }, OFFERED.flat())

const WELL = { english: [], cut: [], sideways: 0 }

/** Each screen, from a new visit on. */
const SCREENS: Readonly<Record<string, (course: Frame) => Promise<void>>> = {
  'the home': async () => {},
  'the menu': async (course) => {
    await press(course, 'shell.menu')
    await course.getByRole('dialog').getByRole('link').first().waitFor()
    await openAll(course)
  },
  'the reading settings': async (course) => {
    await press(course, 'shell.menu')
    await press(course, 'reading.title')
    await course.getByText(inOtherWords('reading.how')).waitFor()
  },
  'a page with blocks': async (course) => {
    await goTo(course, 'listening/start')
    await course.getByRole('table').waitFor()
    await openAll(course)
  },
  'questions with nothing chosen, then checked': async (course) => {
    await goTo(course, 'listening/questions')
    await press(course, 'question.check')
    await press(course, 'question.hint')
    await course.getByRole('radio', { name: 'أنتظر' }).first().check()
    await press(course, 'question.check')
    await course.getByText(inOtherWords('question.notYet')).waitFor()
    await course
      .getByRole('button', { name: starting('order.down') })
      .first()
      .click()
    for (const list of await course.getByRole('combobox').all())
      await list.selectOption({ index: 1 })
    await course.getByRole('textbox').first().fill('خيار')
    for (const asked of await course.locator('.question').all()) {
      const check = asked
        .getByRole('button', { name: starting('question.check') })
        .or(asked.getByRole('button', { name: starting('question.checkAll') }))
      if (await check.isVisible()) await check.click()
    }
    await course.locator('ul.choices button').first().click()
  },
  'a content note, and what it covers': async (course) => {
    await goTo(course, 'listening/reflect')
    await press(course, 'note.summarise')
    await press(course, 'note.showPage')
    await press(course, 'private.keep')
  },
  'the pledge': async (course) => {
    await goTo(course, 'pledge/start')
    await course.getByRole('textbox').first().waitFor()
    await openAll(course)
  },
  'the choice of a role': async (course) => {
    await goTo(course, 'pages/before-you-start')
    await course.getByRole('radio').first().check()
  },
  'the check': async (course) => {
    await goTo(course, 'check/start')
    await press(course, 'check.start')
    await course.getByRole('radio').first().check()
  },
  'the review and the result': async (course) => {
    await goTo(course, 'check/start')
    await press(course, 'check.start')
    await press(course, 'check.all')
    expect(await lookAt(course)).toEqual(WELL)
    await press(course, 'shell.finish')
    await course.getByRole('heading', { name: inOtherWords('result.title') }).waitFor()
  },
  'a break': async (course) => {
    await press(course, 'shell.break')
    await press(course, 'break.ground')
  },
  'the hidden screen': (course) => press(course, 'exit.hideScreen'),
  'the course left': async (course) => {
    await press(course, 'shell.menu')
    await press(course, 'shell.leave')
    await course.getByRole('heading', { name: inOtherWords('left.title') }).waitFor()
  },
}

describe('a course in another language, on a phone', () => {
  it.each(Object.entries(SCREENS))(
    'has %s in its own words, whole and in the page',
    async (name, open) => {
      const { course, page, faults } = await launch(world, '1.2', name, {}, PHONE)
      await course.locator('main button.main').first().waitFor()
      await open(course)
      expect(await lookAt(course)).toEqual(WELL)
      expect(await sidewaysWhenLarge(course)).toBe(0)
      expect(await axe(course)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  it('is written from the right, with its own numbers, arrows that point on, and taller lines', async () => {
    const { course, page } = await launch(world, '1.2', 'from-the-right', {}, PHONE)
    await course.locator('main button.main').first().waitFor()
    const seen = await course.evaluate(() => {
      const style = (selector: string) =>
        getComputedStyle(document.querySelector(selector) as Element)
      const logo = document.querySelector('.mark')?.getBoundingClientRect()
      return {
        lang: document.documentElement.lang,
        direction: style('h1').direction,
        isMarkAtTheStart: (logo?.right ?? 0) > innerWidth / 2,
        arrow: style('.icon-next').scale,
        lines:
          Number.parseFloat(style('.lead').lineHeight) / Number.parseFloat(style('.lead').fontSize),
        size: style('body').fontSize,
        hasOwnNumber:
          document.querySelector('.dot')?.textContent === new Intl.NumberFormat('ar').format(1),
      }
    })
    expect(seen).toEqual({
      lang: 'ar',
      direction: 'rtl',
      isMarkAtTheStart: true,
      arrow: '-1 1',
      lines: 1.9,
      size: '19.8px',
      hasOwnNumber: true,
    })
    await page.context().close()
  })

  it('never spreads joined letters, whatever is chosen for reading', async () => {
    const { course, page } = await launch(world, '1.2', 'spread', {}, PHONE)
    await press(course, 'shell.menu')
    await press(course, 'reading.title')
    await course.getByLabel(inOtherWords('reading.letters')).check()
    const spread = await course.evaluate(() => {
      const { letterSpacing, wordSpacing } = getComputedStyle(
        document.querySelector('.lead') as Element,
      )
      return [Number.parseFloat(letterSpacing) || 0, Number.parseFloat(wordSpacing) > 0]
    })
    expect(spread).toEqual([0, true])
    await page.context().close()
  })
})
