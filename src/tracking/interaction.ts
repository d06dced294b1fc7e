// A response as its record says it (authoring format, 13.1 and 13.2). Letters and numbers follow the
// written order, so that reports mean the same for everyone. It comes with the reader: nobody
// answers before that is there.

import type { Inline } from '../course/course.ts'
import { mark, rightResponse } from '../course/marking.ts'
import { plainText } from '../course/plain-text.ts'
import type {
  Answer,
  ChoiceQuestion,
  LearnerResponse,
  Question,
  ScenarioQuestion,
} from '../course/question.ts'
import {
  choicesOf,
  isPaired,
  lettersOf,
  type PairedQuestion,
  pairsOf,
  rowsOf,
  textOf,
} from '../course/question-parts.ts'
import { endingOf, walk } from '../course/scenario.ts'
import { cut } from './cut.ts'
import type { Interaction, Part, Pattern } from './port.ts'
import { ratedStatement, statementPart, stepPattern } from './rating-record.ts'

/** One response that was given. */
export interface Answered {
  readonly question: Question
  readonly response: LearnerResponse
  /** From 1. */
  readonly try: number
  readonly at: Date
  /** Milliseconds from the question on screen to the answer. */
  readonly latency: number
}

export function interactionOf(answered: Answered): Interaction {
  const { question, response, at, latency } = answered
  return {
    id: idOf(answered),
    type: TYPES[question.kind],
    objectives: [...new Set(question.outcomes)].map((outcome) => `outcome_${outcome}`),
    text: [question.text, ...statementOf(question, response)].map(oneLine),
    parts: partsOf(question),
    response: patternOf(question, response),
    right: rightPatterns(question),
    caseMatters: question.kind === 'text' && question.caseMatters,
    outcome: outcomeOf(question, response),
    // Practice questions weigh nothing, in the bank either, and ratings do not.
    weight: question.kind === 'rating' || question.practice ? 0 : question.points,
    at,
    latency,
  }
}

/** One record for each try keeps ids unique; the strictest reader found allows `\w` only. */
function idOf({ question, response, try: number }: Answered): string {
  const part = question.kind === 'rating' ? statementPart(question, response) : ''
  const name = question.id.replace(/\W/g, '_') + part
  return number > 1 ? `q_${name}_t${number}` : `q_${name}`
}

export const TYPES = {
  choice: 'choice',
  trueFalse: 'true-false',
  match: 'matching',
  sort: 'matching',
  order: 'sequencing',
  text: 'fill-in',
  scenario: 'performance',
  rating: 'likert',
} as const

const statementOf = (question: Question, response: LearnerResponse) =>
  question.kind === 'rating' ? ratedStatement(question, response) : []

function patternOf(question: Question, response: LearnerResponse): Pattern {
  if (isPaired(question)) return pairsPattern(question, response)
  if (question.kind === 'scenario') return pathPattern(question, response)
  if (question.kind === 'order') return lettersOf(response).map((letter) => [letter])
  if (question.kind === 'text') return typedWords(textOf(response))
  if (question.kind === 'rating') return stepPattern(response)
  const letters = [...lettersOf(response)].sort()
  if (question.kind !== 'trueFalse') return letters.map((letter) => [letter])
  const [letter] = letters
  return letter === undefined ? '' : letter === letterOfTrue(question)
}

/**
 * What earns everything, one pattern for each accepted answer. A card that fits two groups is named
 * with the first; a story has many ways, and so none; in a rating nothing is right.
 */
function rightPatterns(question: Question): readonly Pattern[] {
  if (question.kind === 'scenario' || question.kind === 'rating') return []
  if (question.kind !== 'text') return [patternOf(question, rightResponse(question))]
  const accepted = question.answers.filter(({ right }) => right)
  return [...new Set(accepted.map(({ text }) => typedWords(text)))].slice(0, MOST_PATTERNS)
}

/** As many as every system of 2004 has to keep for a text. */
const MOST_PATTERNS = 5

/** Brackets of a typed text could be read as an edition's own signs. */
const typedWords = (text: string) =>
  cut(asOneLine(text).replace(/[{[]/g, '(').replace(/[}\]]/g, ')'), LONGEST_TYPED)

const LONGEST_TYPED = 250

/** The part that was found, for a question with part marks; for a story, what its ending is. */
function outcomeOf(question: Question, response: LearnerResponse): Interaction['outcome'] {
  if (question.kind === 'rating') return 'neutral'
  if (question.kind === 'scenario') return ENDINGS[endingIn(question, response) ?? 'harder']
  const { right, share } = mark(question, response)
  if (right) return 'right'
  return share > 0 ? share : 'wrong'
}

const ENDINGS = { helpful: 'right', mixed: 'neutral', harder: 'wrong' } as const

const endingIn = ({ steps }: ScenarioQuestion, response: LearnerResponse) =>
  endingOf(steps, lettersOf(response))?.ending

function partsOf(question: Question): readonly Part[] {
  if (isPaired(question)) {
    return [...lettered('source', rowsOf(question)), ...numbered('target', choicesOf(question))]
  }
  switch (question.kind) {
    case 'order':
      return lettered('choices', question.items)
    case 'choice':
      return lettered('choices', question.answers)
    case 'trueFalse':
      return lettered('answers', question.answers)
    case 'rating':
      return numbered('scale', question.steps)
    case 'scenario':
      return question.steps.flatMap(({ name, choices }) =>
        lettered('steps', choices).map((part) => ({ ...part, step: stepName(name) })),
      )
    case 'text':
      // The patterns say in words what is accepted.
      return []
  }
}

const lettered = (list: Part['list'], rows: readonly Pick<Answer, 'letter' | 'parts'>[]) =>
  rows.map(({ letter, parts }): Part => ({ list, id: letter, words: oneLine(parts) }))

const numbered = (list: Part['list'], choices: readonly (readonly Inline[])[]) =>
  choices.map((parts, index): Part => ({ list, id: `${index + 1}`, words: oneLine(parts) }))

/** Each step on the way with the letter of its choice; the names of steps as `\w`. */
const pathPattern = ({ steps }: ScenarioQuestion, response: LearnerResponse): Pattern =>
  walk(steps, lettersOf(response)).flatMap(({ step, choice }) =>
    choice ? [[stepName(step.name), choice.letter]] : [],
  )

const stepName = (name: string) => name.replace(/\W/g, '_')

function pairsPattern(question: PairedQuestion, response: LearnerResponse): Pattern {
  const pairs = pairsOf(response)
  return rowsOf(question).flatMap(({ letter }) =>
    pairs[letter] === undefined ? [] : [[letter, `${pairs[letter]}`]],
  )
}

/** The first answer stands for true, in any language, unless the English words say otherwise. */
function letterOfTrue({ answers }: ChoiceQuestion): string | undefined {
  const isTrue = ({ parts }: Answer) => oneLine(parts).toLowerCase() === 'true'
  return (answers.find(isTrue) ?? answers[0])?.letter
}

const asOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const oneLine = (parts: readonly Inline[]) => asOneLine(plainText(parts))
