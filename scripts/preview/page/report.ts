// What the doctor says of the content, as a list.

import type { ContentReport, Finding } from '../content-report.ts'
import { find } from './find.ts'

export function showReport({ at, findings }: ContentReport): void {
  const time = new Date(at).toLocaleTimeString('en-GB')
  find('updated', HTMLElement).textContent = `Updated ${time}`
  find('verdict', HTMLElement).textContent = verdictOn(findings)
  find('findings', HTMLElement).replaceChildren(...findings.map(itemFor))
}

function verdictOn(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'All good.'
  if (findings.every(({ level }) => level === 'warning')) {
    return 'All of it can be shown. Please look at this when you have time.'
  }
  return 'There is something to put right. Until then, the last good course stays here.'
}

function itemFor({ level, place, what, fix }: Finding): HTMLElement {
  const item = document.createElement('li')
  item.className = level
  item.append(
    paragraph('place', place),
    paragraph('what', what),
    paragraph('fix', `How to fix it: ${fix}`),
  )
  return item
}

function paragraph(name: string, words: string): HTMLElement {
  const made = document.createElement('p')
  made.className = name
  made.textContent = words
  return made
}
