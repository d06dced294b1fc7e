// The score of a try, as the list of answers has it before *Finish*.

import { markAll } from '../../src/course/marking.ts'
import type { CheckProgress } from '../../src/course/progress.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'

/** 0–1. */
export const scoreOf = ({ drawn, answers }: CheckProgress, bank: readonly CheckableQuestion[]) =>
  markAll(
    bank.filter(({ id }) => drawn.includes(id)),
    answers,
  )
