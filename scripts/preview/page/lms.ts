// A pretend learning system for one learner and one course, which keeps its record in this browser.

import { Scorm12API, Scorm2004API } from 'scorm-again'
import { type Call, type Trouble, withManners } from './manners.ts'

export type Edition = '1.2' | '2004'
/** Element to value. */
export type LmsRecord = Readonly<Record<string, string>>
export type Session = 'not started' | 'open' | 'closed'

/** How the course is opened. */
export interface LmsSettings {
  /** Under which name its record is kept. */
  readonly course: 'preview' | 'patterns'
  readonly edition: Edition
  readonly review: boolean
  /** Per cent; empty for none. */
  readonly passMark: string
}

export interface LmsWatcher {
  onRecord(edition: Edition, session: Session, record: LmsRecord): void
  onCall(call: Call): void
  trouble(): Trouble
}

declare global {
  interface Window {
    /** Where a course looks for its learning system: SCORM 1.2, and 2004. */
    API?: object | undefined
    API_1484_11?: object | undefined
  }
}

type Runtime = Scorm12API | Scorm2004API

const storeOf = ({ course, edition }: LmsSettings) => `${course}.record.${edition}`

/** Makes the system ready for a launch. */
export function startLms(settings: LmsSettings, watcher: LmsWatcher): void {
  const { edition } = settings
  const runtime = edition === '1.2' ? launch12(settings) : launch2004(settings)
  const isMissing = watcher.trouble() === 'missing'
  const api = withManners(runtime, edition, watcher.trouble, (call) => {
    watcher.onCall(call)
    // Later calls find a new session: these are of the old one.
    const { action, answer } = call
    const isOver = action === 'Finish' || action === 'Terminate'
    if (answer !== 'false' && (isOver || action === 'Commit')) keep(settings, runtime)
    watcher.onRecord(edition, isOver ? 'closed' : 'open', recordOf(runtime))
    // An API serves one session. The next launch, a reload for example, finds a fresh one.
    if (isOver) queueMicrotask(() => startLms(settings, watcher))
  })
  window.API = edition === '1.2' && !isMissing ? api : undefined
  window.API_1484_11 = edition === '2004' && !isMissing ? api : undefined
}

/** Forgets what the course has saved. */
export const clearRecord = (settings: LmsSettings): void =>
  localStorage.removeItem(storeOf(settings))

const SILENT = { autocommit: false, logLevel: 'NONE' } as const

function launch12(settings: LmsSettings): Scorm12API {
  const { review, passMark } = settings
  const api = new Scorm12API(SILENT)
  const isBack = restore(settings, api)
  const { core } = api.cmi
  core.student_id = 'preview'
  core.student_name = 'Person, Preview'
  core.credit = review ? 'no-credit' : 'credit'
  core.entry = isBack ? 'resume' : 'ab-initio'
  core.lesson_mode = review ? 'review' : 'normal'
  api.cmi.student_data.mastery_score = passMark
  return api
}

function launch2004(settings: LmsSettings): Scorm2004API {
  const { review, passMark } = settings
  const api = new Scorm2004API(SILENT)
  const isBack = restore(settings, api)
  const { cmi } = api
  cmi.learner_id = 'preview'
  cmi.learner_name = 'Person, Preview'
  cmi.credit = review ? 'no-credit' : 'credit'
  cmi.entry = isBack ? 'resume' : 'ab-initio'
  cmi.mode = review ? 'review' : 'normal'
  cmi.scaled_passing_score = passMark && String(Number(passMark) / 100)
  return api
}

/** @returns whether there was anything to come back to */
function restore(settings: LmsSettings, api: Runtime): boolean {
  const stored = localStorage.getItem(storeOf(settings))
  if (stored) api.loadFromFlattenedJSON(JSON.parse(stored), '')
  return stored !== null
}

function keep(settings: LmsSettings, api: Runtime): void {
  localStorage.setItem(storeOf(settings), JSON.stringify(api.getFlattenedCMI()))
}

function recordOf(api: Runtime): LmsRecord {
  const elements = Object.entries(api.getFlattenedCMI())
  return Object.fromEntries(elements.map(([element, value]) => [element, String(value ?? '')]))
}
