// What the pretend learning system holds.

import { find } from './find.ts'
import type { LmsRecord, Session } from './lms.ts'

const SESSIONS: Readonly<Record<Session, string>> = {
  'not started': 'The course has not called yet.',
  open: 'The course is open.',
  closed: 'The course is closed.',
}

export function showRecord(session: Session, record: LmsRecord): void {
  find('session', HTMLElement).textContent = SESSIONS[session]
  const rows: readonly (readonly [string, string])[] = [
    ['Status', record['cmi.core.lesson_status'] || 'none'],
    ['Score', record['cmi.core.score.raw'] || 'none'],
    ['Place', record['cmi.core.lesson_location'] || 'none'],
    ['Saved', `${record['cmi.suspend_data']?.length ?? 0} of 4,096 characters`],
  ]
  find('record', HTMLElement).replaceChildren(
    ...rows.map(([name, value]) => {
      const row = document.createElement('div')
      row.append(element('dt', name), element('dd', value))
      return row
    }),
  )
}

function element(name: 'dt' | 'dd', words: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = words
  return made
}
