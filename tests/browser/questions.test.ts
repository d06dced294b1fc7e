// Each kind of question of the guide in a real browser: by keys alone, and as assistive technology
// is given it, which is the browser's accessibility tree.

import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { CheckableQuestion, Question } from '../../src/course/question.ts'
import { choicesOf, rowsOf } from '../../src/course/question-parts.ts'
import { focused, type Keys, pressByKeys } from './by-keys.ts'
import { buildWorld, launch, press, type Visit, type World } from './journey.ts'
import {
  answerBothWays,
  CHECKED,
  changeAnswer,
  goThroughByKeys,
  inTree,
  KINDS,
  openQuestion,
  rateByKeys,
} from './kinds-of-question.ts'

const { content } = await readPatterns()

let world: World
let visit: Visit
let tree: CDPSession
beforeAll(async () => {
  world = await buildWorld(content, ['1.2'])
  visit = await launch(world, '1.2', 'questions')
  tree = await visit.page.context().newCDPSession(visit.page)
  await press(visit.course, 'Start')
})
afterAll(() => world.close())

const open = <Kind extends Question['kind']>(kind: Kind, many = false) =>
  openQuestion(world, visit, kind, many)

describe('WCAG 4.1.2, 1.3.1: names, roles and states in the accessibility tree', () => {
  it.each(KINDS)('%s', async (_, kind, many) => {
    const question = await open(kind, many)
    await expect.poll(spoken).toEqual(expect.arrayContaining([...inTree(question)]))
  })
})

describe('UL09, WCAG 3.3.1, 3.3.3: nothing chosen', () => {
  it.each(CHECKED)(
    '%s: what to do is said once, has or describes the focus, and the title says Problem',
    async (_, kind, many) => {
      await open(kind, many)
      const { course } = visit
      await press(course, /^Check /)
      const problem = await course.locator('.problem-line').first().innerText()
      expect(problem).not.toBe('')
      const described = () =>
        course.evaluate(() => {
          const on = document.activeElement
          const by = (
            on?.getAttribute('aria-describedby') ??
            on?.closest('fieldset')?.getAttribute('aria-describedby') ??
            ''
          ).split(' ')
          return [on, ...by.map((id) => document.getElementById(id))].map(
            (part) => part?.textContent,
          )
        })
      await expect.poll(described).toContain(problem)
      await expect.poll(() => course.title()).toMatch(/^Problem: /)
    },
  )
})

describe('UL25, WCAG 4.1.3, 2.5.7: things to put in order', () => {
  it('move by a button that keeps the focus, and where they are now is said', async () => {
    const { items } = await open('order')
    const keys: Keys = visit
    const lines = visit.course.locator('.order li div > span:first-child')
    const first = await lines.first().innerText()
    await pressByKeys(keys, /^Move down: /)
    await expect.poll(() => focused(keys)).toMatchObject({ name: `Move down: ${first}` })
    await expect.poll(() => lines.nth(1).innerText()).toBe(first)
    await visit.course
      .getByRole('status')
      .filter({ hasText: `${first}, now 2 of ${items.length}` })
      .waitFor({ state: 'attached' })
  })
})

describe('UL25, WCAG 2.5.7: things that belong together', () => {
  it('are chosen from lists of the browser’s own, which say what is chosen by themselves', async () => {
    const question = await open('match')
    const { page } = visit
    const rows = rowsOf(question).map(({ parts }) => plainText(parts))
    /** Each list with what is chosen in it, as assistive technology is told. */
    const lists = async () =>
      Object.fromEntries(
        (await toldNodes()).flatMap(({ role, name, value }) =>
          rows.includes(name?.value) && role?.value === 'combobox'
            ? [[name?.value, value?.value]]
            : [],
        ),
      )
    const unchosen = Object.fromEntries(rows.map((row) => [row, 'Choose one']))
    await expect.poll(lists).toEqual(unchosen)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    // The lists are in another order at each visit.
    const { tag, value } = await focused(visit)
    const chosen = plainText(choicesOf(question)[Number(value) - 1] ?? [])
    expect(tag).toBe('select')
    expect(chosen).not.toBe('')
    await expect.poll(lists).toEqual({ ...unchosen, [rows[0] ?? '']: chosen })
  })
})

describe('UL07, WCAG 2.1.1, 2.4.3: by keys alone', () => {
  it.each(CHECKED)(
    '%s: answered not right yet, then right, each time with the focus on what is said (UL08)',
    async (_, kind, many) => {
      await answerBothWays(visit, (await open(kind, many)) as CheckableQuestion)
    },
  )

  it('a story: to its best ending, and one step back', async () => {
    await goThroughByKeys(visit, await open('scenario'))
  })

  it('a rating: a step is chosen with an arrow', async () => {
    await open('rating')
    await rateByKeys(visit)
  })
})

describe('WCAG 2.1.1, 4.1.3: an answer that is not right yet is changed without Try again', () => {
  let another: Visit
  beforeAll(async () => {
    another = await launch(world, '1.2', 'changes')
    await press(another.course, 'Start')
  })

  it.each(CHECKED)('%s: by keys, and it is said that it is open', async (_, kind, many) => {
    const question = await openQuestion(world, another, kind, many)
    await changeAnswer(another, question as CheckableQuestion)
  })

  it('and what is right stays as it is, whatever is pressed', async () => {
    await openQuestion(world, another, 'choice')
    const radios = another.course.getByRole('radio')
    const chosen = () => radios.evaluateAll((all) => all.map((one) => one.matches(':checked')))
    const before = await chosen()
    for (const radio of await radios.all()) await radio.click({ force: true })
    await another.page.keyboard.press('ArrowDown')
    expect(await chosen()).toEqual(before)
  })
})

describe('WCAG 1.4.4, 1.4.10: on a phone, a tablet and a desk', () => {
  let looking: Visit
  beforeAll(async () => {
    looking = await launch(world, '1.2', 'widths')
    await press(looking.course, 'Start')
  })

  const look = async (width: number, textSize = '100%') => {
    await looking.page.setViewportSize({ width, height: 800 })
    await looking.course.evaluate((size) => {
      document.documentElement.style.setProperty('--size', size)
    }, textSize)
  }

  it.each([320, 390, 768, 1280])(
    'what is chosen from a list can be read in full at %i px',
    async (width) => {
      await openQuestion(world, looking, 'match')
      await chooseLongest(looking)
      for (const textSize of ['100%', '200%']) {
        await look(width, textSize)
        await expect.poll(() => cutWithoutEcho(looking)).toEqual([])
      }
      await look(1000)
    },
  )

  it('the steps of a rating stand below one another on a phone, and side by side on a desk', async () => {
    const { steps } = await openQuestion(world, looking, 'rating')
    const columns = () =>
      looking.course
        .locator('.scale')
        .first()
        .locator('.option')
        .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size)
    // None stands alone in a second row.
    for (const width of [320, 390, 480, 560, 640]) {
      await look(width)
      await expect.poll(columns).toBe(1)
    }
    for (const width of [768, 1280]) {
      await look(width)
      await expect.poll(columns).toBe(steps.length)
    }
  })
})

async function chooseLongest({ course }: Visit): Promise<void> {
  for (const list of await course.locator('select').all()) {
    const options = await list.locator('option').allTextContents()
    await list.selectOption(options.reduce((one, two) => (two.length > one.length ? two : one)))
  }
}

/** What is chosen in lists that are too narrow for it, and does not stand below them. */
const cutWithoutEcho = ({ course }: Visit) =>
  course.locator('.pair').evaluateAll((pairs) =>
    pairs.flatMap((pair) => {
      const select = pair.querySelector('select') as HTMLSelectElement
      const chosen = select.selectedOptions[0]?.text ?? ''
      const style = getComputedStyle(select)
      const pen = new OffscreenCanvas(1, 1).getContext('2d')
      if (pen) pen.font = `${style.fontSize} ${style.fontFamily}`
      const ARROW = 24
      const room = select.clientWidth - 2 * Number.parseFloat(style.paddingInlineStart) - ARROW
      const isCut = (pen?.measureText(chosen).width ?? 0) > room
      const echo = pair.querySelector<HTMLElement>('.in-full')
      return isCut && !echo?.checkVisibility() ? [chosen] : []
    }),
  )

/** What the browser hands to assistive technology: role, name, state, of all that is in the frame. */
const spoken = async (): Promise<readonly string[]> =>
  (await toldNodes()).map(({ role, name, properties = [] }) => {
    const states = properties.flatMap(({ name, value }) =>
      name === 'checked' ? [`${name}=${value.value}`] : [],
    )
    return [`${role?.value} “${name?.value}”`, ...states].join(' ')
  })

async function toldNodes() {
  const { frameTree } = await tree.send('Page.getFrameTree')
  const [inside] = frameTree.childFrames ?? []
  const { nodes } = await tree.send('Accessibility.getFullAXTree', {
    ...(inside && { frameId: inside.frame.id }),
  })
  return nodes.filter(({ ignored }) => !ignored)
}
