// What both editions say of a record of one response (authoring format, 13.1 and 13.2). Letters
// and numbers follow the written order, so that reports mean the same for everyone.

import type { Inline } from '../../course/course.ts'
import { mark, rightResponse } from '../../course/marking.ts'
import type { Answer, ChoiceQuestion, LearnerResponse, Question } from '../../course/question.ts'
import { unreachable } from '../../course/unreachable.ts'
import type { Interaction } from '../port.ts'

/** One record for each try keeps ids unique; the strictest reader found allows `\w` only. */
export function interactionId({ question, try: number }: Interaction): string {
  const name = question.id.replace(/\W/g, '_')
  return number > 1 ? `q_${name}_t${number}` : `q_${name}`
}

export const objectiveIds = ({ question }: Interaction): readonly string[] =>
  [...new Set(question.outcomes)].map((outcome) => `outcome_${outcome}`)

export const interactionType = (question: Question): 'choice' | 'true-false' | 'matching' => {
  switch (question.kind) {
    case 'choice':
      return 'choice'
    case 'trueFalse':
      return 'true-false'
    case 'match':
    case 'sort':
      return 'matching'
    default:
      return unreachable(question)
  }
}

/** The marks that an edition puts between parts, and its words for true and false. */
export interface Signs {
  readonly between: string
  readonly pair: string
  readonly isTrue: string
  readonly isFalse: string
}

/** The response as a pattern; empty where nothing was answered. */
export function patternOf(question: Question, response: LearnerResponse, signs: Signs): string {
  if (response.kind === 'paired') return pairsPattern(question, response.pairs, signs)
  const letters = [...response.letters].sort()
  if (question.kind !== 'trueFalse') return letters.join(signs.between)
  const [letter] = letters
  if (letter === undefined) return ''
  return letter === letterOfTrue(question) ? signs.isTrue : signs.isFalse
}

/** What earns everything. A card that fits two groups is named with the first. */
export const rightPattern = (question: Question, signs: Signs): string =>
  patternOf(question, rightResponse(question), signs)

/** `right`, `wrong`, or the part of it that was found, for a question with part marks. */
export function outcomeOf({ question, response }: Interaction): 'right' | 'wrong' | number {
  const { right, share } = mark(question, response)
  if (right) return 'right'
  return share > 0 ? share : 'wrong'
}

/** Practice questions weigh nothing, in the bank either. */
export const weightOf = ({ question }: Interaction): number =>
  question.practice ? 0 : question.points

/** Question and answers as one line, for people who read the report. */
export function describe(question: Question): string {
  return [plainText(question.text), ...legend(question)].join(' | ')
}

function pairsPattern(
  question: Question,
  pairs: Readonly<Record<string, number>>,
  { between, pair }: Signs,
): string {
  return lettersOf(question)
    .flatMap((letter) => (pairs[letter] === undefined ? [] : `${letter}${pair}${pairs[letter]}`))
    .join(between)
}

function lettersOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return question.answers.map(({ letter }) => letter)
    case 'match':
      return question.items.map(({ letter }) => letter)
    case 'sort':
      return question.cards.map(({ letter }) => letter)
    default:
      return unreachable(question)
  }
}

/** The first answer stands for true, in any language, unless the English words say otherwise. */
function letterOfTrue({ answers }: ChoiceQuestion): string | undefined {
  const isTrue = ({ parts }: Answer) => plainText(parts).toLowerCase() === 'true'
  return (answers.find(isTrue) ?? answers[0])?.letter
}

function legend(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return question.answers.map(({ letter, parts }) => `${letter} ${plainText(parts)}`)
    case 'match':
      return [...lettered(question.items), ...numbered(question.options)]
    case 'sort':
      return [...lettered(question.cards), ...numbered(question.groups)]
    default:
      return unreachable(question)
  }
}

type Lettered = { readonly letter: string; readonly parts: readonly Inline[] }

const lettered = (rows: readonly Lettered[]) =>
  rows.map(({ letter, parts }) => `${letter} ${plainText(parts)}`)

const numbered = (rows: readonly (readonly Inline[])[]) =>
  rows.map((parts, index) => `${index + 1} ${plainText(parts)}`)

function plainText(parts: readonly Inline[]): string {
  return parts.map(plain).join('').replace(/\s+/g, ' ').trim()
}

function plain(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text
    case 'break':
      return ' '
    case 'strong':
    case 'emphasis':
    case 'pageLink':
    case 'webLink':
      return part.parts.map(plain).join('')
    default:
      return unreachable(part)
  }
}
