// A Local block: the organisation's own section of that title, else the text that stands there.

import { kindOf } from '../files.ts'
import { type LabelledBlock, textUnder } from '../labels.ts'
import type { Reading } from '../reading.ts'
import { localInProfile, noLocalTitle, nothingLocal } from '../rules/local.ts'
import { plainText } from '../token-text.ts'
import type { BlockToken } from '../token-types.ts'
import { asTitle, sectionFor } from './organisation.ts'

/** What is to be read, and how: a section is read where its profile stands. */
export function readLocal(
  block: LabelledBlock,
  reading: Reading,
): { readonly tokens: readonly BlockToken[]; readonly reading: Reading } {
  const { source, tell } = reading
  const { organisation } = source
  const title = plainText(block.title)
  const text = textUnder(block)
  if (kindOf(source.path) === 'organisation') tell(localInProfile(block.labelAt))
  else if (title === '') tell(noLocalTitle(block.labelAt, plainText(block.first)))
  else {
    const section = organisation && sectionFor(organisation, title)
    if (section) return { tokens: section.tokens, reading: { ...reading, source: section.source } }
    const titles = organisation?.everyone.titles ?? new Map<string, string>()
    if (text.length === 0 && !titles.has(asTitle(title)))
      tell(nothingLocal(title, titles, block.labelAt))
  }
  return { tokens: text, reading }
}
