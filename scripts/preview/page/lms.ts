// A pretend learning system for one learner and one course, which keeps its record in this browser.

import { Scorm12API } from 'scorm-again'

/** SCORM 1.2 element to value. */
export type LmsRecord = Readonly<Record<string, string>>

export type Session = 'not started' | 'open' | 'closed'

declare global {
  interface Window {
    /** Where a SCORM 1.2 course looks for its learning system. */
    API?: Scorm12API
  }
}

const STORE = 'preview.record'

/** @param onChange is told whenever the course has called */
export function startLms(onChange: (session: Session, record: LmsRecord) => void): void {
  const api = new Scorm12API({ autocommit: false, logLevel: 'NONE' })
  const stored = localStorage.getItem(STORE)
  if (stored) api.loadFromFlattenedJSON(JSON.parse(stored), '')
  api.cmi.core.student_id = 'preview'
  api.cmi.core.student_name = 'Person, Preview'
  api.cmi.core.credit = 'credit'
  api.cmi.core.entry = stored ? 'resume' : 'ab-initio'
  const tell = (session: Session) => onChange(session, recordOf(api))
  api.on('LMSInitialize', () => tell('open'))
  api.on('LMSSetValue', () => tell('open'))
  api.on('LMSCommit', () => keep(api))
  api.on('LMSFinish', () => {
    keep(api)
    tell('closed')
    // An API serves one session. The next launch, a reload for example, finds a fresh one.
    queueMicrotask(() => startLms(onChange))
  })
  window.API = api
}

/** Forgets what the course has saved, and begins anew. */
export function clearLms(onChange: (session: Session, record: LmsRecord) => void): void {
  localStorage.removeItem(STORE)
  startLms(onChange)
}

function keep(api: Scorm12API): void {
  localStorage.setItem(STORE, JSON.stringify(api.getFlattenedCMI()))
}

function recordOf(api: Scorm12API): LmsRecord {
  const elements = Object.entries(api.getFlattenedCMI())
  return Object.fromEntries(elements.map(([element, value]) => [element, String(value ?? '')]))
}
