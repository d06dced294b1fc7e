// What the doctor says of the content, as a list that leads into the files.

import type { ContentReport, Finding, Place } from '../content-report.ts'
import { element, find } from './find.ts'

export function showReport({ at, shownAt, findings, drafts }: ContentReport): void {
  const [problem] = findings.filter(({ level }) => level === 'problem')
  const words = [
    shownInWords(at, shownAt),
    problem && `There is a problem${problem.place ? ` in ${inWords(problem.place)}` : ''}.`,
  ]
  find('updated', HTMLElement).textContent = words.filter(Boolean).join(' ')
  find('verdict', HTMLElement).textContent = verdictOn(findings, at === shownAt)
  find('drafts', HTMLElement).textContent = drafts.length
    ? `Drafts, in no package: ${drafts.map(({ path }) => path).join(', ')}.`
    : ''
  find('findings', HTMLElement).replaceChildren(...findings.map(itemFor))
}

/** Asks the server to open a file in the trainer's editor, and says what came of it. */
export async function openFile(place: Place | { readonly page: string }): Promise<void> {
  const status = find('updated', HTMLElement)
  try {
    const response = await fetch('/open', { method: 'POST', body: JSON.stringify(place) })
    const words = await response.text()
    status.textContent = words
  } catch {
    status.textContent = 'The preview has stopped. Start it again with npm start.'
  }
}

function shownInWords(at: number, shownAt: number | undefined): string {
  if (shownAt === undefined) return 'There is no course to show yet.'
  return shownAt === at ? `Updated ${timeOf(at)}.` : `This is from ${timeOf(shownAt)}.`
}

const timeOf = (at: number) => new Date(at).toLocaleTimeString('en-GB')

const inWords = ({ file, line }: Place) => `${file}, line ${line}`

function verdictOn(findings: readonly Finding[], isShown: boolean): string {
  if (findings.length === 0) return 'All good.'
  if (findings.every(({ level }) => level === 'warning')) {
    return 'All of it can be shown. Please look at this when you have time.'
  }
  if (isShown) return 'All of it can be shown, but no package can be made of it yet.'
  return 'There is something to put right. Until then, the last good course stays here.'
}

function itemFor({ level, place, what, excerpt, fix }: Finding): HTMLElement {
  const item = element('li', level)
  if (place) item.append(linkTo(place))
  item.append(element('p', 'what', what))
  if (excerpt) item.append(element('pre', 'excerpt', excerpt))
  item.append(element('p', 'fix', `How to fix it: ${fix}`))
  return item
}

function linkTo(place: Place): HTMLElement {
  const link = element('button', 'place', inWords(place))
  link.type = 'button'
  link.title = 'Opens this line in your editor'
  link.addEventListener('click', () => openFile(place))
  return link
}
