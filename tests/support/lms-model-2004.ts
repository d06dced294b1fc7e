// The data model of SCORM 2004, 4th edition (Run-Time Environment, 4.2), and navigation requests.

import { type About, listOf, matches, oneOf, type Rule, type Rules, upTo } from './lms-rules.ts'

const TYPE_MISMATCH = '406'
const OUT_OF_RANGE = '407'
const NOT_NOW = '351'
const NEEDS_ANOTHER = '408'

type Check = (value: string, about: About) => string

const typed =
  (isRight: (value: string, about: About) => boolean): Check =>
  (value, about) =>
    isRight(value, about) ? '0' : TYPE_MISMATCH

/** The first code that is not 0. */
const all =
  (...checks: readonly Check[]): Check =>
  (value, about) =>
    checks.map((check) => check(value, about)).find((code) => code !== '0') ?? '0'

const both = (check: Check, initial?: string): Rule => ({
  access: 'both',
  check,
  ...(initial === undefined ? {} : { initial }),
})

const writeOnly = (check: Check): Rule => ({ access: 'write', check })
const readOnly = (initial?: string): Rule => ({
  access: 'read',
  ...(initial === undefined ? {} : { initial }),
})

const realNumber = matches(/^-?\d+(\.\d{1,7})?$/)

const real =
  (least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Check =>
  (value) => {
    if (!realNumber(value)) return TYPE_MISMATCH
    return Number(value) >= least && Number(value) <= most ? '0' : OUT_OF_RANGE
  }

const time = typed(
  matches(
    /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/,
  ),
)
const timeInterval = typed(
  matches(/^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/),
)

const short = matches(/^[\w\-.!~*'()%:;@&=+$/?#]{1,250}$/)
const longIdentifier = typed(matches(/^[\w\-.!~*'()%:;@&=+$/?#[\],]{1,4000}$/))

/** `{lang=en}` may stand before the words, and is not counted. */
const localised = (longest: number) => (value: string) =>
  value.replace(/^\{lang=[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\}/, '').length <= longest

const unique: Check = (value, { others }) => (others.includes(value) ? NOT_NOW : '0')

/** An id that is set stays. */
const unchanged: Check = (value, { sibling }) => {
  const before = sibling('id')
  return before === undefined || before === value ? '0' : NOT_NOW
}

const needs =
  (...names: readonly string[]): Check =>
  (_, { sibling }) =>
    names.every((name) => sibling(name) !== undefined) ? '0' : NEEDS_ANOTHER

const distinct = (isRight: (value: string) => boolean) => (value: string) =>
  isRight(value) && new Set(value.split('[,]')).size === value.split('[,]').length

const withoutOptions = (value: string) =>
  value.replace(/^(\{(case_matters|order_matters)=(true|false)\}){0,2}/, '')

const pairs = (part: (value: string) => boolean) => (value: string) => {
  const sides = value.split('[.]')
  return sides.length === 2 && sides.every(part)
}

const step = (value: string) => {
  const sides = value.split('[.]')
  return sides.length === 2 && sides.every((side) => side === '' || upTo(250)(side))
}

/** A range: one of its ends may be missing. */
const range = (value: string) => {
  const ends = value.split('[:]')
  return ends.length === 2 && ends.every((end) => end === '' || realNumber(end))
}

const RESPONSES: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': oneOf('true', 'false'),
  choice: (value) => value === '' || distinct(listOf('[,]', short, 36))(value),
  'fill-in': listOf('[,]', localised(250), 10),
  'long-fill-in': localised(4000),
  likert: short,
  matching: listOf('[,]', pairs(short), 36),
  performance: listOf('[,]', step),
  sequencing: listOf('[,]', short, 36),
  numeric: realNumber,
  other: upTo(4000),
}

const PATTERNS: typeof RESPONSES = {
  ...RESPONSES,
  'fill-in': (value) => listOf('[,]', localised(250), 10)(withoutOptions(value)),
  'long-fill-in': (value) => localised(4000)(withoutOptions(value)),
  performance: (value) => listOf('[,]', step)(withoutOptions(value)),
  numeric: range,
}

/** Types that have one right pattern at the most. */
const ONE_PATTERN = ['true-false', 'likert', 'numeric', 'other']

const response = typed((value, { sibling }) => RESPONSES[sibling('type') ?? '']?.(value) ?? false)

const pattern: Check = (value, { element, sibling }) => {
  const type = sibling('type') ?? ''
  if (ONE_PATTERN.includes(type) && !element.endsWith('.0.pattern')) return NOT_NOW
  return PATTERNS[type]?.(value) ? '0' : TYPE_MISMATCH
}

const result = typed(
  (value) =>
    realNumber(value) || ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value),
)

const scoreRules = (prefix: string, before: readonly Check[] = []): Rules => ({
  [`${prefix}.score._children`]: readOnly('scaled,raw,min,max'),
  [`${prefix}.score.scaled`]: both(all(...before, real(-1, 1))),
  [`${prefix}.score.raw`]: both(all(...before, real())),
  [`${prefix}.score.min`]: both(all(...before, real())),
  [`${prefix}.score.max`]: both(all(...before, real())),
})

const COMPLETION = typed(oneOf('completed', 'incomplete', 'not attempted', 'unknown'))
const SUCCESS = typed(oneOf('passed', 'failed', 'unknown'))
const hasId = needs('id')

export const model2004: Rules = {
  'cmi._version': readOnly('1.0'),
  'cmi.comments_from_learner._children': readOnly('comment,location,timestamp'),
  'cmi.comments_from_learner.n.comment': both(typed(localised(4000))),
  'cmi.comments_from_learner.n.location': both(typed(upTo(250))),
  'cmi.comments_from_learner.n.timestamp': both(time),
  'cmi.comments_from_lms._children': readOnly('comment,location,timestamp'),
  'cmi.completion_status': both(COMPLETION, 'unknown'),
  'cmi.completion_threshold': readOnly(),
  'cmi.credit': readOnly('credit'),
  'cmi.entry': readOnly('ab-initio'),
  'cmi.exit': writeOnly(typed(oneOf('time-out', 'suspend', 'logout', 'normal', ''))),
  'cmi.interactions._children': readOnly(
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  ),
  'cmi.interactions.n.id': both(all(longIdentifier, unique)),
  'cmi.interactions.n.type': both(all(hasId, typed(oneOf(...Object.keys(RESPONSES))))),
  'cmi.interactions.n.objectives.n.id': both(all(hasId, longIdentifier, unique)),
  'cmi.interactions.n.timestamp': both(all(hasId, time)),
  'cmi.interactions.n.correct_responses.n.pattern': both(all(needs('id', 'type'), pattern, unique)),
  'cmi.interactions.n.weighting': both(all(hasId, real())),
  'cmi.interactions.n.learner_response': both(all(needs('id', 'type'), response)),
  'cmi.interactions.n.result': both(all(hasId, result)),
  'cmi.interactions.n.latency': both(all(hasId, timeInterval)),
  'cmi.interactions.n.description': both(all(hasId, typed(localised(250)))),
  'cmi.launch_data': readOnly(),
  'cmi.learner_id': readOnly(),
  'cmi.learner_name': readOnly(),
  'cmi.learner_preference._children': readOnly(
    'audio_level,language,delivery_speed,audio_captioning',
  ),
  'cmi.learner_preference.audio_level': both(real(0), '1'),
  'cmi.learner_preference.language': both(typed(upTo(250)), ''),
  'cmi.learner_preference.delivery_speed': both(real(0), '1'),
  'cmi.learner_preference.audio_captioning': both(typed(oneOf('-1', '0', '1')), '0'),
  'cmi.location': both(typed(upTo(1000))),
  'cmi.max_time_allowed': readOnly(),
  'cmi.mode': readOnly('normal'),
  'cmi.objectives._children': readOnly(
    'id,score,success_status,completion_status,progress_measure,description',
  ),
  'cmi.objectives.n.id': both(all(longIdentifier, unchanged, unique)),
  ...scoreRules('cmi.objectives.n', [hasId]),
  'cmi.objectives.n.success_status': both(all(hasId, SUCCESS), 'unknown'),
  'cmi.objectives.n.completion_status': both(all(hasId, COMPLETION), 'unknown'),
  'cmi.objectives.n.progress_measure': both(all(hasId, real(0, 1))),
  'cmi.objectives.n.description': both(all(hasId, typed(localised(250)))),
  'cmi.progress_measure': both(real(0, 1)),
  'cmi.scaled_passing_score': readOnly(),
  ...scoreRules('cmi'),
  'cmi.session_time': writeOnly(timeInterval),
  'cmi.success_status': both(SUCCESS, 'unknown'),
  'cmi.suspend_data': both(typed(upTo(64000))),
  'cmi.time_limit_action': readOnly('continue,no message'),
  'cmi.total_time': readOnly('PT0S'),
  'adl.nav.request': both(
    typed(
      matches(
        /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}(choice|jump))$/,
      ),
    ),
    '_none_',
  ),
  'adl.nav.request_valid.continue': readOnly('unknown'),
  'adl.nav.request_valid.previous': readOnly('unknown'),
}
