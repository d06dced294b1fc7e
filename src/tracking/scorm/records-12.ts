// Records of responses in SCORM 1.2, which can only be written.

import { responsePattern, rightPatterns, type Signs } from '../patterns.ts'
import type { Interaction } from '../port.ts'
import type { Pair } from './dialect.ts'
import { decimals } from './numbers.ts'
import { time12, timespan12 } from './time.ts'

/** CMIFeedback. */
const LONGEST_RESPONSE = 255
const SIGNS: Signs = { between: ',', pair: '.', isTrue: 't', isFalse: 'f', typed: () => '' }

export function interactionPairs12(interaction: Interaction, index: number): readonly Pair[] {
  const { id, type, objectives, weight, at, latency } = interaction
  const given = wholeParts(responsePattern(interaction, SIGNS))
  const pairs: readonly Pair[] = [
    ['id', id],
    ['type', type],
    ...objectives.map((id, row): Pair => [`objectives.${row}.id`, id]),
    ['time', time12(at)],
    ...rightPatterns(interaction, SIGNS).map(
      (right, row): Pair => [`correct_responses.${row}.pattern`, right],
    ),
    ['weighting', decimals(weight)],
    // No answer is no response: an empty one is of no type.
    ...(given === '' ? [] : [['student_response', given] as const]),
    ['result', result(interaction)],
    ['latency', timespan12(latency)],
  ]
  return pairs.map(([element, value]) => [`cmi.interactions.${index}.${element}`, value])
}

/** What fits into a response of 1.2: a long way through a story ends at a whole step. */
function wholeParts(pattern: string): string {
  if (pattern.length <= LONGEST_RESPONSE) return pattern
  return pattern.slice(0, pattern.lastIndexOf(SIGNS.between, LONGEST_RESPONSE))
}

function result({ outcome }: Interaction): string {
  if (typeof outcome === 'number') return decimals(outcome)
  if (outcome === 'neutral') return outcome
  return outcome === 'right' ? 'correct' : 'wrong'
}
