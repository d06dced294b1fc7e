// What was chosen in a rating, now and before: in the progress where it is recorded, else in a note.

import { useEffect, useState } from 'preact/hooks'
import type { QuestionId } from '../../course/ids.ts'
import type { RatingQuestion } from '../../course/question.ts'
import { pairsOf } from '../../course/question-parts.ts'
import { usePrivateChoice } from '../blocks/use-private.ts'
import { useCourse } from '../course-view.ts'

/** Letter of a statement → number of its step. */
type Numbers = Readonly<Record<string, number>>

/** The private note that holds a rating: `a2b3`. Capitals are what one would have chosen before. */
export const noteOf = (id: QuestionId) => `rating:${id}`

export function useRating(question: RatingQuestion) {
  const { snapshot, send, notes } = useCourse()
  const [note, keep] = usePrivateChoice(noteOf(question.id))
  const { answers } = snapshot.context.progress
  const [, setCount] = useState(0)
  // The earlier one may stand on the same page, and be changed afterwards.
  useEffect(() => notes.subscribe(() => setCount((count) => count + 1)), [notes])
  const noted = numbersIn(note)
  const chosen: Numbers = question.recorded ? pairsOf(answers[question.id]?.response) : noted
  const write = (letter: string, number: number) => keep(inNote({ ...noted, [letter]: number }))
  const { earlier } = question
  const first: Numbers = earlier
    ? { ...numbersIn(notes.read(noteOf(earlier.id))), ...pairsOf(answers[earlier.id]?.response) }
    : {}
  /** Undefined where the statement is not compared, or was left open then. */
  const firstNumber = (letter: string) => first[earlier?.letters[letter] ?? '']
  const isAsked = (letter: string) => earlier?.letters[letter] !== undefined
  return {
    chosen,
    choose(letter: string, number: number) {
      if (!question.recorded) return write(letter, number)
      const pairs = { ...chosen, [letter]: number }
      send({ type: 'question.answer', question, response: { kind: 'paired', pairs } })
    },
    clear: () => keep(''),
    before: {
      isAsked,
      isGone: (letter: string) => isAsked(letter) && !firstNumber(letter),
      /** What was chosen then, else what one now thinks it was. */
      number: (letter: string) => firstNumber(letter) ?? noted[letter.toUpperCase()],
      choose: (letter: string, number: number) => write(letter.toUpperCase(), number),
    },
  }
}

const numbersIn = (note: string): Numbers =>
  Object.fromEntries(
    [...note.matchAll(/([a-z])(\d+)/gi)].map(([, letter = '', number]) => [letter, Number(number)]),
  )

const inNote = (numbers: Numbers) =>
  Object.entries(numbers)
    .map(([letter, number]) => letter + number)
    .join('')
