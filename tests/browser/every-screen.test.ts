// What holds on each screen, whatever stands on it: how it looks, where the keyboard goes, what is told.

import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  arriveAt,
  axe,
  buildWorld,
  launch,
  openPage,
  press,
  sidewaysWhenLarge,
  type World,
} from './journey.ts'
import { AROUND, openDesk, pixelsApart, sidesSeen } from './pixels.ts'
import { checkButton, content, goTo, readToTheEnd, toTheQuestions } from './small-course.ts'
import { namesUnlikeWords } from './told.ts'

let world: World
beforeAll(async () => {
  world = await buildWorld(content)
})
afterAll(() => world.close())

const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
] as const

describe('on every screen', () => {
  it('UL12 (WCAG 1.4.3): axe finds nothing in three themes at three widths', async () => {
    const visit = await launch(world, '1.2', 'looks')
    const { page, course } = visit
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    for (const screen of ['questions', 'note']) {
      if (screen === 'note') {
        await press(course, /^Next/)
        await course.getByRole('button', { name: 'Show this page' }).waitFor()
      }
      for (const look of LOOKS) {
        await page.emulateMedia(look)
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          const name = `${screen}, ${look.colorScheme}, ${look.contrast}, ${width}`
          expect({ name, found: await axe(course) }).toEqual({ name, found: [] })
        }
      }
    }
    await page.context().close()
  })

  it('UL12 (WCAG 1.4.11): where the device forces its colours, what can be pressed keeps its frame', async () => {
    const visit = await launch(world, '1.2', 'forced')
    const { page, course } = visit
    await page.emulateMedia({ forcedColors: 'active' })
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    await course.getByRole('heading', { name: 'Not quite yet' }).waitFor()
    const frameless = await course.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.body)
      return [...document.querySelectorAll('button, .option, textarea, .feedback')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const style = getComputedStyle(element)
          const isFramed =
            Number.parseFloat(style.borderTopWidth) >= 1 &&
            style.borderTopStyle !== 'none' &&
            style.borderTopColor !== backgroundColor
          return !isFramed && style.textDecorationLine !== 'underline'
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 90))
    })
    expect(frameless).toEqual([])
    // The same in pictures, as an eye has it.
    const desk = await openDesk(world.browser)
    const framed = await course
      .locator('button:visible, .option, textarea, .panel, .question')
      .all()
    for (const element of framed) {
      const { clip, name } = await element.evaluate((element, around) => {
        element.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = element.getBoundingClientRect()
        const clip = { width: width + 2 * around, height: height + 2 * around }
        return { name: element.textContent, clip: { x: x - around, y: y - around, ...clip } }
      }, AROUND)
      const sides = await sidesSeen(desk, await page.screenshot({ clip }))
      expect({ name, sides }).toEqual({ name, sides: 4 })
    }
    expect(framed.length).toBeGreaterThan(12)
    const chosen = await course.locator('.option').filter({ hasText: 'Advice' }).screenshot()
    await press(course, 'Try again')
    await course.getByRole('radio', { name: 'A choice' }).check()
    const left = await course.locator('.option').filter({ hasText: 'Advice' }).screenshot()
    expect(await pixelsApart(desk, chosen, left)).toBeGreaterThan(200)
    await desk.close()
    await page.context().close()
  })

  it('UL13 (WCAG 1.3.4, 1.4.4, 1.4.10, 1.4.12): nothing is cut or off to the side: narrow, turned, at 400%, widely spaced', async () => {
    const visit = await launch(world, '1.2', 'turns', {}, { width: 320, height: 640 })
    const { page, course } = visit
    await toTheQuestions(visit)
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    // The last is 1280 × 1024 at 400%.
    for (const [width, height] of [
      [320, 640],
      [640, 320],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await course.getByRole('radio', { name: 'Advice' }).isChecked()).toBe(true)
      expect(await lookAt(course)).toEqual({ width, cut: [], sideways: 0 })
      expect(await sidewaysWhenLarge(course)).toBe(0)
    }
    await page.context().close()
  })

  it('UL16 (WCAG 3.2.3, 3.2.6): help has the same place in the order of things', async () => {
    const { page, course } = await launch(world, '1.2', 'needs-help')
    /** Names of the parts of the screen in their order, and where among the links at its end help is. */
    const order = () =>
      course.evaluate(() => ({
        parts: [...document.querySelectorAll('header, main, footer, footer nav')].map(
          ({ tagName }) => tagName,
        ),
        help: [...document.querySelectorAll('footer a')].findIndex(
          ({ textContent }) => textContent === 'Help and support',
        ),
      }))
    await course.getByRole('button', { name: 'Start' }).waitFor()
    const atHome = await order()
    expect(atHome).toEqual({ parts: ['HEADER', 'MAIN', 'FOOTER', 'NAV'], help: 0 })
    for (const title of [
      'Before you start',
      'Listening',
      'Sam’s story',
      'What to say',
      'Privacy',
    ]) {
      await openPage(course, new RegExp(`^${title}`))
      await arriveAt(course, title)
      expect({ title, ...(await order()) }).toEqual({ title, ...atHome })
    }
    await press(course, 'Break')
    await arriveAt(course, 'Take your time')
    expect(await order()).toEqual(atHome)
    await page.context().close()
  })

  it('goes by Tab as the eye goes, from the top on (WCAG 1.3.2, 2.4.3)', async () => {
    const { page, course } = await launch(world, '1.2', 'tabs')
    await toTheQuestions({ course })
    const places: { name: string; top: number; start: number }[] = []
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const place = await course.evaluate(() => {
        const { activeElement: found } = document
        if (!found || found === document.body) return undefined
        const { top, left } = found.getBoundingClientRect()
        const name = found.textContent?.trim() || found.id
        return { name, top: Math.round(top + scrollY), start: Math.round(left) }
      })
      if (!place || place.name === places[0]?.name) break
      places.push(place)
    }
    expect(places.length).toBeGreaterThan(15)
    const back = places.filter(({ top, start }, at) => {
      const before = places[at - 1]
      // Things in one row are not all of one height.
      const isSameRow = before && Math.abs(top - before.top) < 20
      return before && (isSameRow ? start < before.start : top < before.top)
    })
    expect(back).toEqual([])
    await page.context().close()
  })

  it('has names that begin with the words that are seen (WCAG 2.5.3)', async () => {
    const { page, course } = await launch(world, '1.2', 'says-names')
    const otherwise = () => namesUnlikeWords(course)
    await course.getByRole('button', { name: 'Start' }).waitFor()
    expect(await otherwise()).toEqual([])
    await toTheQuestions({ course })
    await course.getByRole('radio', { name: 'Advice' }).check()
    await checkButton(course).click()
    expect(await otherwise()).toEqual([])
    await press(course, 'Menu')
    await course.getByRole('dialog').getByRole('link').first().waitFor()
    expect(await otherwise()).toEqual([])
    await page.keyboard.press('Escape')
    await press(course, /^Next/)
    await course.getByRole('button', { name: 'Show this page' }).waitFor()
    expect(await otherwise()).toEqual([])
    await page.context().close()
  })

  it('UL19: the name that the learning system gives is nowhere, not on paper either', async () => {
    const visit = await launch(world, '2004', 'named')
    const { page, course } = visit
    const looked = async () => {
      await page.emulateMedia({ media: 'print' })
      const paper = await course.locator('body').innerText()
      await page.emulateMedia({ media: 'screen' })
      expect(`${await course.title()} ${await course.content()} ${paper}`).not.toContain('ZZQX')
    }
    await course.getByRole('button', { name: 'Start' }).waitFor()
    await looked()
    await readToTheEnd(course)
    await looked()
    for (const [address, title] of [
      ['handout', 'My handout'],
      ['certificate', 'My certificate'],
    ] as const) {
      await goTo(course, address)
      await arriveAt(course, title)
      await looked()
    }
    await page.context().close()
  })
})

/** With the spacing of WCAG 1.4.12: words that are cut off, or lie outside the window. */
const lookAt = (course: Frame) =>
  course.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    )
    document.adoptedStyleSheets = [spacing]
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      )
      if (!hasWords || !element.checkVisibility() || element.matches('.skip')) return false
      const { left, right, width } = element.getBoundingClientRect()
      // What is for ears alone is a pixel wide.
      if (width <= 1) return false
      const isClipped =
        getComputedStyle(element).overflow !== 'visible' &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1)
      return isClipped || left < -0.5 || right > innerWidth + 0.5
    })
    const sideways = document.documentElement.scrollWidth - innerWidth
    document.adoptedStyleSheets = []
    return { width: innerWidth, cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 90)), sideways }
  })
