import { shuffle } from '../../course/draw.ts'
import { hash } from '../../course/ids.ts'
import type { CheckableQuestion } from '../../course/question.ts'
import { useCourse } from '../course-view.ts'

/** Choices as they are shown: mixed, in the same way for the whole visit, or as written. */
export function useOrder<Choice>(
  { id, keepOrder }: CheckableQuestion,
  choices: readonly Choice[],
): readonly Choice[] {
  const { visitSeed } = useCourse()
  return keepOrder ? choices : shuffle(choices, visitSeed ^ hash(id))
}
