// What the system lays down for one launch: the document LMS.LaunchData (cmi5, 10).

import type { Launch } from '../port.ts'
import { asObject, type Json, objectIn } from './json.ts'

export interface LaunchData {
  /** In the context of each statement, unaltered. */
  readonly contextTemplate: Json
  readonly mode: 'normal' | 'browse' | 'review'
  readonly masteryScore: number | undefined
  readonly returnUrl: string | undefined
}

/** Undefined where it is no launch data: without its template no statement would be right. */
export function launchDataIn(text: string): LaunchData | undefined {
  const { contextTemplate, launchMode, masteryScore, returnURL } = asObject(text) ?? {}
  const template = objectIn(contextTemplate)
  if (!template) return undefined
  const score = masteryScore === undefined ? Number.NaN : Number(masteryScore)
  return {
    contextTemplate: template,
    mode: MODES[String(launchMode)] ?? 'normal',
    masteryScore: score >= 0 && score <= 1 ? score : undefined,
    returnUrl: typeof returnURL === 'string' && returnURL !== '' ? returnURL : undefined,
  }
}

const MODES: Readonly<Record<string, Extract<Launch['mode'], LaunchData['mode']>>> = {
  Normal: 'normal',
  Browse: 'browse',
  Review: 'review',
}
