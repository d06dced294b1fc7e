// What statements of xAPI say, as the cmi5 package sends them.

import type { Fact } from '../fact.ts'
import { whenIn } from './columns.ts'
import { isObject, type JsonObject, textIn } from './json-object.ts'

/** @returns undefined where it is no statement */
export function factsOfStatement(statement: unknown): readonly Fact[] | undefined {
  if (!isObject(statement) || !isObject(statement.actor) || !isObject(statement.verb)) {
    return undefined
  }
  const context = isObject(statement.context) ? statement.context : {}
  const who = { learner: actorName(statement.actor), attempt: textIn(context.registration) }
  const verb = lastPart(textIn(statement.verb.id))
  if (verb === 'answered')
    return [{ ...who, ...whenIn(textIn(statement.timestamp)), ...record(statement) }]
  if (verb === 'initialized' || verb === 'launched') return [{ ...who, reached: 'opened' }]
  if (verb === 'passed' || verb === 'completed') return [{ ...who, reached: 'finished' }]
  return []
}

function record({ object, result }: JsonObject): Pick<Fact, 'id' | 'response' | 'result'> {
  const { response, success, score } = isObject(result) ? result : {}
  const scaled = isObject(score) && typeof score.scaled === 'number' ? score.scaled : undefined
  return {
    id: isObject(object) ? lastPart(textIn(object.id)) : '',
    response: textIn(response),
    result: resultWord(success, scaled),
  }
}

function resultWord(success: unknown, scaled: number | undefined): string {
  if (success === true) return 'correct'
  if (scaled !== undefined) return String(scaled)
  return success === false ? 'incorrect' : 'neutral'
}

/** An actor is known by exactly one of these. */
function actorName({ account, mbox, mbox_sha1sum, openid }: JsonObject): string {
  if (isObject(account)) return `${textIn(account.homePage)} ${textIn(account.name)}`.trim()
  return textIn(mbox) || textIn(mbox_sha1sum) || textIn(openid)
}

const lastPart = (iri: string) => iri.slice(iri.lastIndexOf('/') + 1)
