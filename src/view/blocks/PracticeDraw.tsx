import type { PracticeDrawBlock } from '../../course/course.ts'
import { drawQuestions } from '../../course/draw.ts'
import { hash, type QuestionId } from '../../course/ids.ts'
import { useCourse } from '../course-view.ts'
import { Blocks } from './Blocks.tsx'

/** Questions drawn for practice. Those that were answered come again, with their answers. */
export function PracticeDraw(draw: PracticeDrawBlock) {
  const drawn = useDraw(draw)
  const questions = drawn.flatMap((id) => draw.bank.find((question) => question.id === id) ?? [])
  return <Blocks blocks={questions.map((question) => ({ kind: 'question', question }))} />
}

function useDraw(draw: PracticeDrawBlock): readonly QuestionId[] {
  const { memory, snapshot, visitSeed } = useCourse()
  const { answers } = snapshot.context.progress
  const answered = draw.bank.flatMap(({ id }) => (answers[id] ? id : []))
  const ids =
    memory.drawn.get(draw.name) ?? drawQuestions(draw, [], visitSeed ^ hash(draw.name), answered)
  memory.drawn.set(draw.name, ids)
  return ids
}
