// What both editions say of a record of one response (authoring format, 13.1 and 13.2). Letters
// and numbers follow the written order, so that reports mean the same for everyone.

import type { Inline } from '../../course/course.ts'
import { mark, rightResponse } from '../../course/marking.ts'
import { plainText } from '../../course/plain-text.ts'
import type {
  Answer,
  ChoiceQuestion,
  LearnerResponse,
  Question,
  ScenarioQuestion,
  TextQuestion,
} from '../../course/question.ts'
import {
  choicesOf,
  isPaired,
  lettersOf,
  type PairedQuestion,
  pairsOf,
  rowsOf,
  textOf,
} from '../../course/question-parts.ts'
import { endingOf, walk } from '../../course/scenario.ts'
import { cut } from '../cut.ts'
import type { Interaction } from '../port.ts'
import { ratingLegend, statementPart, stepPattern } from './rating-record.ts'

/** One record for each try keeps ids unique; the strictest reader found allows `\w` only. */
export function interactionId({ question, response, try: number }: Interaction): string {
  const part = question.kind === 'rating' ? statementPart(question, response) : ''
  const name = question.id.replace(/\W/g, '_') + part
  return number > 1 ? `q_${name}_t${number}` : `q_${name}`
}

export const objectiveIds = ({ question }: Interaction): readonly string[] =>
  [...new Set(question.outcomes)].map((outcome) => `outcome_${outcome}`)

export const interactionType = ({ kind }: Question): string => TYPES[kind]

const TYPES: Readonly<Record<Question['kind'], string>> = {
  choice: 'choice',
  trueFalse: 'true-false',
  match: 'matching',
  sort: 'matching',
  order: 'sequencing',
  text: 'fill-in',
  scenario: 'performance',
  rating: 'likert',
}

/** The marks that an edition puts between parts, and its words for true and false. */
export interface Signs {
  readonly between: string
  readonly pair: string
  readonly isTrue: string
  readonly isFalse: string
  /** What stands before a text that is accepted. */
  readonly typed: (question: TextQuestion) => string
}

/** The response as a pattern; empty where nothing was answered. */
export function patternOf(question: Question, response: LearnerResponse, signs: Signs): string {
  if (isPaired(question)) return pairsPattern(question, response, signs)
  if (question.kind === 'scenario') return pathPattern(question, response, signs)
  if (question.kind === 'order') return lettersOf(response).join(signs.between)
  if (question.kind === 'text') return typedWords(textOf(response))
  if (question.kind === 'rating') return stepPattern(response)
  const letters = [...lettersOf(response)].sort()
  if (question.kind !== 'trueFalse') return letters.join(signs.between)
  const [letter] = letters
  if (letter === undefined) return ''
  return letter === letterOfTrue(question) ? signs.isTrue : signs.isFalse
}

/**
 * What earns everything, one pattern for each accepted answer. A card that fits two groups is named
 * with the first; a story has many ways, and so none; in a rating nothing is right.
 */
export function rightPatterns(question: Question, signs: Signs): readonly string[] {
  if (question.kind === 'scenario' || question.kind === 'rating') return []
  if (question.kind !== 'text') return [patternOf(question, rightResponse(question), signs)]
  const accepted = question.answers.filter(({ right }) => right)
  const texts = accepted.map(({ text }) => signs.typed(question) + typedWords(text))
  return [...new Set(texts)].slice(0, MOST_PATTERNS)
}

/** As many as every system of 2004 has to keep for a text. */
const MOST_PATTERNS = 5

/** Brackets of a typed text could be read as the edition's own signs. */
const typedWords = (text: string) =>
  cut(asOneLine(text).replace(/[{[]/g, '(').replace(/[}\]]/g, ')'), LONGEST_TYPED)

const LONGEST_TYPED = 250

type Outcome = 'right' | 'wrong' | 'neutral' | number

/** The part that was found, for a question with part marks; for a story, what its ending is. */
export function outcomeOf({ question, response }: Interaction): Outcome {
  if (question.kind === 'rating') return 'neutral'
  if (question.kind === 'scenario') return ENDINGS[endingIn(question, response) ?? 'harder']
  const { right, share } = mark(question, response)
  if (right) return 'right'
  return share > 0 ? share : 'wrong'
}

/** Practice questions weigh nothing, in the bank either, and ratings do not. */
export const weightOf = ({ question }: Interaction): number =>
  question.kind === 'rating' || question.practice ? 0 : question.points

/** Question and answers as one line, for people who read the report. */
export function describe(interaction: Interaction): string {
  return [oneLine(interaction.question.text), ...legendOf(interaction)].join(' | ')
}

/** What the letters and numbers of its patterns stand for, each in words, in written order. */
export function legendOf({ question, response }: Interaction): readonly string[] {
  if (isPaired(question)) {
    return [...lettered(rowsOf(question)), ...numbered(choicesOf(question))]
  }
  if (question.kind === 'order') return lettered(question.items)
  // The patterns say in words what is accepted.
  if (question.kind === 'text') return []
  if (question.kind === 'rating') return ratingLegend(question, response).map(asOneLine)
  if (question.kind !== 'scenario') return lettered(question.answers)
  return question.steps.flatMap(({ name, choices }) =>
    lettered(choices).map((choice) => `${stepName(name)}.${choice}`),
  )
}

const ENDINGS = { helpful: 'right', mixed: 'neutral', harder: 'wrong' } as const

const endingIn = ({ steps }: ScenarioQuestion, response: LearnerResponse) =>
  endingOf(steps, lettersOf(response))?.ending

/** Each step on the way with the letter of its choice; the names of steps as `\w`. */
function pathPattern(
  { steps }: ScenarioQuestion,
  response: LearnerResponse,
  { between, pair }: Signs,
): string {
  return walk(steps, lettersOf(response))
    .flatMap(({ step, choice }) => (choice ? stepName(step.name) + pair + choice.letter : []))
    .join(between)
}

export const stepName = (name: string) => name.replace(/\W/g, '_')

function pairsPattern(
  question: PairedQuestion,
  response: LearnerResponse,
  { between, pair }: Signs,
): string {
  const pairs = pairsOf(response)
  return rowsOf(question)
    .flatMap(({ letter }) => (pairs[letter] === undefined ? [] : letter + pair + pairs[letter]))
    .join(between)
}

/** The first answer stands for true, in any language, unless the English words say otherwise. */
function letterOfTrue({ answers }: ChoiceQuestion): string | undefined {
  const isTrue = ({ parts }: Answer) => oneLine(parts).toLowerCase() === 'true'
  return (answers.find(isTrue) ?? answers[0])?.letter
}

const lettered = (rows: readonly Pick<Answer, 'letter' | 'parts'>[]) =>
  rows.map(({ letter, parts }) => `${letter} ${oneLine(parts)}`)

const numbered = (choices: readonly (readonly Inline[])[]) =>
  choices.map((parts, index) => `${index + 1} ${oneLine(parts)}`)

const asOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export const oneLine = (parts: readonly Inline[]) => asOneLine(plainText(parts))
