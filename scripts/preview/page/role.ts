// The learner's role: what is chosen here is chosen in the course, as on *Before you start*, and
// what is chosen there is shown here.

import { element, find } from './find.ts'

interface RoleOfLearner {
  readonly roles: readonly string[]
  /** Empty for none. */
  readonly role: string
}

export function followRole(frame: HTMLIFrameElement): void {
  const choice = find('role', HTMLSelectElement)
  addEventListener('course:role', (event) => {
    show(choice, (event as CustomEvent<RoleOfLearner>).detail)
  })
  choice.addEventListener('change', () => {
    frame.contentWindow?.dispatchEvent(new CustomEvent('preview:role', { detail: choice.value }))
  })
}

/** Where the course has no roles, there is nothing to choose. */
function show(choice: HTMLSelectElement, { roles, role }: RoleOfLearner): void {
  const names = ['', ...roles]
  const shown = [...choice.options].map(({ value }) => value)
  if (String(names) !== String(shown)) choice.replaceChildren(...names.map(optionFor))
  choice.value = role
  choice.closest('label')?.toggleAttribute('hidden', roles.length === 0)
}

function optionFor(role: string): HTMLOptionElement {
  const option = element('option', '', role || 'none')
  option.value = role
  return option
}
