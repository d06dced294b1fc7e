// Where the facts of a page come from.

import type { Source } from '../../src/course/course.ts'
import { plainText } from '../../src/course/plain-text.ts'
import { drawInlines, type Paper } from './blocks.ts'
import { html, type Markup } from './markup.ts'

export function drawSources(sources: readonly Source[], paper: Paper): Markup {
  // Several facts may be from one place.
  const places = new Map(sources.map((one) => [plainText(one.from), one]))
  const list = [...places.values()].map(
    ({ from, checked }) =>
      html`<li>${drawInlines(from, paper)} <span class="muted">${checkedWords(checked)}</span></li>`,
  )
  return html`<ul>${list}</ul>`
}

function checkedWords(checked: string): string {
  if (checked.toLowerCase() === 'to check') return 'Still to be confirmed.'
  return checked && `Last checked: ${checked}.`
}
