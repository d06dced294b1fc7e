// What the trainer has chosen on this page. It is kept in this browser.

import { find } from './find.ts'
import type { LmsSettings } from './lms.ts'
import type { Trouble } from './manners.ts'

export type Colours = '' | 'light' | 'dark' | 'contrast'

const FORMS = ['view', 'lms'] as const
const storeOf = (form: string) => `preview.${form}`

/** Puts back what was chosen last time, and keeps what is chosen from now on. */
export function keepChoices(): void {
  for (const id of FORMS) {
    const form = find(id, HTMLFormElement)
    for (const [name, value] of new URLSearchParams(localStorage.getItem(storeOf(id)) ?? '')) {
      choose(form, name, value)
    }
    form.addEventListener('change', () => {
      const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)])
      localStorage.setItem(storeOf(id), String(new URLSearchParams(chosen)))
    })
  }
}

/** Of a profile; empty where there is none to choose. */
export const organisationChosen = (): string => chosen('view', 'organisation')

export const widthChosen = (): string => chosen('view', 'width')

export const coloursChosen = (): Colours => chosen('view', 'colours') as Colours

export const troubleChosen = (): Trouble => chosen('lms', 'trouble') as Trouble

export const settingsChosen = (): LmsSettings => ({
  course: 'preview',
  edition: chosen('lms', 'edition') === '2004' ? '2004' : '1.2',
  review: chosen('lms', 'review') !== '',
  passMark: chosen('lms', 'passMark'),
})

const chosen = (form: (typeof FORMS)[number], name: string): string =>
  String(new FormData(find(form, HTMLFormElement)).get(name) ?? '')

/** What is not on offer any more is left as it is. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.name === name) {
      field.checked = field.value === value
    } else if (field instanceof HTMLSelectElement && field.name === name) {
      const isOffered = [...field.options].some((option) => option.value === value)
      if (isOffered) field.value = value
    }
  }
}
