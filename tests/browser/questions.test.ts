// Each kind of question of the guide in a real browser: by keys alone, and as assistive technology
// is given it, which is the browser's accessibility tree.

import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { notRight } from '../../src/book/responses.ts'
import type { Block } from '../../src/course/course.ts'
import { rightResponse } from '../../src/course/marking.ts'
import { findPage } from '../../src/course/outline.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type {
  CheckableQuestion,
  Question,
  RatingQuestion,
  ScenarioQuestion,
} from '../../src/course/question.ts'
import { lettersOf, rowsOf } from '../../src/course/question-parts.ts'
import { walk } from '../../src/course/scenario.ts'
import { answerByKeys, focused, type Keys, pressByKeys } from './by-keys.ts'
import { buildWorld, heading, launch, press, type Visit, type World } from './journey.ts'

const { content } = await readPatterns()

let world: World
let visit: Visit
let tree: CDPSession
beforeAll(async () => {
  world = await buildWorld(content, ['1.2'])
  visit = await launch(world, '1.2', 'questions')
  visit.page.setDefaultTimeout(20_000)
  tree = await visit.page.context().newCDPSession(visit.page)
  await press(visit.course, 'Start')
})
afterAll(() => world.close())

/** The first of a kind that is for everyone, with its page alone on screen. */
async function open<Kind extends Question['kind']>(kind: Kind, many = false) {
  const found = world.course.lessonFiles
    .flatMap(({ pages }) => pages)
    .flatMap(({ id, blocks }) => questionsIn(blocks).map((question) => ({ id, question })))
    .find(
      ({ question }) => question.kind === kind && isMany(question) === many && !question.meantFor,
    )
  if (!found) throw new Error(`expected a question of the kind ${kind}, found none`)
  const { course } = visit
  await course.evaluate((address) => {
    location.hash = address
  }, `#/${found.id}`)
  const title = findPage(world.course.outline, found.id)?.page.title
  await expect.poll(() => heading(course).innerText()).toBe(title)
  await heading(course).focus()
  return found.question as Extract<Question, { kind: Kind }>
}

const isMany = (question: Question) => 'choose' in question && question.choose === 'many'

const questionsIn = (blocks: readonly Block[]): readonly Question[] =>
  blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []))

const CHECKED = [
  ['one of several answers', 'choice', false],
  ['several answers', 'choice', true],
  ['true or false', 'trueFalse', false],
  ['things that belong together', 'match', false],
  ['cards to sort', 'sort', false],
  ['things to put in order', 'order', false],
  ['words to type', 'text', false],
] as const

describe('WCAG 4.1.2, 1.3.1: names, roles and states in the accessibility tree', () => {
  it.each(CHECKED)('%s', async (_, kind, many) => {
    const question = (await open(kind, many)) as CheckableQuestion
    expect(await spoken()).toEqual(expect.arrayContaining([...inTree(question)]))
  })

  it('a story: its choices are buttons', async () => {
    const story: ScenarioQuestion = await open('scenario')
    const choices = story.steps[0]?.choices.map(({ parts }) => `button “${plainText(parts)}”`)
    expect(await spoken()).toEqual(expect.arrayContaining(choices ?? []))
  })

  it('a rating: its steps are radio buttons, none chosen', async () => {
    const rating: RatingQuestion = await open('rating')
    const steps = rating.steps.map((step) => `radio “${plainText(step)}” checked=false`)
    expect(await spoken()).toEqual(expect.arrayContaining(steps))
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
      const [title, described] = await course.evaluate(() => {
        const on = document.activeElement
        const by = (
          on?.getAttribute('aria-describedby') ??
          on?.closest('fieldset')?.getAttribute('aria-describedby') ??
          ''
        ).split(' ')
        return [
          document.title,
          [on, ...by.map((id) => document.getElementById(id))].map((part) => part?.textContent),
        ]
      })
      expect(title).toMatch(/^Problem: /)
      expect(described).toContain(problem)
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
    expect((await focused(keys)).name).toBe(`Move down: ${first}`)
    expect(await lines.nth(1).innerText()).toBe(first)
    await visit.course
      .getByRole('status')
      .filter({ hasText: `${first}, now 2 of ${items.length}` })
      .waitFor({ state: 'attached' })
  })
})

describe('UL07, WCAG 2.1.1, 2.4.3: by keys alone', () => {
  it.each(CHECKED)(
    '%s: answered not right yet, then right, each time with the focus on what is said (UL08)',
    async (_, kind, many) => {
      const question = (await open(kind, many)) as CheckableQuestion
      const keys: Keys = visit
      await answerByKeys(keys, question, notRight(question))
      await pressByKeys(keys, /^Check /)
      expect(await focused(keys)).toMatchObject({ tag: 'h3' })
      expect((await focused(keys)).name).toMatch(/^(Not quite yet|You found|\d+ of the)/)
      expect(await saidTwice()).toEqual([])
      await pressByKeys(keys, /^Try again$/)
      await heading(visit.course).focus()
      await answerByKeys(keys, question, rightResponse(question))
      await pressByKeys(keys, /^Check /)
      expect(await focused(keys)).toMatchObject({ tag: 'h3', name: "That's right" })
      expect(await saidTwice()).toEqual([])
    },
  )

  it('a story: to its best ending, one step back, another way', async () => {
    const story: ScenarioQuestion = await open('scenario')
    const keys: Keys = visit
    for (const { choice } of walk(story.steps, lettersOf(rightResponse(story)))) {
      if (!choice) break
      const words = plainText(choice.parts).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      await pressByKeys(keys, new RegExp(`^${words}$`))
      expect((await focused(keys)).tag).toBe('h3')
    }
    await pressByKeys(keys, /^Go back one step$/)
    expect((await focused(keys)).tag).toBe('h3')
  })

  it('a rating: a step is chosen with an arrow', async () => {
    await open('rating')
    const { page, course } = visit
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await course.getByRole('radio', { checked: true }).count()).toBe(1)
  })
})

/** Live regions that hold the words which have the focus. */
const saidTwice = () =>
  visit.course.evaluate(() => {
    const words = document.activeElement?.textContent ?? '-'
    return [...document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')]
      .filter(({ textContent }) => textContent?.includes(words))
      .map(({ outerHTML }) => outerHTML)
  })

/** What a fresh question is in the tree. */
function inTree(question: CheckableQuestion): readonly string[] {
  const text = plainText(question.text)
  switch (question.kind) {
    case 'choice':
    case 'trueFalse': {
      const role = question.choose === 'one' ? 'radio' : 'checkbox'
      const answers = question.answers.map(
        ({ parts }) => `${role} “${plainText(parts)}” checked=false`,
      )
      return [`group “${text}”`, ...answers]
    }
    case 'match':
      return [
        `group “${text}”`,
        ...rowsOf(question).map(({ parts }) => `combobox “${plainText(parts)}”`),
      ]
    case 'sort':
      return question.cards.map(({ parts }) => `group “${plainText(parts)}”`)
    case 'order':
      return question.items.flatMap(({ parts }) =>
        ['up', 'down'].map((way) => `button “Move ${way}: ${plainText(parts)}”`),
      )
    case 'text':
      return [`textbox “${plainText(question.text).replace('____', 'blank')}”`]
    case 'scenario':
      return []
  }
}

/** What the browser hands to assistive technology: role, name, state, of all that is in the frame. */
async function spoken(): Promise<readonly string[]> {
  const { frameTree } = await tree.send('Page.getFrameTree')
  const [inside] = frameTree.childFrames ?? []
  const { nodes } = await tree.send('Accessibility.getFullAXTree', {
    ...(inside && { frameId: inside.frame.id }),
  })
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const states = properties.flatMap(({ name, value }) =>
        name === 'checked' ? [`${name}=${value.value}`] : [],
      )
      return [`${role?.value} “${name?.value}”`, ...states].join(' ')
    })
}
