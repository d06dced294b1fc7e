// A response as the editions write it, read back. An LMS may have put it in its own signs.

import type {
  ChoiceQuestion,
  LearnerResponse,
  Question,
  ScenarioQuestion,
} from '../../../src/course/question.ts'
import { choicesOf, isPaired, rowsOf } from '../../../src/course/question-parts.ts'
import { walk } from '../../../src/course/scenario.ts'
import { interactionOf } from '../../../src/tracking/interaction.ts'

/** @returns undefined where it is no response to this question, as of an earlier version */
export function readResponse(question: Question, written: string): LearnerResponse | undefined {
  const pattern = written.trim().replace(/^\{(.*)\}$/s, '$1')
  const parts = pattern.split(/\[,\]|,/).map((part) => part.trim())
  if (question.kind === 'text') return { kind: 'typed', text: pattern }
  if (question.kind === 'trueFalse') return trueOrFalse(question, pattern.toLowerCase())
  if (question.kind === 'scenario') return path(question, parts)
  if (question.kind === 'rating') {
    const step = Number(pattern)
    const letter = question.statements[0]?.letter ?? ''
    return question.steps[step - 1] && { kind: 'paired', pairs: { [letter]: step } }
  }
  if (isPaired(question)) {
    const rows = rowsOf(question).map(({ letter }) => letter)
    const choices = choicesOf(question).length
    const pairs = parts.map((part) => part.split(/\[\.\]|\./))
    const isPair = ([row = '', choice]: readonly string[]) =>
      rows.includes(row) && /^\d+$/.test(choice ?? '') && Number(choice) <= choices
    if (!pairs.every(isPair)) return undefined
    const entries = pairs.map(([row, choice]) => [row, Number(choice)])
    return { kind: 'paired', pairs: Object.fromEntries(entries) }
  }
  const items = question.kind === 'order' ? question.items : question.answers
  const letters = items.map(({ letter }) => letter)
  return parts.every((part) => letters.includes(part))
    ? { kind: 'chosen', letters: parts }
    : undefined
}

function trueOrFalse(question: ChoiceQuestion, word: string): LearnerResponse | undefined {
  const responses = question.answers.map(
    ({ letter }): LearnerResponse => ({ kind: 'chosen', letters: [letter] }),
  )
  return responses.find((response) => {
    const sent = String(sentFor(question, response))
    return word === sent || word === sent.charAt(0)
  })
}

/** As far as it goes: SCORM 1.2 cuts a long one. */
function path(question: ScenarioQuestion, parts: readonly string[]): LearnerResponse | undefined {
  const pairs = parts.map((part) => part.split(/\[\.\]|\./))
  const letters = pairs.map(([, letter = '']) => letter)
  const passed = walk(question.steps, letters).flatMap(({ choice }) => choice?.letter ?? [])
  const response: LearnerResponse = { kind: 'chosen', letters: passed }
  const sent = sentFor(question, response)
  const isSame = (pair: readonly string[], index: number) => pair.join() === pairs[index]?.join()
  return Array.isArray(sent) && sent.length > 0 && sent.every(isSame) ? response : undefined
}

const sentFor = (question: Question, response: LearnerResponse) =>
  interactionOf({ question, response, try: 1, at: new Date(0), latency: 0 }).response
