// What was chosen in a rating, and where a choice goes.

import { useEffect, useState } from 'preact/hooks'
import type { RatingQuestion } from '../../course/question.ts'
import { usePrivateChoice } from '../blocks/use-private.ts'
import { useCourse } from '../course-view.ts'
import { inNote, noteOf, readRating } from './rated.ts'

export function useRating(question: RatingQuestion) {
  const { snapshot, send, ...course } = useCourse()
  const notes = course.notes()
  const [, keep] = usePrivateChoice(noteOf(question.id))
  const [, setCount] = useState(0)
  // The earlier one may stand on the same page, and be changed afterwards.
  useEffect(() => notes.subscribe(() => setCount((count) => count + 1)), [notes])
  const rated = readRating(question, notes, snapshot.context.progress.answers)
  const { noted, chosen } = rated
  const write = (letter: string, number: number) => keep(inNote({ ...noted, [letter]: number }))
  return {
    ...rated,
    choose(letter: string, number: number) {
      if (!question.recorded) return write(letter, number)
      const pairs = { ...chosen, [letter]: number }
      send({ type: 'question.answer', question, response: { kind: 'paired', pairs } })
    },
    chooseBefore: (letter: string, number: number) => write(letter.toUpperCase(), number),
    clear: () => keep(''),
  }
}
