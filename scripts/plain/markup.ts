// HTML that is written once: words are escaped, whoever wrote them; only markup from here is not.

import { escapeMarkup } from '../package/template.ts'

class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type { Markup }

/** What may stand in markup; what is false or undefined is left out. */
export type Piece = string | number | Markup | false | undefined | readonly Piece[]

/** `html` before a template: its own words are markup, what is put into it is escaped. */
export function html(written: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const parts = written.map((text, index) => (index ? textOf(pieces[index - 1]) : '') + text)
  return new Markup(parts.join(''))
}

function textOf(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'object') return piece.map(textOf).join('')
  return escapeMarkup(String(piece))
}
