// Rating: a numbered list is the scale, from low to high; a list below it are the statements that
// share it (authoring format, 6.7).

import type { Inline } from '../../../src/course/course.ts'
import type { EarlierRating, RatingStatement } from '../../../src/course/question.ts'
import { onceEach, quietly } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import {
  noScale,
  recordedAlone,
  statementsAbove,
  tellScale,
  tellStatements,
  unexpectedBox,
} from '../rules/rating.ts'
import type { BlockToken, ListToken } from '../token-types.ts'
import { readAnswer } from './choice.ts'
import type { QuestionHeading } from './heading.ts'

export interface RatingParts {
  readonly isConfidence: boolean
  readonly steps: readonly (readonly Inline[])[]
  readonly statements: readonly RatingStatement[]
  readonly recorded: boolean
  readonly earlier: EarlierRating | undefined
}

interface Below {
  /** The scale, if it is a numbered list. */
  readonly answers: BlockToken | undefined
  readonly statements: ListToken | undefined
  /** What stands above the scale. */
  readonly scene: readonly BlockToken[]
}

/** `earlier` is still to be found: it may stand in another file. */
export function readRating(
  { word, settings, at }: QuestionHeading,
  { answers, statements: list, scene }: Below,
  reading: Reading,
): RatingParts {
  const { tell, recordRatings } = reading
  const scale = answers?.kind === 'list' && answers.start !== undefined ? answers : undefined
  const recorded = settings.recorded?.isWanted ?? recordRatings
  const above = scene.at(-1)
  if (!scale) tell(noScale(answers, at))
  else if (!list && above?.kind === 'list') tell(statementsAbove(above.at))
  if (settings.recorded?.isWanted) tell(recordedAlone(settings.recorded.at))
  const steps = readLines(scale, reading)
  const statements = readLines(list, reading)
  if (scale) tellScale(steps, { at, isRecorded: recorded }, tell)
  tellStatements(statements, at, tell)
  return {
    isConfidence: word.toLowerCase() === 'confidence',
    steps: steps.map(({ answer }) => answer.parts),
    statements: list
      ? statements.map(({ answer: { letter, parts, feedback } }) => ({
          letter,
          parts,
          idea: feedback,
        }))
      : [{ letter: 'a', parts: [], idea: [] }],
    recorded,
    earlier: undefined,
  }
}

function readLines(list: ListToken | undefined, reading: Reading) {
  const tellBox = onceEach(reading.tell)
  const lines = (list?.entries ?? []).map((entry, index) =>
    readAnswer(entry, index, quietly, reading),
  )
  for (const { boxAt } of lines) if (boxAt) tellBox(unexpectedBox(boxAt))
  return lines
}
