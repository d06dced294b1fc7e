// What the system lays down for one launch: the document LMS.LaunchData (cmi5, 10).

import { asObject, type Json, objectIn } from './json.ts'

export interface LaunchData {
  /** In the context of each statement, unaltered. */
  readonly contextTemplate: Json
  readonly mode: 'normal' | 'browse' | 'review'
  readonly masteryScore: number | undefined
  /** Empty where there is none. */
  readonly returnUrl: string
}

const LOOKING = ['browse', 'review'] as const

/** Undefined where it is no launch data: without its template no statement would be right. */
export function launchDataIn(text: string): LaunchData | undefined {
  const { contextTemplate, launchMode, masteryScore, returnURL } = asObject(text) ?? {}
  const template = objectIn(contextTemplate)
  if (!template) return undefined
  const score = Number(masteryScore ?? Number.NaN)
  return {
    contextTemplate: template,
    mode: LOOKING.find((mode) => mode === String(launchMode).toLowerCase()) ?? 'normal',
    masteryScore: score >= 0 && score <= 1 ? score : undefined,
    returnUrl: typeof returnURL === 'string' ? returnURL : '',
  }
}
