import type { CheckableQuestion } from '../../course/question.ts'
import { unreachable } from '../../course/unreachable.ts'
import { words } from '../words.ts'
import { gapIn } from './responses.ts'

/** "Choose one.", "Choose 2.", … */
export function instruction(question: CheckableQuestion): string {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      if (question.choose === 'one') return words('question.chooseOne')
      if (!question.chooseCount) return words('question.chooseAll')
      return words('question.chooseCount', { count: question.chooseCount })
    case 'match':
      return words('question.match')
    case 'sort':
      return words('question.sort')
    case 'order':
      return words('order.how')
    case 'text': {
      const isStrict = question.exactSpelling || question.caseMatters
      const how = words(gapIn(question) < 0 ? 'text.short' : 'text.gap')
      return `${how} ${words(isStrict ? 'text.strict' : 'text.forgiven')}`
    }
    case 'scenario':
      return words('scenario.check')
    default:
      return unreachable(question)
  }
}
