import type { QuestionOutline } from '../../../src/course/course.ts'
import { hash, keyOf } from '../../../src/course/ids.ts'
import type { Question } from '../../../src/course/question.ts'

/** What the player knows of a question before its words are here. */
export const outlineOf = (question: Question): QuestionOutline => ({
  id: question.id,
  key: keyOf(question.id),
  stamp: stampOf(question),
  outcomes: question.outcomes,
})

/** One character from what a saved answer depends on: kind, number of answers, right ones. */
function stampOf(question: Question): string {
  return (hash(shapeOf(question)) % 36).toString(36)
}

function shapeOf(question: Question): string {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse': {
      const right = question.answers.filter(({ right }) => right).map(({ letter }) => letter)
      return `${question.kind} ${question.choose} ${question.answers.length} ${right.join()}`
    }
    case 'match':
      return `match ${question.options.length} ${question.items.map(({ right }) => right).join()}`
    case 'order':
      return `order ${question.items.length}`
    // What was typed means the same whatever is accepted.
    case 'text':
      return 'text'
    case 'rating':
      return `rating ${question.steps.length} ${question.statements.length}`
    case 'scenario': {
      const steps = question.steps.map(({ choices, ending = '' }) =>
        choices.length ? choices.map(({ to }) => to).join() : ending,
      )
      return `scenario ${steps.join('/')}`
    }
    case 'sort':
      return `sort ${question.groups.length} ${question.cards.map(({ right }) => right.join('/')).join()}`
  }
}
