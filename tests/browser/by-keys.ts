// Answers a question with Tab, arrows, Space, Enter and letters alone, as somebody without a mouse.

import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { plainText } from '../../src/course/plain-text.ts'
import type { CheckableQuestion, LearnerResponse } from '../../src/course/question.ts'
import { choicesOf, lettersOf, pairsOf, rowsOf, textOf } from '../../src/course/question-parts.ts'

export interface Keys {
  readonly page: Page
  readonly course: Frame
}

interface Focused {
  readonly tag: string
  /** As a screen reader would say it: the label, else the words. */
  readonly name: string
  readonly group: string
  readonly checked: boolean
  readonly value: string
}

export const focused = ({ course }: Keys): Promise<Focused> =>
  course.evaluate(() => {
    const on = document.activeElement as HTMLInputElement
    const label = on.labels?.[0]?.textContent ?? on.ariaLabel ?? on.textContent ?? ''
    return {
      tag: on.localName,
      name: label.trim(),
      group: on.closest('fieldset')?.querySelector('legend')?.textContent?.trim() ?? '',
      checked: on.checked === true,
      value: on.value ?? '',
    }
  })

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(
  keys: Keys,
  what: string,
  is: (on: Focused) => boolean,
  tab: Tab = 'Tab',
): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await keys.page.keyboard.press(tab)
    const on = await focused(keys)
    if (is(on)) return
    seen.push(on.name.slice(0, 30))
  }
  throw new Error(`Tab never reached ${what}; it went over ${seen.join(' | ')}`)
}

type Tab = 'Tab' | 'Shift+Tab'

export async function pressByKeys(keys: Keys, name: RegExp, tab?: Tab): Promise<void> {
  await tabTo(keys, String(name), (on) => on.tag === 'button' && name.test(on.name), tab)
  await keys.page.keyboard.press('Enter')
}

/** Where in the open dialog the focus is: a number from 1 on; 0 where it is on none of its parts. */
export const placeInDialog = ({ course }: Keys) =>
  course.evaluate(() => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1)
    const parts = [...(top?.querySelectorAll('a[href], button, input, select, summary') ?? [])]
      .filter((part) => part.checkVisibility())
      .filter((part) => !part.matches('[type=radio]:not(:checked)'))
    const on = document.activeElement
    const isBehind = on !== document.body && !top?.contains(on)
    return { place: parts.indexOf(on as Element) + 1, count: parts.length, isBehind }
  })

/**
 * By Tab through all of an open dialog, and never to the page behind it; out of it by Escape.
 *
 * @param opener what has the focus then
 */
export async function goThroughAndOut(keys: Keys, opener: RegExp): Promise<void> {
  const { page, course } = keys
  const dialogs = course.getByRole('dialog')
  const open = await dialogs.count()
  for (;;) {
    const { place, count, isBehind } = await placeInDialog(keys)
    expect(isBehind).toBe(false)
    if (place === count) break
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await placeInDialog(keys)).place).toBe(place + 1)
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => dialogs.count()).toBe(open - 1)
  await expect
    .poll(() => focused(keys))
    .toMatchObject({ tag: 'button', name: expect.stringMatching(opener) })
}

export async function answerByKeys(
  keys: Keys,
  question: CheckableQuestion,
  response: LearnerResponse,
): Promise<void> {
  const { keyboard } = keys.page
  switch (question.kind) {
    case 'text':
      await tabTo(keys, 'the box', ({ tag }) => tag === 'input')
      await keyboard.press('ControlOrMeta+a')
      return keyboard.type(textOf(response))
    case 'order':
      return putInOrder(
        keys,
        question.items.map(({ letter, parts }) => [letter, plainText(parts)]),
        lettersOf(response),
      )
    case 'scenario':
      throw new Error('A story is gone through by its buttons.')
    case 'match':
    case 'sort':
      return pairByKeys(keys, question, pairsOf(response))
    default: {
      const wanted = question.answers
        .filter(({ letter }) => lettersOf(response).includes(letter))
        .map(({ parts }) => plainText(parts))
      if (question.choose === 'one') {
        await tabTo(keys, 'a radio button', ({ tag }) => tag === 'input')
        return chooseHere(keys, wanted[0] ?? '')
      }
      for (const _ of question.answers) {
        await tabTo(keys, 'the next box', ({ tag }) => tag === 'input')
        const { name, checked } = await focused(keys)
        if (wanted.some((words) => name.startsWith(words)) !== checked)
          await keyboard.press('Space')
      }
    }
  }
}

async function pairByKeys(
  keys: Keys,
  question: Extract<CheckableQuestion, { kind: 'match' | 'sort' }>,
  pairs: Readonly<Record<string, number>>,
): Promise<void> {
  for (const _ of rowsOf(question)) {
    await tabTo(keys, 'the next list or card', ({ tag }) => tag === 'select' || tag === 'input')
    const { tag, name, group } = await focused(keys)
    const row = rowsOf(question).find(({ parts }) =>
      (tag === 'select' ? name : group).startsWith(plainText(parts)),
    )
    const number = pairs[row?.letter ?? ''] ?? 1
    if (tag === 'input') {
      await chooseHere(keys, plainText(choicesOf(question)[number - 1] ?? []))
      continue
    }
    // Each arrow takes the next of the list.
    for (let presses = 0; presses < 12; presses++) {
      if ((await focused(keys)).value === String(number)) break
      await keys.page.keyboard.press(presses < 6 ? 'ArrowDown' : 'ArrowUp')
    }
  }
}

/** To the answer with an arrow, in the group that has the focus. */
async function chooseHere(keys: Keys, answer: string): Promise<void> {
  for (let presses = 0; presses < 16; presses++) {
    const { name, checked } = await focused(keys)
    if (name.startsWith(answer)) {
      if (!checked) await keys.page.keyboard.press('Space')
      return
    }
    // In WebKit the last one does not lead to the first.
    await keys.page.keyboard.press(presses < 8 ? 'ArrowDown' : 'ArrowUp')
  }
  throw new Error(`The arrow never reached "${answer}"`)
}

/**
 * Moves each thing up to its place, the first one first. They may have been mixed into this very order,
 * but what nobody has moved is no answer: so the first goes down before that.
 */
async function putInOrder(
  keys: Keys,
  items: readonly (readonly [letter: string, words: string])[],
  wanted: readonly string[],
): Promise<void> {
  const lines = () => keys.course.locator('.order li div > span:first-child').allInnerTexts()
  await focusFromTop(keys)
  await pressByKeys(keys, /^Move down: /)
  for (const [place, letter] of wanted.entries()) {
    const words = items.find(([one]) => one === letter)?.[1] ?? ''
    const name = new RegExp(`^Move up: ${words.slice(0, 20).replace(/[.?()]/g, '.')}`)
    let from = (await lines()).indexOf(words)
    if (from <= place) continue
    await focusFromTop(keys)
    await tabTo(keys, String(name), (on) => name.test(on.name))
    for (; from > place; from--) await keys.page.keyboard.press('Enter')
  }
}

/** What comes before may lie behind the focus. */
async function focusFromTop({ course }: Keys): Promise<void> {
  await course.locator('h1').focus()
}
