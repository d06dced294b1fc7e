// Answers the questions of a lesson as a learner does: by their words.

import type { Frame, Locator } from 'playwright-core'
import { rightResponse } from '../../src/course/marking.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { CheckableQuestion, Question, ScenarioQuestion } from '../../src/course/question.ts'
import {
  choicesOf,
  isPaired,
  lettersOf,
  type PairedQuestion,
  pairsOf,
  rowsOf,
  textOf,
} from '../../src/course/question-parts.ts'
import { walk } from '../../src/course/scenario.ts'

/** Answers rightly, sees what is said to it; a story is gone through to its best ending. */
export async function answer(frame: Frame, question: Question): Promise<void> {
  const shown = frame
    .locator('.question')
    .filter({ hasText: plainText(question.text) })
    .first()
  await shown.waitFor()
  if (question.kind === 'rating') return rate(shown)
  if (question.kind === 'scenario') return goThrough(shown, question)
  await giveAnswer(shown, question)
  await shown.getByRole('button', { name: /^Check my answer/ }).click()
  await shown
    .getByRole('heading', { name: /^(That's right|Not quite yet|You found|\d+ of the)/ })
    .waitFor()
}

/** The highest step of each statement. */
async function rate(shown: Locator): Promise<void> {
  for (const scale of await shown.getByRole('group').all()) {
    await scale.getByRole('radio').last().check()
  }
}

async function goThrough(shown: Locator, question: ScenarioQuestion): Promise<void> {
  for (const { choice } of walk(question.steps, lettersOf(rightResponse(question)))) {
    if (!choice) break
    const { parts } = choice
    await shown
      .locator('ul.choices')
      .getByRole('button', { name: plainText(parts) })
      .click()
  }
  await shown.getByRole('button', { name: 'Try another way' }).waitFor()
}

async function giveAnswer(shown: Locator, question: CheckableQuestion): Promise<void> {
  const response = rightResponse(question)
  if (isPaired(question)) return pair(shown, question, pairsOf(response))
  if (question.kind === 'text') return shown.getByRole('textbox').fill(textOf(response))
  if (question.kind === 'order')
    return shown
      .getByRole('button', { name: /^Move down/ })
      .first()
      .click()
  if (question.kind === 'scenario') return
  for (const { parts, right } of question.answers) {
    if (right) await shown.getByLabel(plainText(parts), { exact: true }).check()
  }
}

async function pair(
  shown: Locator,
  question: PairedQuestion,
  pairs: Readonly<Record<string, number>>,
): Promise<void> {
  const hasLists = (await shown.getByRole('combobox').count()) > 0
  for (const { letter, parts } of rowsOf(question)) {
    const number = pairs[letter] ?? 1
    const row = plainText(parts)
    if (hasLists) await shown.getByLabel(row, { exact: true }).selectOption(String(number))
    else {
      const group = plainText(choicesOf(question)[number - 1] ?? [])
      const card = shown.getByRole('group', { name: row, exact: true })
      await card.getByLabel(group, { exact: true }).check()
    }
  }
}
