// What the pretend learning system holds, and what it was asked.

import { element, find } from './find.ts'
import type { Edition, LmsRecord, Session } from './lms.ts'
import type { Call } from './manners.ts'

const SESSIONS: Readonly<Record<Session, string>> = {
  'not started': 'The course has not called yet.',
  open: 'The course is open.',
  closed: 'The course is closed.',
}

/** More calls than anyone reads; older ones go. */
const CALLS_SHOWN = 200
const LONGEST_VALUE = 120
/** SCORM 2004's answer to the first read of what nobody has set: no fault of the course. */
const NO_VALUE_YET = '403'

export function showRecord(edition: Edition, session: Session, record: LmsRecord): void {
  find('session', HTMLElement).textContent = SESSIONS[session]
  find('record', HTMLElement).replaceChildren(...rows(inShort(edition, record)))
  const filled = Object.entries(record).filter(([, value]) => value !== '')
  find('elements', HTMLElement).replaceChildren(...rows(filled))
}

function inShort(edition: Edition, record: LmsRecord): readonly (readonly [string, string])[] {
  const saved = `${record['cmi.suspend_data']?.length ?? 0} of ${edition === '1.2' ? '4,096' : '64,000'} characters`
  if (edition === '1.2') {
    return [
      ['Status', record['cmi.core.lesson_status'] || 'none'],
      ['Score', record['cmi.core.score.raw'] || 'none'],
      ['Place', record['cmi.core.lesson_location'] || 'none'],
      ['Saved', saved],
    ]
  }
  return [
    ['Completion', record['cmi.completion_status'] || 'none'],
    ['Success', record['cmi.success_status'] || 'none'],
    ['Score', record['cmi.score.raw'] || 'none'],
    ['Place', record['cmi.location'] || 'none'],
    ['Saved', saved],
  ]
}

/** The newest call stands first. */
export function addCall({ action, values, answer, error }: Call): void {
  const list = find('calls', HTMLOListElement)
  const time = new Date().toLocaleTimeString('en-GB')
  const isRefused = error !== '0' && error !== NO_VALUE_YET
  const row = element('li', isRefused ? 'refused' : '')
  row.append(
    element('span', 'small', `${time} ${action} `),
    element('code', '', shorten(values.join(' = '))),
    element(
      'span',
      'small',
      ` → ${isRefused ? `refused, error ${error}` : outcome(answer, error)}`,
    ),
  )
  list.prepend(row)
  while (list.children.length > CALLS_SHOWN) list.lastElementChild?.remove()
  const count = find('call-count', HTMLElement)
  count.textContent = String(Number(count.textContent) + 1)
}

const outcome = (answer: string, error: string) =>
  error === NO_VALUE_YET ? 'no value yet' : shorten(answer) || 'empty'

const shorten = (text: string) =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text

function rows(entries: readonly (readonly [string, string])[]): readonly HTMLElement[] {
  return entries.map(([name, value]) => {
    const row = element('div', '')
    row.append(element('dt', '', name), element('dd', '', value))
    return row
  })
}
