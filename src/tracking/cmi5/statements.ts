// The words of cmi5 for what a learner did: pure functions from what is known to statements.

import { responsePattern } from '../patterns.ts'
import type { Interaction, ProgressReport } from '../port.ts'
import { timespan2004 } from '../scorm/time.ts'
import { SIGNS_2004 } from '../signs-2004.ts'
import { activityOf } from './interaction-activity.ts'
import { type Json, objectIn } from './json.ts'
import type { LaunchData } from './launch-data.ts'
import type { LaunchParameters } from './launch-parameters.ts'
import { statementId } from './statement-id.ts'

const VERBS = 'http://adlnet.gov/expapi/verbs/'
const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/'
const EXTENSIONS = 'https://w3id.org/xapi/cmi5/context/extensions/'

/** The verbs that say where a session and its judgement stand (cmi5, 9.3). */
export type Cmi5Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated'

export interface Statement extends Json {
  readonly id: string
  readonly verb: { readonly id: string }
}

export interface StatementMeans {
  readonly parameters: LaunchParameters
  readonly data: LaunchData
  /** Of the course's words. */
  readonly language: string
}

/** When something was so, and milliseconds on screen since the session was initialized. */
export interface Moment {
  readonly at: Date
  readonly since: number
}

/** @param score 0–1, of what passed or failed */
export function cmi5Statement(
  means: StatementMeans,
  verb: Cmi5Verb,
  { at, since }: Moment,
  score?: number,
): Statement {
  const { parameters, data } = means
  const isJudged = verb === 'passed' || verb === 'failed'
  const isOnce = verb === 'completed' || verb === 'passed'
  const categories = isJudged || verb === 'completed' ? ['cmi5', 'moveon'] : ['cmi5']
  const session = isOnce ? '' : JSON.stringify(data.contextTemplate)
  return {
    id: statementId(parameters.registration, parameters.activityId, session, verb),
    actor: parameters.actor,
    verb: verbOf(verb),
    object: { id: parameters.activityId },
    ...(verb !== 'initialized' && {
      result: {
        ...(verb === 'completed' && { completion: true }),
        ...(isJudged && { success: verb === 'passed' }),
        ...(score !== undefined && { score: { scaled: fourDecimals(score) } }),
        duration: timespan2004(since),
      },
    }),
    context: contextOf(means, categories, isJudged),
    timestamp: at.toISOString(),
  }
}

/** A response of the check: allowed beside the statements above, and in none of their categories. */
export function answeredStatement(means: StatementMeans, interaction: Interaction): Statement {
  const { parameters, language } = means
  const name = interaction.id
  return {
    id: statementId(parameters.registration, parameters.activityId, name),
    actor: parameters.actor,
    verb: verbOf('answered'),
    object: {
      id: `${parameters.activityId}/${name}`,
      definition: activityOf(interaction, language),
    },
    result: resultOf(interaction),
    context: contextOf(means, [], false),
    timestamp: interaction.at.toISOString(),
  }
}

const verbOf = (verb: string) => ({ id: VERBS + verb })

const fourDecimals = (share: number) => Math.round(share * 10_000) / 10_000

/** The system's template, and to it what each statement adds (cmi5, 9.6). */
function contextOf(
  { parameters, data: { contextTemplate, masteryScore } }: StatementMeans,
  categories: readonly string[],
  isJudged: boolean,
): Json {
  const { contextActivities, extensions } = contextTemplate
  const given = objectIn(contextActivities)
  const category = [
    ...[given?.category ?? []].flat(),
    ...categories.map((name) => ({ id: CATEGORIES + name })),
  ]
  return {
    ...contextTemplate,
    registration: parameters.registration,
    contextActivities: { ...given, ...(category.length > 0 && { category }) },
    extensions: {
      ...objectIn(extensions),
      ...(isJudged &&
        masteryScore !== undefined && { [`${EXTENSIONS}masteryscore`]: masteryScore }),
    },
  }
}

function resultOf(interaction: Interaction): Json {
  const { outcome, latency } = interaction
  const given = responsePattern(interaction, SIGNS_2004)
  return {
    // No answer is no response.
    ...(given !== '' && { response: given }),
    ...(outcome !== 'neutral' && { success: outcome === 'right' }),
    ...(typeof outcome === 'number' && { score: { scaled: fourDecimals(outcome) } }),
    duration: timespan2004(latency),
  }
}

/** A Passed must not be below the mastery score, nor a Failed at it (cmi5, 9.3.4 and 9.3.5). */
export function isJudgedAs(
  verb: 'passed' | 'failed',
  { success, score }: ProgressReport,
  { masteryScore }: LaunchData,
): boolean {
  if (success !== verb) return false
  if (score === undefined || masteryScore === undefined) return true
  return verb === 'passed' ? score >= masteryScore : score < masteryScore
}
