// The kinds of question of the guide: where each is, and how somebody without a mouse answers it.

import { expect } from 'vitest'
import { notRight } from '../../src/book/responses.ts'
import type { Block } from '../../src/course/course.ts'
import { rightResponse } from '../../src/course/marking.ts'
import { findPage } from '../../src/course/outline.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { CheckableQuestion, Question, ScenarioQuestion } from '../../src/course/question.ts'
import { lettersOf, rowsOf } from '../../src/course/question-parts.ts'
import { walk } from '../../src/course/scenario.ts'
import { answerByKeys, focused, type Keys, pressByKeys } from './by-keys.ts'
import { arriveAt, heading, type World } from './journey.ts'

export const CHECKED = [
  ['one of several answers', 'choice', false],
  ['several answers', 'choice', true],
  ['true or false', 'trueFalse', false],
  ['things that belong together', 'match', false],
  ['cards to sort', 'sort', false],
  ['things to put in order', 'order', false],
  ['words to type', 'text', false],
] as const

export const KINDS = [
  ...CHECKED,
  ['a story', 'scenario', false],
  ['a rating', 'rating', false],
] as const

/** The first of a kind that is for everyone, with its page alone on screen. */
export async function openQuestion<Kind extends Question['kind']>(
  world: World,
  { course }: Keys,
  kind: Kind,
  many = false,
) {
  const found = world.course.lessonFiles
    .flatMap(({ pages }) => pages)
    .flatMap(({ id, blocks }) => questionsIn(blocks).map((question) => ({ id, question })))
    .find(
      ({ question }) => question.kind === kind && isMany(question) === many && !question.meantFor,
    )
  if (!found) throw new Error(`expected a question of the kind ${kind}, found none`)
  await course.evaluate((address) => {
    location.hash = address
  }, `#/${found.id}`)
  await arriveAt(course, findPage(world.course.outline, found.id)?.page.title ?? '')
  await heading(course).focus()
  return found.question as Extract<Question, { kind: Kind }>
}

const isMany = (question: Question) => 'choose' in question && question.choose === 'many'

const questionsIn = (blocks: readonly Block[]): readonly Question[] =>
  blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []))

/** First not right yet, then right: each time the focus is on what is said, and it is said once. */
export async function answerBothWays(keys: Keys, question: CheckableQuestion): Promise<void> {
  await answerNotRight(keys, question)
  await pressByKeys(keys, /^Try again$/)
  await answerRight(keys, question)
}

/** The same with a change of the answer in place of *Try again*: that the question is open is said. */
export async function changeAnswer(keys: Keys, question: CheckableQuestion): Promise<void> {
  const said = keys.course.getByRole('status').filter({ hasText: 'This question is open again.' })
  await answerNotRight(keys, question)
  expect(await said.count()).toBe(0)
  await answerRight(keys, question, () => said.waitFor({ state: 'attached' }))
  await expect.poll(() => said.count()).toBe(0)
}

async function answerNotRight(keys: Keys, question: CheckableQuestion): Promise<void> {
  await answerByKeys(keys, question, notRight(question))
  await pressByKeys(keys, /^Check /)
  await isSaid(keys, /^(Not quite yet|You found|\d+ of the)/)
}

async function answerRight(
  keys: Keys,
  question: CheckableQuestion,
  beforeCheck = () => Promise.resolve(),
): Promise<void> {
  await heading(keys.course).focus()
  await answerByKeys(keys, question, rightResponse(question))
  await beforeCheck()
  await pressByKeys(keys, /^Check /)
  await isSaid(keys, /^That's right$/)
}

/** Has the focus, and is in no live region beside. */
async function isSaid(keys: Keys, words = /./): Promise<void> {
  await expect
    .poll(() => focused(keys))
    .toMatchObject({ tag: 'h3', name: expect.stringMatching(words) })
  expect(await saidTwice(keys)).toEqual([])
}

/** Live regions that hold the words which have the focus. */
const saidTwice = ({ course }: Keys) =>
  course.evaluate(() => {
    const words = document.activeElement?.textContent ?? '-'
    return [...document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')]
      .filter(({ textContent }) => textContent?.includes(words))
      .map(({ outerHTML }) => outerHTML)
  })

/** To the best ending, and one step back. */
export async function goThroughByKeys(keys: Keys, story: ScenarioQuestion): Promise<void> {
  for (const { choice } of walk(story.steps, lettersOf(rightResponse(story)))) {
    if (!choice) break
    const words = plainText(choice.parts).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    await pressByKeys(keys, new RegExp(`^${words}$`))
    await isSaid(keys)
  }
  await pressByKeys(keys, /^Go back one step$/)
  await isSaid(keys)
}

/** One step further than the first. */
export async function rateByKeys({ page, course }: Keys): Promise<void> {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => course.getByRole('radio', { checked: true }).count()).toBe(1)
}

/** What a fresh one is to assistive technology: role, name and state. */
export function inTree(question: Question): readonly string[] {
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
      return [`textbox “${text.replace('____', 'blank')}”`]
    case 'scenario':
      return (question.steps[0]?.choices ?? []).map(({ parts }) => `button “${plainText(parts)}”`)
    case 'rating':
      return question.steps.map((step) => `radio “${plainText(step)}” checked=false`)
  }
}
