// The data model of SCORM 1.2 (Run-Time Environment, 3.4).

import { type About, listOf, matches, oneOf, type Rule, type Rules, upTo } from './lms-rules.ts'

const INVALID = '405'

const typed = (isRight: (value: string, about: About) => boolean) => ({
  check: (value: string, about: About) => (isRight(value, about) ? '0' : INVALID),
})

const both = (isRight: (value: string) => boolean, initial = ''): Rule => ({
  access: 'both',
  initial,
  ...typed(isRight),
})

const writeOnly = (isRight: (value: string, about: About) => boolean): Rule => ({
  access: 'write',
  ...typed(isRight),
})

const readOnly = (initial = ''): Rule => ({ access: 'read', initial })

const identifier = matches(/^[!-~]{1,255}$/)
const decimal = matches(/^-?\d+(\.\d+)?$/)
const time = matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)
const timespan = matches(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/)
const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed']

const wholeNumber = (least: number, most: number) => (value: string) =>
  /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most

/** 0–100, or empty to take it back. */
const score = (value: string) =>
  value === '' || (decimal(value) && Number(value) >= 0 && Number(value) <= 100)

const character = matches(/^[a-z0-9]$/)
const pair = matches(/^[a-z0-9]\.[a-z0-9]$/)
const bare = (value: string) => value.replace(/^\{(.*)\}$/, '$1')

/** CMIFeedback: what a response may be follows from the interaction's type. */
function feedback(value: string, { sibling }: About): boolean {
  if (value.length > 255) return false
  switch (sibling('type')) {
    case 'true-false':
      return ['0', '1', 't', 'f'].includes(value)
    case 'choice':
      return listOf(',', character)(bare(value))
    case 'sequencing':
      return listOf(',', character)(value)
    case 'matching':
      return listOf(',', pair)(bare(value))
    case 'numeric':
      return decimal(value)
    case 'likert':
      return value === '' || character(value)
    default:
      return true
  }
}

const scoreRules = (prefix: string): Rules => ({
  [`${prefix}.score._children`]: readOnly('raw,max,min'),
  [`${prefix}.score.raw`]: both(score),
  [`${prefix}.score.max`]: both(score),
  [`${prefix}.score.min`]: both(score),
})

export const model12: Rules = {
  'cmi._version': readOnly('3.4'),
  'cmi.core._children': readOnly(
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  ),
  'cmi.core.student_id': readOnly(),
  'cmi.core.student_name': readOnly(),
  'cmi.core.lesson_location': both(upTo(255)),
  'cmi.core.credit': readOnly('credit'),
  'cmi.core.lesson_status': both(oneOf(...STATUS), 'not attempted'),
  'cmi.core.entry': readOnly('ab-initio'),
  ...scoreRules('cmi.core'),
  'cmi.core.total_time': readOnly('0000:00:00.00'),
  'cmi.core.lesson_mode': readOnly('normal'),
  'cmi.core.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': writeOnly(timespan),
  'cmi.suspend_data': both(upTo(4096)),
  'cmi.launch_data': readOnly(),
  'cmi.comments': both(upTo(4096)),
  'cmi.comments_from_lms': readOnly(),
  'cmi.objectives._children': readOnly('id,score,status'),
  'cmi.objectives.n.id': both(identifier),
  ...scoreRules('cmi.objectives.n'),
  'cmi.objectives.n.status': both(oneOf(...STATUS, 'not attempted'), 'not attempted'),
  'cmi.student_data._children': readOnly('mastery_score,max_time_allowed,time_limit_action'),
  'cmi.student_data.mastery_score': readOnly(),
  'cmi.student_data.max_time_allowed': readOnly(),
  'cmi.student_data.time_limit_action': readOnly(),
  'cmi.student_preference._children': readOnly('audio,language,speed,text'),
  'cmi.student_preference.audio': both(wholeNumber(-1, 100), '0'),
  'cmi.student_preference.language': both(upTo(255)),
  'cmi.student_preference.speed': both(wholeNumber(-100, 100), '0'),
  'cmi.student_preference.text': both(wholeNumber(-1, 1), '0'),
  'cmi.interactions._children': readOnly(
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
  ),
  'cmi.interactions.n.id': writeOnly(identifier),
  'cmi.interactions.n.objectives.n.id': writeOnly(identifier),
  'cmi.interactions.n.time': writeOnly(time),
  'cmi.interactions.n.type': writeOnly(
    oneOf(
      'true-false',
      'choice',
      'fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
    ),
  ),
  'cmi.interactions.n.correct_responses.n.pattern': writeOnly(feedback),
  'cmi.interactions.n.weighting': writeOnly(decimal),
  'cmi.interactions.n.student_response': writeOnly(feedback),
  'cmi.interactions.n.result': writeOnly(
    (value) => decimal(value) || ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value),
  ),
  'cmi.interactions.n.latency': writeOnly(timespan),
}
