// A question as xAPI describes an interaction, so that people who read the record see its words.

import type { Inline } from '../../course/course.ts'
import type { Answer, Question } from '../../course/question.ts'
import { choicesOf, isPaired, rowsOf } from '../../course/question-parts.ts'
import type { Interaction } from '../port.ts'
import { interactionType, oneLine, rightPatterns, stepName } from '../scorm/interaction.ts'
import { ratingLegend } from '../scorm/rating-record.ts'
import { SIGNS_2004 } from '../scorm/signs-2004.ts'
import type { Json } from './json.ts'

export function activityOf({ question, response }: Interaction, language: string): Json {
  const inWords = (text: string) => ({ [language]: text })
  const part = (id: string, text: string) => ({ id, description: inWords(text) })
  const right = rightPatterns(question, SIGNS_2004)
  const text = oneLine(question.text)
  const [statement] =
    question.kind === 'rating'
      ? ratingLegend(question, response).slice(0, -question.steps.length)
      : []
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    description: inWords(statement ? `${text} ${statement}` : text),
    interactionType: interactionType(question),
    ...(right.length > 0 && { correctResponsesPattern: right }),
    ...partsOf(question, part),
  }
}

type Part = (id: string, text: string) => Json

/** What the letters and numbers of its patterns stand for. */
function partsOf(question: Question, part: Part): Json {
  const lettered = (rows: readonly Pick<Answer, 'letter' | 'parts'>[]) =>
    rows.map(({ letter, parts }) => part(letter, oneLine(parts)))
  const numbered = (choices: readonly (readonly Inline[])[]) =>
    choices.map((parts, index) => part(String(index + 1), oneLine(parts)))
  if (isPaired(question)) {
    return { source: lettered(rowsOf(question)), target: numbered(choicesOf(question)) }
  }
  switch (question.kind) {
    case 'order':
      return { choices: lettered(question.items) }
    case 'choice':
      return { choices: lettered(question.answers) }
    case 'rating':
      return { scale: numbered(question.steps) }
    case 'scenario':
      return {
        steps: question.steps
          .filter(({ choices }) => choices.length > 0)
          .map(({ name, choices }) => part(stepName(name), lettersInWords(choices))),
      }
    default:
      return {}
  }
}

const lettersInWords = (choices: readonly Pick<Answer, 'letter' | 'parts'>[]) =>
  choices.map(({ letter, parts }) => `${letter} ${oneLine(parts)}`).join(' | ')
