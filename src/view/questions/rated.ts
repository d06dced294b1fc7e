// What was chosen in a rating, now and before, and its words.

import type { Inline } from '../../course/course.ts'
import type { QuestionId } from '../../course/ids.ts'
import { plainText } from '../../course/plain-text.ts'
import type { Progress } from '../../course/progress.ts'
import type { RatingQuestion } from '../../course/question.ts'
import { pairsOf } from '../../course/question-parts.ts'
import type { PrivateNotes } from '../view-props.ts'
import { words } from '../words.ts'

/** Letter of a statement → number of its step. */
type Numbers = Readonly<Record<string, number>>

/** The private note that holds a rating: `a2b3`. Capitals are what one would have chosen before. */
export const noteOf = (id: QuestionId) => `rating:${id}`

/** From the progress where it is recorded, else from a note. */
export function readRating(
  { id, recorded, earlier }: RatingQuestion,
  notes: Pick<PrivateNotes, 'read'>,
  answers: Progress['answers'],
) {
  const noted = numbersIn(notes.read(noteOf(id)))
  const chosen: Numbers = recorded ? pairsOf(answers[id]?.response) : noted
  const first: Numbers = earlier
    ? { ...numbersIn(notes.read(noteOf(earlier.id))), ...pairsOf(answers[earlier.id]?.response) }
    : {}
  /** Undefined where the statement is not compared, or was left open then. */
  const firstNumber = (letter: string) => first[earlier?.letters[letter] ?? '']
  const isAsked = (letter: string) => earlier?.letters[letter] !== undefined
  return {
    noted,
    chosen,
    isAsked,
    isGone: (letter: string) => isAsked(letter) && !firstNumber(letter),
    /** What was chosen then, else what one now thinks it was. */
    numberBefore: (letter: string) => firstNumber(letter) ?? noted[letter.toUpperCase()],
  }
}

const numbersIn = (note: string): Numbers =>
  Object.fromEntries(
    [...note.matchAll(/([a-z])(\d+)/gi)].map(([, letter = '', number]) => [letter, Number(number)]),
  )

export const inNote = (numbers: Numbers) =>
  Object.entries(numbers)
    .map(([letter, number]) => letter + number)
    .join('')

export function changeWords(
  { steps }: RatingQuestion,
  from: number | undefined,
  to: number,
): string {
  if (!from) return words('rating.gone')
  const [before, now] = [stepIn(steps, from), stepIn(steps, to)]
  if (from === to) return words('rating.same', { step: now })
  return words('rating.went', { from: before, to: now })
}

const stepIn = (steps: readonly (readonly Inline[])[], number: number) =>
  plainText(steps[number - 1] ?? [])

/** What was chosen, a line for each statement. */
export const chosenWords = (
  { text, statements, steps }: RatingQuestion,
  chosen: Numbers,
): readonly string[] =>
  statements.flatMap(({ letter, parts }) => {
    const number = chosen[letter]
    const about = plainText(parts.length ? parts : text)
    return number ? words('rating.line', { about, step: stepIn(steps, number) }) : []
  })
