// A question as xAPI describes an interaction, so that people who read the record see its words.

import { rightPatterns } from '../patterns.ts'
import type { Interaction, Part } from '../port.ts'
import { SIGNS_2004 } from '../signs-2004.ts'
import type { Json } from './json.ts'

export function activityOf(interaction: Interaction, language: string): Json {
  const inWords = (text: string) => ({ [language]: text })
  const right = rightPatterns(interaction, SIGNS_2004)
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    description: inWords(interaction.text.join(' ')),
    interactionType: interaction.type,
    ...(right.length > 0 && { correctResponsesPattern: right }),
    ...listsOf(interaction.parts, inWords),
  }
}

/** What the letters and numbers of its patterns stand for; each step of a story is one part. */
function listsOf(parts: readonly Part[], inWords: (text: string) => Json): Json {
  const lists: Record<string, Map<string, string[]>> = {}
  for (const { list, id, words, step } of parts) {
    if (list === 'answers') continue
    lists[list] ??= new Map()
    const lines = lists[list].get(step ?? id) ?? []
    lists[list].set(step ?? id, [...lines, step ? `${id} ${words}` : words])
  }
  return Object.fromEntries(
    Object.entries(lists).map(([list, rows]) => [
      list,
      [...rows].map(([id, lines]) => ({ id, description: inWords(lines.join(' | ')) })),
    ]),
  )
}
