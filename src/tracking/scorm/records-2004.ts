// Records of responses in SCORM 2004, 3rd and 4th edition.

import { cut } from '../cut.ts'
import { legendOf, responsePattern, rightPatterns } from '../patterns.ts'
import type { Interaction } from '../port.ts'
import { SIGNS_2004 } from '../signs-2004.ts'
import type { Pair } from './dialect.ts'
import { decimals } from './numbers.ts'
import { timespan2004, timestamp2004 } from './time.ts'

/** SPM of `cmi.interactions.n.description`. */
const LONGEST_DESCRIPTION = 250

export function interactionPairs2004(interaction: Interaction, index: number): readonly Pair[] {
  const { id, type, objectives, weight, at, latency } = interaction
  const given = responsePattern(interaction, SIGNS_2004)
  const pairs: readonly Pair[] = [
    ['id', id],
    ['type', type],
    ...objectives.map((id, row): Pair => [`objectives.${row}.id`, id]),
    ['timestamp', timestamp2004(at)],
    ...rightPatterns(interaction, SIGNS_2004).map(
      (right, row): Pair => [`correct_responses.${row}.pattern`, right],
    ),
    ['weighting', decimals(weight)],
    // No answer is no response: an empty one is refused for most types.
    ...(given === '' ? [] : [['learner_response', given] as const]),
    ['result', result(interaction)],
    ['latency', timespan2004(latency)],
    ['description', cut(description(interaction), LONGEST_DESCRIPTION)],
  ]
  return pairs.map(([element, value]) => [`cmi.interactions.${index}.${element}`, value])
}

/** Question and answers as one line, for people who read the report. */
const description = (interaction: Interaction) =>
  [interaction.text[0], ...legendOf(interaction)].join(' | ')

function result({ outcome }: Interaction): string {
  if (typeof outcome === 'number') return decimals(outcome)
  if (outcome === 'neutral') return outcome
  return outcome === 'right' ? 'correct' : 'incorrect'
}
