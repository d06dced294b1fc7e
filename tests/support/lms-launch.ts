// What a learning system does around a session: what it hands over at the launch, what it makes of
// the values at the end.

import type { Edition } from './lms-codes.ts'
import { totalTime } from './lms-time.ts'

export interface LaunchOptions {
  /** What earlier sessions left behind; without it, the first launch. */
  readonly record?: LmsRecord | undefined
  readonly mode?: 'normal' | 'browse' | 'review'
  readonly credit?: 'credit' | 'no-credit'
  /** 1.2: 0–100. */
  readonly masteryScore?: string
  /** 2004: −1…1. */
  readonly scaledPassingScore?: string
  readonly learnerId?: string
  /** Family name first. */
  readonly learnerName?: string
}

/** What was committed: plain JSON. */
export interface LmsRecord {
  readonly edition: Edition
  readonly elements: Readonly<Record<string, string>>
  /** Hundredths of a second, of all sessions of the attempt. */
  readonly totalTime: number
}

type Values = Readonly<Record<string, string>>

/** The part of an earlier record that belongs to this attempt; undefined at a new one. */
export function attemptOf(edition: Edition, record: LmsRecord | undefined): LmsRecord | undefined {
  if (!record || edition === '1.2') return record
  const { 'cmi.exit': exit, 'adl.nav.request': request } = record.elements
  return exit === 'suspend' || request === 'suspendAll' ? record : undefined
}

/** Values that stand at the beginning of a session. */
export function valuesAtLaunch(edition: Edition, options: LaunchOptions): Values {
  const attempt = attemptOf(edition, options.record)
  const given = edition === '1.2' ? given12(options, attempt) : given2004(options, attempt)
  return { ...withoutSession(attempt?.elements ?? {}), ...given }
}

function withoutSession(elements: Values): Values {
  const ended = ['cmi.core.exit', 'cmi.core.session_time', 'cmi.exit', 'cmi.session_time']
  const kept = ([name]: [string, string]) => !ended.includes(name) && !name.startsWith('adl.')
  return Object.fromEntries(Object.entries(elements).filter(kept))
}

function given12(options: LaunchOptions, attempt: LmsRecord | undefined): Values {
  const { mode, credit, masteryScore, learnerId, learnerName } = withDefaults(options)
  const entry = attempt?.elements['cmi.core.exit'] === 'suspend' ? 'resume' : ''
  return {
    'cmi.core.student_id': learnerId,
    'cmi.core.student_name': learnerName,
    'cmi.core.credit': credit,
    'cmi.core.lesson_mode': mode,
    'cmi.core.entry': attempt ? entry : 'ab-initio',
    'cmi.core.total_time': totalTime('1.2', attempt?.totalTime ?? 0),
    ...(masteryScore === undefined ? {} : { 'cmi.student_data.mastery_score': masteryScore }),
  }
}

function given2004(options: LaunchOptions, attempt: LmsRecord | undefined): Values {
  const { mode, credit, scaledPassingScore, learnerId, learnerName } = withDefaults(options)
  return {
    'cmi.learner_id': learnerId,
    'cmi.learner_name': learnerName,
    'cmi.credit': credit,
    'cmi.mode': mode,
    'cmi.entry': attempt ? 'resume' : 'ab-initio',
    'cmi.total_time': totalTime('2004', attempt?.totalTime ?? 0),
    ...(scaledPassingScore === undefined ? {} : { 'cmi.scaled_passing_score': scaledPassingScore }),
  }
}

const withDefaults = (options: LaunchOptions) => ({
  ...options,
  mode: options.mode ?? 'normal',
  credit: options.credit ?? 'credit',
  learnerId: options.learnerId ?? 'learner-1',
  learnerName: options.learnerName ?? 'Okafor, Sam',
})

/** Passing scores that the system knows decide on success, whatever the course said. */
export function judged(edition: Edition, values: Values): Values {
  return edition === '1.2' ? values : judged2004(values)
}

function judged2004(values: Values): Values {
  const least = values['cmi.scaled_passing_score']
  const score = values['cmi.score.scaled']
  if (least === undefined || score === undefined) return values
  return { ...values, 'cmi.success_status': Number(score) >= Number(least) ? 'passed' : 'failed' }
}

/** 1.2, at Finish: a status that was never set is `completed`, and a mastery score decides. */
export function finished(edition: Edition, values: Values): Values {
  if (edition === '2004') return values
  const status = values['cmi.core.lesson_status'] ?? 'completed'
  const mastery = values['cmi.student_data.mastery_score']
  const raw = values['cmi.core.score.raw']
  const decides = mastery !== undefined && raw !== undefined && raw !== ''
  if (!decides || values['cmi.core.credit'] === 'no-credit') {
    return { ...values, 'cmi.core.lesson_status': status }
  }
  const passed = Number(raw) >= Number(mastery)
  return { ...values, 'cmi.core.lesson_status': passed ? 'passed' : 'failed' }
}
