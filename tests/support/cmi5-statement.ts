// What cmi5 and xAPI ask of one statement. Each complaint begins with the section that it is from:
// a number alone is one of cmi5 (Quartz), `xAPI` one of xAPI 1.0.3, part 2.

import { interactionFaults } from './xapi-interaction.ts'

export type Json = Readonly<Record<string, unknown>>

/** What a statement is judged by. */
export interface Launched {
  readonly actor: Json
  readonly registration: string
  readonly activityId: string
  readonly contextTemplate: Json
  readonly masteryScore: number | undefined
  readonly mode: 'Normal' | 'Browse' | 'Review'
}

const VERBS = 'http://adlnet.gov/expapi/verbs/'
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon'
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'

export const verbOf = (statement: Json) =>
  String(objectIn(statement.verb).id ?? '').replace(VERBS, '')

export const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}

/** With the category of cmi5: subject to all its rules. Others are allowed beside them (7.1.3). */
export const isDefined = (statement: Json) => categoriesOf(statement).includes(CMI5)

export const sessionOf = (statement: Json) =>
  objectIn(objectIn(statement.context).extensions)[
    'https://w3id.org/xapi/cmi5/context/extensions/sessionid'
  ]

const categoriesOf = (statement: Json): readonly unknown[] => {
  const { category } = objectIn(objectIn(statement.context).contextActivities)
  return [category ?? []].flat().map((one) => objectIn(one).id)
}

const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/
const PROPERTIES = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']

export function statementFaults(statement: Json, launched: Launched): readonly string[] {
  const faults: string[] = []
  const must = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
  const verb = verbOf(statement)
  const object = objectIn(statement.object)
  const context = objectIn(statement.context)
  const extra = Object.keys(statement).filter((name) => !PROPERTIES.includes(name))
  must(extra.length === 0, `xAPI 2.4: a statement has no ${extra.join()}`)
  must(UUID.test(String(statement.id)), '9.1: the id must be a UUID')
  must(isSame(statement.actor, launched.actor), '9.2: the actor must be that of the launch')
  must(/^https?:/.test(String(objectIn(statement.verb).id)), 'xAPI 2.4.3: the verb must be an IRI')
  must(UTC.test(String(statement.timestamp)), '9.7: the timestamp must be there, in UTC')
  must(context.registration === launched.registration, '9.6.1: registration of the launch')
  must(holds(context, launched.contextTemplate), '10.0: the context template must stay unaltered')
  must(/^\w[\w+.-]*:/.test(String(object.id)), 'xAPI 2.4.4.1: the object’s id must be an IRI')
  if (isDefined(statement)) faults.push(...definedFaults(statement, verb, launched))
  else {
    must(!DEFINED.includes(verb), `9.6.2.1: ${verb} must be in the category of cmi5`)
    must(launched.mode === 'Normal', `10.0: nothing is answered in ${launched.mode}`)
  }
  if (object.definition) faults.push(...interactionFaults(statement))
  return faults
}

function definedFaults(statement: Json, verb: string, launched: Launched): readonly string[] {
  const faults: string[] = []
  const must = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
  const result = objectIn(statement.result)
  const isJudged = verb === 'passed' || verb === 'failed'
  const object = objectIn(statement.object)
  must(DEFINED.includes(verb), `9.3: ${verb} is no verb of cmi5`)
  must(object.id === launched.activityId, '9.4: the object must be the activity of the launch')
  must(result.success === (isJudged ? verb === 'passed' : undefined), `9.5.2: success of ${verb}`)
  must(
    result.completion === (verb === 'completed' ? true : undefined),
    `9.5.3: completion of ${verb}`,
  )
  const needsDuration = verb !== 'initialized'
  const hasDuration = DURATION.test(String(result.duration))
  must(
    hasDuration || (!needsDuration && result.duration === undefined),
    `9.5.4: duration of ${verb}`,
  )
  const movesOn = isJudged || verb === 'completed'
  must(categoriesOf(statement).includes(MOVE_ON) === movesOn, `9.6.2.2: moveOn category of ${verb}`)
  must(
    launched.mode === 'Normal' || verb === 'initialized' || verb === 'terminated',
    `10.0: no ${verb} in ${launched.mode}`,
  )
  if (result.score !== undefined) {
    must(isJudged, `9.5.1: no score with ${verb}`)
    faults.push(...scoreFaults(objectIn(result.score), verb, launched.masteryScore))
  }
  const mastery = objectIn(objectIn(statement.context).extensions)[MASTERY]
  const needed = isJudged ? launched.masteryScore : undefined
  must(mastery === needed, `9.6.3.2: mastery score with ${verb}`)
  return faults
}

function scoreFaults(score: Json, verb: string, mastery: number | undefined): readonly string[] {
  const { scaled, raw, min, max } = score
  const faults: string[] = []
  const must = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
  must(typeof scaled === 'number' && scaled >= 0 && scaled <= 1, '9.5.1: scaled from 0 to 1')
  must(raw === undefined || [raw, min, max].every(Number.isInteger), '9.5.1: raw with min and max')
  if (mastery === undefined) return faults
  if (verb === 'passed') must(Number(scaled) >= mastery, '9.3.4: passed below the mastery score')
  if (verb === 'failed') must(Number(scaled) < mastery, '9.3.5: failed at the mastery score')
  return faults
}

const isSame = (one: unknown, other: unknown) => holds(one, other) && holds(other, one)

/** Whether all that is in `part` is in `whole` too; lists may have more. */
function holds(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((one) => whole.some((other) => holds(other, one)))
  }
  if (typeof part !== 'object' || part === null) return whole === part
  return Object.entries(part).every(([name, value]) => holds(objectIn(whole)[name], value))
}
