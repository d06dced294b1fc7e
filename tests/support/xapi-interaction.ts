// What xAPI 1.0.3 (part 2, 2.4.4.1 and its appendix C) asks of an interaction and its response.

import { type Json, objectIn } from './cmi5-statement.ts'

const PARTS = ['choices', 'scale', 'source', 'target', 'steps']

/** Component lists that each type has, and no others. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
  'true-false': [],
  'fill-in': [],
}

export function interactionFaults(statement: Json): readonly string[] {
  const faults: string[] = []
  const must = (isRight: boolean, fault: string) => void (isRight || faults.push(`xAPI ${fault}`))
  const definition = objectIn(objectIn(statement.object).definition)
  const { interactionType, correctResponsesPattern: patterns = [], description } = definition
  const type = String(interactionType)
  const own = PARTS_OF[type]
  must(
    definition.type === 'http://adlnet.gov/expapi/activities/cmi.interaction',
    '2.4.4.1: the type of an interaction',
  )
  if (!own) return [...faults, `xAPI 2.4.4.1: there is no interactionType ${type}`]
  must(isLanguageMap(description), '2.4.4.1: the description must be a language map')
  for (const name of PARTS) {
    const isOwn = own.includes(name)
    must(isOwn === (definition[name] !== undefined), `2.4.4.1: ${name} in ${type}`)
    if (isOwn) faults.push(...partFaults(name, definition[name]))
  }
  must(Array.isArray(patterns) && patterns.every(isText), '2.4.4.1: patterns must be texts')
  const { response } = objectIn(statement.result)
  for (const pattern of Array.isArray(patterns) ? patterns : []) {
    must(fits(type, definition, String(pattern), true), `appendix C: pattern ${pattern} of ${type}`)
  }
  if (response !== undefined) {
    must(isText(response), '2.4.5: the response must be a text')
    const isRight = fits(type, definition, String(response), false)
    must(isRight, `appendix C: response ${response} of ${type}`)
  }
  return faults
}

function partFaults(name: string, list: unknown): readonly string[] {
  const parts = Array.isArray(list) ? list.map(objectIn) : []
  const ids = parts.map(({ id }) => id)
  const areRight =
    parts.length > 0 &&
    parts.every(({ id, description }) => isText(id) && isLanguageMap(description)) &&
    new Set(ids).size === ids.length
  return areRight ? [] : [`xAPI 2.4.4.1: ${name} must be parts with ids of their own`]
}

function fits(type: string, definition: Json, text: string, isPattern: boolean): boolean {
  const ids = (name: string) =>
    (Array.isArray(definition[name]) ? definition[name] : []).map((part: unknown) =>
      String(objectIn(part).id),
    )
  const each = (parts: readonly string[], known: readonly string[]) =>
    parts.every((part) => known.includes(part))
  const pairs = text.split('[,]').map((pair) => pair.split('[.]'))
  switch (type) {
    case 'true-false':
      return text === 'true' || text === 'false'
    case 'choice':
    case 'sequencing':
      return each(text.split('[,]'), ids('choices'))
    case 'likert':
      return ids('scale').includes(text)
    case 'matching':
      return pairs.every(
        ([left = '', right = '', more]) =>
          more === undefined && each([left], ids('source')) && each([right], ids('target')),
      )
    case 'performance':
      return pairs.every(([step = '', given]) => each([step], ids('steps')) && given !== undefined)
    default: {
      const bare = isPattern ? text.replace(/^\{case_matters=(true|false)\}/, '') : text
      return !/\[,\]|\[\.\]|^\{/.test(bare)
    }
  }
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''

const isLanguageMap = (value: unknown) => {
  const entries = Object.entries(objectIn(value))
  const isRight = ([language, text]: [string, unknown]) =>
    /^[a-z]{2,3}(-[\w]+)*$/i.test(language) && typeof text === 'string'
  return entries.length > 0 && entries.every(isRight)
}
