// Whose course is shown: a choice where there is one.

import type { Whose } from '../content-report.ts'
import { element, find } from './find.ts'

/** Keeps what is chosen as long as it is on offer. */
export function offerOrganisations(organisations: readonly Whose[]): void {
  const choice = find('organisation', HTMLSelectElement)
  const { value } = choice
  choice.replaceChildren(...organisations.map(optionFor))
  if (organisations.some(({ file }) => file === value)) choice.value = value
  const label = choice.closest('label')
  if (label) label.hidden = organisations.length < 2
}

function optionFor({ file, name }: Whose): HTMLOptionElement {
  const option = element('option', '', name)
  option.value = file
  return option
}
